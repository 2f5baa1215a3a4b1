// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import org.sopwith.operation.Severity;
import org.sopwith.validate.Item;
import org.sopwith.validate.Requirement;
import org.sopwith.validate.Requirement.Need;

/** Attributes of type 2 are there, empty or not. */
final class Type2Missing extends TypeRule {
  Type2Missing() {
    super(
        "iod.type2-missing",
        "Attributes of type 2 are there",
        Severity.ERROR,
        "An attribute that may be empty but shall be there is missing");
  }

  @Override
  boolean isBroken(Requirement requirement, Item item) {
    return requirement.need() == Need.PRESENCE
        && !requirement.isConditional()
        && !item.dataSet().contains(requirement.tag());
  }
}
