// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import org.sopwith.operation.Severity;
import org.sopwith.validate.Item;
import org.sopwith.validate.Requirement;
import org.sopwith.validate.Requirement.Need;

/** Attributes of type 1 are there. */
final class Type1Missing extends TypeRule {
  Type1Missing() {
    super(
        "iod.type1-missing",
        "Attributes of type 1 are there",
        Severity.ERROR,
        "A required attribute is missing");
  }

  @Override
  boolean isBroken(Requirement requirement, Item item) {
    return requirement.need() == Need.VALUE
        && !requirement.isConditional()
        && !item.dataSet().contains(requirement.tag());
  }
}
