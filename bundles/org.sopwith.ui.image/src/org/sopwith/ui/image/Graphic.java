// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image;

import java.util.ArrayList;
import java.util.List;

/**
 * A region to be drawn over a frame (PS3.3 C.18.6.1.2).
 *
 * @param points column and row of each point; 0, 0 is the upper left corner of the first pixel
 */
public record Graphic(Shape shape, List<Point> points) {
  /** How the points are meant. */
  public enum Shape {
    /** One or several points. */
    POINTS,
    /** Lines from each point to the next. */
    POLYLINE,
    /** The centre and a point on the circle. */
    CIRCLE,
    /** The ends of the major axis, then those of the minor axis. */
    ELLIPSE
  }

  /** A place in the image. */
  public record Point(double column, double row) {}

  public Graphic {
    points = List.copyOf(points);
  }

  /** Points on the outline of a circle or ellipse, closed; the points themselves of others. */
  public List<Point> outline(int count) {
    return switch (shape) {
      case POINTS, POLYLINE -> points;
      case CIRCLE -> {
        if (points.size() < 2) {
          yield points;
        }
        Point centre = points.get(0);
        double dx = points.get(1).column - centre.column;
        double dy = points.get(1).row - centre.row;
        yield around(centre, dx, dy, -dy, dx, count);
      }
      case ELLIPSE -> {
        if (points.size() < 4) {
          yield points;
        }
        Point from = points.get(0);
        Point to = points.get(1);
        Point centre = new Point((from.column + to.column) / 2, (from.row + to.row) / 2);
        yield around(
            centre,
            to.column - centre.column,
            to.row - centre.row,
            (points.get(3).column - points.get(2).column) / 2,
            (points.get(3).row - points.get(2).row) / 2,
            count);
      }
    };
  }

  private static List<Point> around(
      Point centre, double ax, double ay, double bx, double by, int count) {
    List<Point> outline = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      double angle = 2 * Math.PI * i / count;
      outline.add(
          new Point(
              centre.column + ax * Math.cos(angle) + bx * Math.sin(angle),
              centre.row + ay * Math.cos(angle) + by * Math.sin(angle)));
    }
    return outline;
  }
}
