// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import org.sopwith.operation.Severity;
import org.sopwith.validate.Item;
import org.sopwith.validate.Requirement;
import org.sopwith.validate.Requirement.Need;

/** Attributes of type 1 have a value. */
final class Type1Empty extends TypeRule {
  Type1Empty() {
    super(
        "iod.type1-empty",
        "Attributes of type 1 have a value",
        Severity.ERROR,
        "A required attribute has no value");
  }

  @Override
  boolean isBroken(Requirement requirement, Item item) {
    return requirement.need() == Need.VALUE
        && !requirement.isConditional()
        && isEmpty(requirement, item);
  }
}
