// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.List;
import org.sopwith.standard.Iod;

/**
 * Where an enhanced multi-frame object has its functional groups (PS3.3 Section C.7.6.16).
 *
 * @param frames the number of items of Per-frame Functional Groups Sequence
 * @param groups the functional groups of the IOD in its order
 */
public record FunctionalGroups(int frames, List<Group> groups) {
  /**
   * A functional group macro.
   *
   * @param use its place in the IOD
   * @param tags the attributes that make it up, as a rule one sequence
   * @param shared whether Shared Functional Groups Sequence has it
   * @param perFrame how many items of Per-frame Functional Groups Sequence have it
   * @param firstWithout index of the first of these items that does not have it, -1 if all have
   */
  public record Group(
      Iod.Use use, List<Integer> tags, boolean shared, int perFrame, int firstWithout) {
    public Group {
      tags = List.copyOf(tags);
    }

    /** Whether the object has it at all. */
    public boolean isPresent() {
      return shared || perFrame > 0;
    }
  }

  public FunctionalGroups {
    groups = List.copyOf(groups);
  }

  static FunctionalGroups none() {
    return new FunctionalGroups(0, List.of());
  }
}
