// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.Vector;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.ui.image.Graphic;
import org.sopwith.ui.image.Graphic.Point;
import org.sopwith.ui.image.Graphic.Shape;

/** Coordinates of content items as regions to be drawn (PS3.3 C.18.6, C.18.9). */
public final class Regions {
  /** Coordinates count from the corner of the first pixel, planes from its centre. */
  private static final double CENTRE = 0.5;

  private Regions() {}

  /** Coordinates in an image. */
  public static Graphic of(ContentValue.Coordinates flat) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i + 1 < flat.data().size(); i += 2) {
      points.add(new Point(flat.data().get(i), flat.data().get(i + 1)));
    }
    return new Graphic(
        switch (flat.graphicType()) {
          case "POINT", "MULTIPOINT" -> Shape.POINTS;
          case "CIRCLE" -> Shape.CIRCLE;
          case "ELLIPSE" -> Shape.ELLIPSE;
          default -> Shape.POLYLINE;
        },
        points);
  }

  /** How far the farthest point of a region lies from a plane, in mm; infinite for no points. */
  public static double distance(ContentValue.Coordinates3D space, PlanePosition plane) {
    return points(space).stream()
        .mapToDouble(point -> Math.abs(plane.image(point).z()))
        .max()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** A region in space as seen in a plane; empty for a shape that no plane holds. */
  public static Optional<Graphic> of(ContentValue.Coordinates3D space, PlanePosition plane) {
    List<Point> points = new ArrayList<>();
    for (Vector point : points(space)) {
      Vector seen = plane.image(point);
      points.add(new Point(seen.x() + CENTRE, seen.y() + CENTRE));
    }
    return switch (space.graphicType()) {
      case "POINT", "MULTIPOINT" -> Optional.of(new Graphic(Shape.POINTS, points));
      case "ELLIPSE" -> Optional.of(new Graphic(Shape.ELLIPSE, points));
      case "POLYLINE" -> Optional.of(new Graphic(Shape.POLYLINE, points));
      case "POLYGON" -> {
        points.addAll(points.stream().limit(1).toList());
        yield Optional.of(new Graphic(Shape.POLYLINE, points));
      }
      default -> Optional.empty();
    };
  }

  private static List<Vector> points(ContentValue.Coordinates3D space) {
    List<Vector> points = new ArrayList<>();
    List<Float> data = space.data();
    for (int i = 0; i + 2 < data.size(); i += 3) {
      points.add(new Vector(data.get(i), data.get(i + 1), data.get(i + 2)));
    }
    return points;
  }
}
