// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sopwith.image.Vector;
import org.sopwith.image.internal.contour.ConvexHull;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.Mask;

/** The longest diameters of a mask, from the outer edges of its voxels. */
public final class Diameters {
  private Diameters() {}

  /** A straight line in the patient. */
  public record Diameter(Vector from, Vector to) {
    /** Its length in mm. */
    public double length() {
      return to.minus(from).length();
    }
  }

  /**
   * The longest line within one slice, and the longest perpendicular to it on the same slice within
   * the convex hull.
   *
   * @param slice counted from 0
   */
  public record Planar(int slice, Diameter longAxis, Diameter shortAxis) {}

  /** The slice with the longest line and its two axes; empty if the mask is. */
  public static Optional<Planar> planar(Mask mask) {
    Planar best = null;
    for (int slice = 0; slice < mask.grid().slices(); slice++) {
      if (mask.next(slice, 0) >= 0) {
        Planar one = planar(mask.grid(), slice, mask.slice(slice));
        boolean longer =
            best == null || one.longAxis().length() > best.longAxis().length() * (1 + 1e-12);
        best = longer ? one : best;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Planar planar(Grid grid, int slice, BitSet bits) {
    Plane plane = new Plane(grid, slice);
    List<double[]> hull = hull(plane, bits);
    double[] from = hull.get(0);
    double[] to = hull.get(0);
    double longest = -1;
    for (double[] a : hull) {
      for (double[] b : hull) {
        double length = Math.hypot(a[0] - b[0], a[1] - b[1]);
        if (length > longest) {
          longest = length;
          from = a;
          to = b;
        }
      }
    }
    double[][] across = ConvexHull.widest(hull, to[0] - from[0], to[1] - from[1]);
    return new Planar(
        slice,
        new Diameter(plane.patient(from), plane.patient(to)),
        new Diameter(plane.patient(across[0]), plane.patient(across[1])));
  }

  /** The hull of the corners of all pixels, in mm. */
  private static List<double[]> hull(Plane plane, BitSet bits) {
    int columns = plane.grid().columns();
    List<double[]> points = new ArrayList<>();
    int next = bits.nextSetBit(0);
    while (next >= 0) {
      int row = next / columns;
      int end = (row + 1) * columns;
      int last = bits.previousSetBit(end - 1);
      for (double y : new double[] {row - 0.5, row + 0.5}) {
        points.add(plane.point(next % columns - 0.5, y));
        points.add(plane.point(last % columns + 0.5, y));
      }
      next = bits.nextSetBit(end);
    }
    return ConvexHull.of(points);
  }

  /** A slice with coordinates in mm along its columns and perpendicular to them. */
  private record Plane(Grid grid, int slice) {
    private Vector first() {
      return grid.direction(0);
    }

    private Vector second() {
      return grid.normal().cross(first());
    }

    double[] point(double column, double row) {
      Vector p = grid.columnStep().times(column).plus(grid.rowStep().times(row));
      return new double[] {p.dot(first()), p.dot(second())};
    }

    Vector patient(double[] point) {
      return grid.patient(0, 0, slice).plus(first().times(point[0])).plus(second().times(point[1]));
    }
  }

  /** The longest line in the volume; empty if the mask marks nothing. */
  public static Optional<Diameter> longest(Mask mask) {
    List<Vector> points = new ArrayList<>();
    Vector half = mask.grid().sliceStep().times(0.5);
    for (int slice = 0; slice < mask.grid().slices(); slice++) {
      if (mask.next(slice, 0) >= 0) {
        Plane plane = new Plane(mask.grid(), slice);
        for (double[] corner : hull(plane, mask.slice(slice))) {
          Vector p = plane.patient(corner);
          points.add(p.plus(half));
          points.add(p.minus(half));
        }
      }
    }
    return points.isEmpty() ? Optional.empty() : Optional.of(farthest(points));
  }

  private static Diameter farthest(List<Vector> points) {
    Vector sum = new Vector(0, 0, 0);
    for (Vector p : points) {
      sum = sum.plus(p);
    }
    Vector centre = sum.times(1.0 / points.size());
    List<Vector> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingDouble(p -> -p.minus(centre).length()));
    double[] away = sorted.stream().mapToDouble(p -> p.minus(centre).length()).toArray();
    Diameter best = new Diameter(sorted.get(0), sorted.get(0));
    double longest = 0;
    for (int i = 0; i < away.length && 2 * away[i] > longest; i++) {
      for (int j = i + 1; j < away.length && away[i] + away[j] > longest; j++) {
        double length = sorted.get(i).minus(sorted.get(j)).length();
        if (length > longest) {
          longest = length;
          best = new Diameter(sorted.get(i), sorted.get(j));
        }
      }
    }
    return best;
  }
}
