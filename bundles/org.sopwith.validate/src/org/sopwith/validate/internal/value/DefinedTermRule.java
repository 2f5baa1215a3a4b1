// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** A value is one of the Defined Terms of PS3.3; others are allowed but worth a look. */
final class DefinedTermRule extends BasicRule implements ElementRule {
  DefinedTermRule() {
    super(
        "value.defined-term",
        "Values are among the Defined Terms",
        Severity.NOTE,
        StandardReference.of("PS3.5 3.10"));
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    AllowedValues.forEachOther(
        at,
        false,
        (definition, number, value, allowed) ->
            sink.accept(
                finding("The value is none of the Defined Terms")
                    .see(ps33(definition.table().section()))
                    .at(at.path())
                    .expecting(AllowedValues.print(number, allowed), value)));
  }
}
