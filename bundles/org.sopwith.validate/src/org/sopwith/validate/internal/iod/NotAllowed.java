// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import org.sopwith.operation.Severity;
import org.sopwith.validate.Item;
import org.sopwith.validate.Requirement;
import org.sopwith.validate.Requirement.Need;

/**
 * Attributes of type 1C and 2C are absent when their condition is not met, unless PS3.3 allows it.
 */
final class NotAllowed extends TypeRule {
  NotAllowed() {
    super(
        "iod.not-allowed",
        "Conditional attributes are absent when their condition is not met",
        Severity.ERROR,
        "A conditional attribute is there though its condition is not met");
  }

  @Override
  boolean isBroken(Requirement requirement, Item item) {
    return requirement.need() == Need.ABSENCE && item.dataSet().contains(requirement.tag());
  }
}
