// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.contour;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Follows the edges between marked and other pixels. Pixels that touch at a corner alone are apart.
 */
public final class EdgeTrace {
  private static final int[] DX = {1, 0, -1, 0};
  private static final int[] DY = {0, 1, 0, -1};

  private final BitSet bits;
  private final int columns;
  private final int rows;

  /** Upper edges of marked pixels that no loop has run along yet. */
  private final BitSet open = new BitSet();

  private EdgeTrace(BitSet bits, int columns, int rows) {
    this.bits = bits;
    this.columns = columns;
    this.rows = rows;
  }

  /** All outlines of a slice, outer ones and holes. */
  public static List<Loop> trace(BitSet bits, int columns, int rows) {
    return new EdgeTrace(bits, columns, rows).loops();
  }

  private boolean isMarked(int column, int row) {
    return column >= 0
        && row >= 0
        && column < columns
        && row < rows
        && bits.get(row * columns + column);
  }

  private List<Loop> loops() {
    for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
      if (!isMarked(i % columns, i / columns - 1)) {
        open.set(i);
      }
    }
    List<Loop> loops = new ArrayList<>();
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i)) {
      loops.add(loop(i % columns, i / columns));
    }
    return loops;
  }

  /** From the left end of a pixel's upper edge, in directions right, down, left, up. */
  private Loop loop(int column, int row) {
    List<int[]> corners = new ArrayList<>();
    int x = column;
    int y = row;
    int direction = 0;
    int before = -1;
    do {
      if (direction == 0) {
        open.clear(y * columns + x);
      }
      if (direction != before) {
        corners.add(new int[] {x, y});
      }
      x += DX[direction];
      y += DY[direction];
      before = direction;
      direction = turn(x, y, direction);
    } while (x != column || y != row || direction != 0);
    if (before == 0) {
      // the loop began in the middle of an edge
      corners.remove(0);
    }
    return new Loop(corners);
  }

  /** With marked pixels to the right: right if the way is free there, else on, else left. */
  private int turn(int x, int y, int direction) {
    int right = (direction + 1) % 4;
    if (isEdge(x, y, right)) {
      return right;
    }
    return isEdge(x, y, direction) ? direction : (direction + 3) % 4;
  }

  /** Whether the step from a corner has a marked pixel to its right and none to its left. */
  private boolean isEdge(int x, int y, int direction) {
    return switch (direction) {
      case 0 -> isMarked(x, y) && !isMarked(x, y - 1);
      case 1 -> isMarked(x - 1, y) && !isMarked(x, y);
      case 2 -> isMarked(x - 1, y - 1) && !isMarked(x - 1, y);
      default -> isMarked(x, y - 1) && !isMarked(x - 1, y - 1);
    };
  }
}
