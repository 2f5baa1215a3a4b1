// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import org.sopwith.operation.Severity;
import org.sopwith.validate.Item;
import org.sopwith.validate.Requirement;
import org.sopwith.validate.Requirement.Need;

/** Attributes of type 1C are there when their condition is met. */
final class Type1ConditionalMissing extends TypeRule {
  Type1ConditionalMissing() {
    super(
        "iod.type1c-missing",
        "Attributes of type 1C are there when their condition is met",
        Severity.ERROR,
        "A conditional attribute is missing though its condition is met");
  }

  @Override
  boolean isBroken(Requirement requirement, Item item) {
    return requirement.need() == Need.VALUE
        && requirement.isConditional()
        && !item.dataSet().contains(requirement.tag());
  }
}
