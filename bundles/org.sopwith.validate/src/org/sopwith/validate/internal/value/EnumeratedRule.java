// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** A value is one of the Enumerated Values that PS3.3 lists where it stands. */
final class EnumeratedRule extends BasicRule implements ElementRule {
  EnumeratedRule() {
    super(
        "value.enumerated",
        "Values are among the Enumerated Values",
        Severity.ERROR,
        StandardReference.of("PS3.5 3.10"));
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    AllowedValues.forEachOther(
        at,
        true,
        (definition, number, value, allowed) ->
            sink.accept(
                finding("The value is none of the Enumerated Values")
                    .see(ps33(definition.table().section()))
                    .at(at.path())
                    .expecting(AllowedValues.print(number, allowed), value)));
  }
}
