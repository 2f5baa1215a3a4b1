// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.contour;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A closed polygon in columns (x) and rows (y) of a slice.
 *
 * @param x columns of the points; the last is joined to the first
 */
public record Polygon(double[] x, double[] y) {
  /** Beyond this many points looking for crossings would take too long. */
  private static final int MOST_CHECKED = 5000;

  /** Turns over the pixels whose centres are within, by the even-odd rule. */
  public void xor(BitSet bits, int columns, int rows) {
    int size = x.length;
    double least = Arrays.stream(y).min().orElse(0);
    double most = Arrays.stream(y).max().orElse(-1);
    int first = (int) Math.max(0, Math.ceil(least));
    int last = (int) Math.min(rows - 1.0, Math.floor(most));
    double[] crossings = new double[size];
    for (int row = first; row <= last; row++) {
      int count = 0;
      for (int i = 0, j = size - 1; i < size; j = i++) {
        // a point on the line belongs to the edge below it alone
        if (y[i] <= row != y[j] <= row) {
          crossings[count++] = x[i] + (row - y[i]) / (y[j] - y[i]) * (x[j] - x[i]);
        }
      }
      Arrays.sort(crossings, 0, count);
      for (int i = 0; i + 1 < count; i += 2) {
        int from = (int) Math.max(0, Math.ceil(crossings[i]));
        int to = (int) Math.min(columns, Math.ceil(crossings[i + 1]));
        if (to > from) {
          bits.flip(row * columns + from, row * columns + to);
        }
      }
    }
  }

  /** Whether all of it is on the pixels of a slice. */
  public boolean isWithin(int columns, int rows) {
    double slack = 0.5 + 1e-3;
    return Arrays.stream(x).allMatch(v -> v >= -slack && v <= columns - 1 + slack)
        && Arrays.stream(y).allMatch(v -> v >= -slack && v <= rows - 1 + slack);
  }

  /** Whether two edges cross; edges that touch or lie on each other do not. */
  public boolean crossesItself() {
    int size = x.length;
    if (size > MOST_CHECKED) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      for (int j = i + 2; j < size; j++) {
        if (cross(i, (i + 1) % size, j, (j + 1) % size)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean cross(int a, int b, int c, int d) {
    if (Math.max(x[a], x[b]) < Math.min(x[c], x[d])
        || Math.max(x[c], x[d]) < Math.min(x[a], x[b])) {
      return false;
    }
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
  }

  /** On which side of a line a point is; 0 if it is on it within rounding. */
  private double side(int a, int b, int p) {
    double cross = (x[b] - x[a]) * (y[p] - y[a]) - (y[b] - y[a]) * (x[p] - x[a]);
    double scale = Math.abs(x[b] - x[a]) + Math.abs(y[b] - y[a]);
    return Math.abs(cross) < 1e-3 * scale ? 0 : Math.signum(cross);
  }
}
