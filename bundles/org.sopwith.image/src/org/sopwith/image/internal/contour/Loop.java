// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.contour;

import java.util.ArrayList;
import java.util.List;

/**
 * A closed line along the edges of pixels, through corners at whole numbers: corner (0, 0) is the
 * first one of the first pixel. It runs with the marked pixels to its right.
 *
 * @param corners x and y of each corner
 */
public record Loop(List<int[]> corners) {
  public int size() {
    return corners.size();
  }

  public int x(int index) {
    return corners.get(index)[0];
  }

  public int y(int index) {
    return corners.get(index)[1];
  }

  /** Whether it runs around something that is not marked. */
  public boolean isHole() {
    long area = 0;
    for (int i = 0, j = size() - 1; i < size(); j = i++) {
      area += (long) x(j) * y(i) - (long) x(i) * y(j);
    }
    return area < 0;
  }

  /** Where in its corners the leftmost is. */
  int leftmost() {
    int best = 0;
    for (int i = 1; i < size(); i++) {
      best = x(i) < x(best) ? i : best;
    }
    return best;
  }

  /** The corners from one on, all around, with that one again at the end. */
  List<int[]> aroundFrom(int start) {
    List<int[]> around = new ArrayList<>(size() + 1);
    for (int i = 0; i <= size(); i++) {
      around.add(corners.get((start + i) % size()));
    }
    return around;
  }
}
