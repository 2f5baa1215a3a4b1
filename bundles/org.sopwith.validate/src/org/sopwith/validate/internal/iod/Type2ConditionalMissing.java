// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import org.sopwith.operation.Severity;
import org.sopwith.validate.Item;
import org.sopwith.validate.Requirement;
import org.sopwith.validate.Requirement.Need;

/** Attributes of type 2C are there, empty or not, when their condition is met. */
final class Type2ConditionalMissing extends TypeRule {
  Type2ConditionalMissing() {
    super(
        "iod.type2c-missing",
        "Attributes of type 2C are there when their condition is met",
        Severity.ERROR,
        "A conditional attribute that may be empty is missing though its condition is met");
  }

  @Override
  boolean isBroken(Requirement requirement, Item item) {
    return requirement.need() == Need.PRESENCE
        && requirement.isConditional()
        && !item.dataSet().contains(requirement.tag());
  }
}
