// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import org.sopwith.standard.AttributeType;
import org.sopwith.validate.Item;
import org.sopwith.validate.Requirement;

/** What the IOD of an object asks of an attribute: what compound actions are decided by. */
enum Need {
  /** Type 1: a value. */
  VALUE,
  /** Type 2: that it is there. */
  PRESENCE,
  /** Type 3: nothing. */
  NOTHING;

  /**
   * What is asked for in a data set. Where no table speaks of the place, or a condition cannot be
   * told, the most that could be asked for: the object stays valid, and no identity stays.
   */
  static Need of(Item item, int tag) {
    Requirement requirement = item.requirement(tag).orElse(null);
    if (requirement == null) {
      return item.definition().isOpen() ? VALUE : NOTHING;
    }
    return switch (requirement.need()) {
      case VALUE, UNKNOWN_VALUE -> VALUE;
      case PRESENCE -> PRESENCE;
      case UNKNOWN -> isOfValue(requirement.by().attribute().type()) ? VALUE : PRESENCE;
      case ABSENCE, NONE -> NOTHING;
    };
  }

  private static boolean isOfValue(AttributeType type) {
    return type == AttributeType.TYPE_1 || type == AttributeType.TYPE_1C;
  }
}
