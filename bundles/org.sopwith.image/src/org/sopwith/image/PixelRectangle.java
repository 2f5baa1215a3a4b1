// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import java.util.Optional;

/**
 * A rectangle of pixels of a frame. It may reach beyond the frame; {@link #within} cuts that off.
 *
 * @param left the first column, counted from 0
 * @param top the first row, counted from 0
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record PixelRectangle(int left, int top, int width, int height) {
  public PixelRectangle {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("A rectangle is at least one pixel wide and high.");
    }
  }

  /** The rectangle from one pixel to another, both of which belong to it. */
  public static PixelRectangle between(int left, int top, int right, int bottom) {
    return new PixelRectangle(
        left, top, Math.addExact(right - left, 1), Math.addExact(bottom - top, 1));
  }

  /**
   * Reads {@code left,top,width,height}.
   *
   * @return empty if the text is none
   */
  public static Optional<PixelRectangle> parse(String text) {
    String[] numbers = text.split(",", -1);
    if (numbers.length != 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PixelRectangle(
              Integer.parseInt(numbers[0].strip()),
              Integer.parseInt(numbers[1].strip()),
              Integer.parseInt(numbers[2].strip()),
              Integer.parseInt(numbers[3].strip())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The part within a frame; empty if there is none. */
  public Optional<PixelRectangle> within(int columns, int rows) {
    long right = Math.min((long) left + width, columns);
    long bottom = Math.min((long) top + height, rows);
    int fromX = Math.max(0, left);
    int fromY = Math.max(0, top);
    return fromX < right && fromY < bottom
        ? Optional.of(
            new PixelRectangle(fromX, fromY, (int) (right - fromX), (int) (bottom - fromY)))
        : Optional.empty();
  }

  /** Whether a pixel belongs to it. */
  public boolean contains(int column, int row) {
    return column >= left
        && row >= top
        && (long) column - left < width
        && (long) row - top < height;
  }

  /** The same with so many pixels more on each side. */
  public PixelRectangle grown(int pixels) {
    return new PixelRectangle(left - pixels, top - pixels, width + 2 * pixels, height + 2 * pixels);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return left + "," + top + "," + width + "," + height;
  }
}
