// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.contour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The convex hull of points in a plane. */
public final class ConvexHull {
  private ConvexHull() {}

  /** The corners of the hull in order around it (Andrew's monotone chain). */
  public static List<double[]> of(List<double[]> points) {
    List<double[]> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.<double[]>comparingDouble(p -> p[0]).thenComparingDouble(p -> p[1]));
    List<double[]> hull = new ArrayList<>();
    for (double[] p : sorted) {
      add(hull, p, 0);
    }
    int lower = hull.size() - 1;
    for (int i = sorted.size() - 2; i >= 0; i--) {
      add(hull, sorted.get(i), lower);
    }
    if (hull.size() > 1) {
      hull.remove(hull.size() - 1);
    }
    return hull;
  }

  private static void add(List<double[]> hull, double[] p, int keep) {
    int size = hull.size();
    while (size - keep >= 2 && turn(hull.get(size - 2), hull.get(size - 1), p) <= 0) {
      hull.remove(--size);
    }
    hull.add(p);
  }

  private static double turn(double[] a, double[] b, double[] c) {
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  }

  /**
   * The longest line within a hull that is perpendicular to a direction. It goes through a corner,
   * since between corners the width changes evenly.
   */
  public static double[][] widest(List<double[]> hull, double dx, double dy) {
    double length = Math.hypot(dx, dy);
    double ux = length > 0 ? dx / length : 1;
    double uy = length > 0 ? dy / length : 0;
    double[][] best = {hull.get(0), hull.get(0)};
    double widest = -1;
    for (double[] corner : hull) {
      double at = corner[0] * ux + corner[1] * uy;
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = 0, j = hull.size() - 1; i < hull.size(); j = i++) {
        double[] a = hull.get(i);
        double[] b = hull.get(j);
        double along = a[0] * ux + a[1] * uy - at;
        double beyond = b[0] * ux + b[1] * uy - at;
        if (along * beyond <= 0) {
          double part = along == beyond ? 0 : along / (along - beyond);
          double across = cross(a, b, part, ux, uy);
          least = Math.min(least, across);
          most = Math.max(most, across);
          if (along == beyond) {
            double other = cross(a, b, 1, ux, uy);
            least = Math.min(least, other);
            most = Math.max(most, other);
          }
        }
      }
      if (most - least > widest) {
        widest = most - least;
        best =
            new double[][] {
              {at * ux - least * uy, at * uy + least * ux},
              {at * ux - most * uy, at * uy + most * ux}
            };
      }
    }
    return best;
  }

  private static double cross(double[] a, double[] b, double part, double ux, double uy) {
    double x = a[0] + part * (b[0] - a[0]);
    double y = a[1] + part * (b[1] - a[1]);
    return y * ux - x * uy;
  }
}
