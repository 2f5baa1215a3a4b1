// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.contour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins holes to the outlines around them by channels that run along the edges of pixels. */
public final class Keyholes {
  private Keyholes() {}

  /** The outlines without holes of their own. */
  public static List<Loop> join(List<Loop> loops) {
    List<Loop> joined = new ArrayList<>(loops.stream().filter(l -> !l.isHole()).toList());
    List<Loop> holes =
        loops.stream()
            .filter(Loop::isHole)
            .sorted(Comparator.comparingInt(h -> h.x(h.leftmost())))
            .toList();
    for (Loop hole : holes) {
      join(joined, hole);
    }
    return joined;
  }

  /** To the nearest upright edge to the left; all holes further left are joined already. */
  private static void join(List<Loop> loops, Loop hole) {
    int start = hole.leftmost();
    int x = hole.x(start);
    int y = hole.y(start);
    int nearest = -1;
    int loopAt = -1;
    int cornerAt = -1;
    for (int n = 0; n < loops.size(); n++) {
      Loop loop = loops.get(n);
      for (int i = 0; i < loop.size(); i++) {
        int next = (i + 1) % loop.size();
        boolean upright = loop.x(i) == loop.x(next) && loop.x(i) < x;
        boolean beside =
            Math.min(loop.y(i), loop.y(next)) <= y && Math.max(loop.y(i), loop.y(next)) >= y;
        if (upright && beside && loop.x(i) > nearest) {
          nearest = loop.x(i);
          loopAt = n;
          cornerAt = i;
        }
      }
    }
    if (loopAt < 0) {
      throw new IllegalStateException("a hole has nothing around it");
    }
    Loop around = loops.get(loopAt);
    List<int[]> corners = new ArrayList<>(around.corners().subList(0, cornerAt + 1));
    corners.add(new int[] {nearest, y});
    corners.addAll(hole.aroundFrom(start));
    corners.add(new int[] {nearest, y});
    corners.addAll(around.corners().subList(cornerAt + 1, around.size()));
    loops.set(loopAt, new Loop(corners));
  }
}
