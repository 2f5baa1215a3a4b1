// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.regions;

import org.sopwith.image.PixelRectangle;

/** Where a rectangle is taken hold of. */
enum Grip {
  INSIDE(0, 0),
  NORTH(0, -1),
  NORTH_EAST(1, -1),
  EAST(1, 0),
  SOUTH_EAST(1, 1),
  SOUTH(0, 1),
  SOUTH_WEST(-1, 1),
  WEST(-1, 0),
  NORTH_WEST(-1, -1);

  private final int x;
  private final int y;

  Grip(int x, int y) {
    this.x = x;
    this.y = y;
  }

  /** The column of the grip on a rectangle. */
  double column(PixelRectangle rectangle) {
    return rectangle.left() + rectangle.width() * (x + 1) / 2.0;
  }

  /** The row of the grip on a rectangle. */
  double row(PixelRectangle rectangle) {
    return rectangle.top() + rectangle.height() * (y + 1) / 2.0;
  }

  /** The rectangle after the grip has been moved; at least one pixel, and within the image. */
  PixelRectangle moved(PixelRectangle from, int dx, int dy, int columns, int rows) {
    if (this == INSIDE) {
      int left = Math.clamp(from.left() + dx, 0, Math.max(0, columns - from.width()));
      int top = Math.clamp(from.top() + dy, 0, Math.max(0, rows - from.height()));
      return new PixelRectangle(left, top, from.width(), from.height());
    }
    int right = from.left() + from.width();
    int bottom = from.top() + from.height();
    int newLeft = x < 0 ? Math.clamp(from.left() + dx, 0, right - 1) : from.left();
    int newRight = x > 0 ? Math.clamp(right + dx, from.left() + 1, columns) : right;
    int newTop = y < 0 ? Math.clamp(from.top() + dy, 0, bottom - 1) : from.top();
    int newBottom = y > 0 ? Math.clamp(bottom + dy, from.top() + 1, rows) : bottom;
    return new PixelRectangle(newLeft, newTop, newRight - newLeft, newBottom - newTop);
  }
}
