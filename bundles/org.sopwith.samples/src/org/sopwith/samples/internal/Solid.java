// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

/**
 * A simple body that a line along the x axis meets in one piece. Lengths are millimetres in the
 * patient's coordinates.
 */
public sealed interface Solid {
  /** Where its middle is on every line along the x axis. */
  double x();

  /**
   * Half the length of what a line along the x axis meets of it; negative or not a number if it
   * meets nothing.
   */
  double halfWidth(double y, double z);

  /** An ellipsoid with this middle and these half axes. */
  record Ellipsoid(double x, double y, double z, double a, double b, double c) implements Solid {
    @Override
    public double halfWidth(double atY, double atZ) {
      double v = (atY - y) / b;
      double w = (atZ - z) / c;
      return a * Math.sqrt(1 - v * v - w * w);
    }
  }

  /**
   * A cylinder along the z axis from {@code bottom} to {@code top}; its section is an ellipse, or
   * with a power above 2 something on the way to a rectangle.
   */
  record Tube(double x, double y, double bottom, double top, double a, double b, double power)
      implements Solid {
    @Override
    public double halfWidth(double atY, double atZ) {
      double v = Math.abs(atY - y) / b;
      return v > 1 || atZ < bottom || atZ > top
          ? -1
          : a * Math.pow(1 - Math.pow(v, power), 1 / power);
    }
  }

  /**
   * Slices of a tube, {@code thickness} thick and one every {@code period} millimetres; a slope
   * above 0 lets them fall towards the front, as ribs do.
   */
  record Stack(Tube tube, double period, double thickness, double slope) implements Solid {
    @Override
    public double x() {
      return tube.x();
    }

    @Override
    public double halfWidth(double atY, double atZ) {
      double along = atZ - slope * (atY - tube.y());
      return along - Math.floor(along / period) * period < thickness
          ? tube.halfWidth(atY, atZ)
          : -1;
    }
  }

  /** The upper half of a ring that stands in the plane of the y and z axes. */
  record Arch(double x, double y, double z, double radius, double thickness) implements Solid {
    @Override
    public double halfWidth(double atY, double atZ) {
      double away = Math.hypot(atY - y, atZ - z) - radius;
      return atZ < z || Math.abs(away) > thickness
          ? -1
          : Math.sqrt(thickness * thickness - away * away);
    }
  }

  /** Makes a solid of a name and its numbers, as the table of solids has them. */
  static Solid of(String shape, double[] n) {
    return switch (shape) {
      case "ellipsoid" -> new Ellipsoid(n[0], n[1], n[2], n[3], n[4], n[5]);
      case "tube" -> new Tube(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
      case "stack" ->
          new Stack(new Tube(n[0], n[1], n[2], n[3], n[4], n[5], n[6]), n[7], n[8], n[9]);
      case "arch" -> new Arch(n[0], n[1], n[2], n[3], n[4]);
      default -> throw new IllegalArgumentException("There is no shape " + shape + ".");
    };
  }
}
