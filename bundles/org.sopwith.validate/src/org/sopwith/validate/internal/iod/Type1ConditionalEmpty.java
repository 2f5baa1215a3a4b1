// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import org.sopwith.operation.Severity;
import org.sopwith.validate.Item;
import org.sopwith.validate.Requirement;
import org.sopwith.validate.Requirement.Need;

/** Attributes of type 1C have a value where they are not optional. */
final class Type1ConditionalEmpty extends TypeRule {
  Type1ConditionalEmpty() {
    super(
        "iod.type1c-empty",
        "Attributes of type 1C have a value",
        Severity.ERROR,
        "A conditional attribute is there without a value");
  }

  @Override
  boolean isBroken(Requirement requirement, Item item) {
    return (requirement.need() == Need.VALUE || requirement.need() == Need.UNKNOWN_VALUE)
        && requirement.isConditional()
        && isEmpty(requirement, item);
  }
}
