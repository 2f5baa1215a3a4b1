// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

/**
 * Which part of a picture a canvas shows.
 *
 * @param zoom pixels of the canvas for one of the picture
 * @param x where the picture's left edge is on the canvas
 * @param y where its upper edge is
 */
public record Viewport(double zoom, double x, double y) {
  private static final double LEAST = 0.15;
  private static final double MOST = 4;

  /** Below this letters cannot be read: a picture that is larger is not shown wholly at first. */
  private static final double READABLE = 0.68;

  /** The picture as large as it is, from its upper left. */
  public static final Viewport WHOLE = new Viewport(1, 0, 0);

  /** The whole picture in the middle, not enlarged. */
  public static Viewport fit(double width, double height, double roomX, double roomY) {
    double zoom = clamp(Math.min(1, Math.min(roomX / width, roomY / height)));
    return new Viewport(zoom, (roomX - width * zoom) / 2, (roomY - height * zoom) / 2);
  }

  /** The whole picture if its letters can be read then; else large enough around a point. */
  public static Viewport readable(
      double width, double height, double roomX, double roomY, double aroundX, double aroundY) {
    Viewport all = fit(width, height, roomX, roomY);
    if (all.zoom >= READABLE) {
      return all;
    }
    return new Viewport(
        READABLE,
        edge(width * READABLE, roomX, aroundX * READABLE),
        edge(height * READABLE, roomY, aroundY * READABLE));
  }

  /** Where the edge of a length has to be so that a place of it is in the middle of the room. */
  private static double edge(double length, double room, double place) {
    return length <= room
        ? (room - length) / 2
        : Math.max(room - length, Math.min(0, room / 2 - place));
  }

  /** Zooms so that a point of the canvas stays where it is. */
  public Viewport zoomed(double factor, double atX, double atY) {
    double next = clamp(zoom * factor);
    double ratio = next / zoom;
    return new Viewport(next, atX - (atX - x) * ratio, atY - (atY - y) * ratio);
  }

  /** Moves the picture. */
  public Viewport moved(double dx, double dy) {
    return new Viewport(zoom, x + dx, y + dy);
  }

  /** Moves the picture no more than needed so that a part of it is shown. */
  public Viewport revealing(
      double left, double top, double width, double height, double roomX, double roomY) {
    return moved(
        shift(x + left * zoom, width * zoom, roomX), shift(y + top * zoom, height * zoom, roomY));
  }

  private static double shift(double from, double length, double room) {
    double margin = 8;
    if (from < margin) {
      return margin - from;
    }
    return Math.min(0, room - margin - from - length);
  }

  /** The place of the picture at a point of the canvas. */
  public double toX(double canvasX) {
    return (canvasX - x) / zoom;
  }

  /** The place of the picture at a point of the canvas. */
  public double toY(double canvasY) {
    return (canvasY - y) / zoom;
  }

  private static double clamp(double value) {
    return Math.max(LEAST, Math.min(MOST, value));
  }
}
