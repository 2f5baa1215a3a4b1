// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/**
 * A value is one of those that PS3.3 lists where it stands. Enumerated Values allow no others, of
 * Defined Terms others are allowed but worth a look (PS3.5 Section 3.10).
 */
final class AllowedValueRule extends BasicRule implements ElementRule {
  private final boolean enumerated;
  private final String message;

  private AllowedValueRule(String id, String list, Severity severity, boolean enumerated) {
    super(id, "Values are among the " + list, severity, StandardReference.of("PS3.5 3.10"));
    this.enumerated = enumerated;
    this.message = "The value is none of the " + list;
  }

  static AllowedValueRule enumerated() {
    return new AllowedValueRule("value.enumerated", "Enumerated Values", Severity.ERROR, true);
  }

  static AllowedValueRule definedTerms() {
    return new AllowedValueRule("value.defined-term", "Defined Terms", Severity.NOTE, false);
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    AllowedValues.forEachOther(
        at,
        enumerated,
        (definition, number, value, allowed) ->
            sink.accept(
                finding(message)
                    .see(ps33(definition.table().section()))
                    .at(at.path())
                    .expecting(AllowedValues.print(number, allowed), value)));
  }
}
