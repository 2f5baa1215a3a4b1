// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.List;
import org.sopwith.standard.Iod;

/**
 * Whether a module of the IOD counts as present in an object, and why. Nothing in an object says
 * which modules it has (PS3.3 Section A.1.3): a module that is not mandatory counts as present if
 * the object has an attribute that only this module defines in the IOD.
 *
 * @param use the module in its IOD
 * @param present whether it counts as present
 * @param because why, for the user
 * @param tags the attributes of the object that only this module defines, or, of {@link
 *     Because#COMPLETE}, that it defines
 */
public record ModulePresence(Iod.Use use, boolean present, Because because, List<Integer> tags) {
  /** Why a module counts as present or not. */
  public enum Because {
    /** The IOD asks for it in every object. */
    MANDATORY("mandatory in this IOD"),
    /** Its condition is met, so its attributes are asked for although none tells of it. */
    REQUIRED("its condition is met"),
    /** The object has attributes that no other module of the IOD defines. */
    OWN_ATTRIBUTES("the object has attributes that only this module defines"),
    /**
     * It shares the attributes with others but is the one whose type 1 attributes are all there.
     */
    COMPLETE("of the modules that define these attributes, its type 1 attributes are all there"),
    /** No attribute tells. */
    NO_ATTRIBUTES("the object has no attribute that only this module defines");

    private final String text;

    Because(String text) {
      this.text = text;
    }

    /** Part of a sentence. */
    public String text() {
      return text;
    }
  }

  public ModulePresence {
    tags = List.copyOf(tags);
  }
}
