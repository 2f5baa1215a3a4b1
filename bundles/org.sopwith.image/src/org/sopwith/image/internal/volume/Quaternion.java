// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import org.sopwith.image.Vector;

/** The rotation of three perpendicular axes, as NIfTI's qform keeps it. */
final class Quaternion {
  private Quaternion() {}

  /**
   * The imaginary parts b, c and d of the rotation whose columns these unit vectors are; the real
   * part is not negative.
   */
  static double[] of(Vector x, Vector y, Vector z) {
    double trace = x.x() + y.y() + z.z();
    double a;
    double b;
    double c;
    double d;
    if (trace > 0) {
      a = 0.5 * Math.sqrt(1 + trace);
      b = 0.25 * (y.z() - z.y()) / a;
      c = 0.25 * (z.x() - x.z()) / a;
      d = 0.25 * (x.y() - y.x()) / a;
    } else if (x.x() >= y.y() && x.x() >= z.z()) {
      b = 0.5 * Math.sqrt(Math.max(0, 1 + x.x() - y.y() - z.z()));
      c = 0.25 * (y.x() + x.y()) / b;
      d = 0.25 * (z.x() + x.z()) / b;
      a = 0.25 * (y.z() - z.y()) / b;
    } else if (y.y() >= z.z()) {
      c = 0.5 * Math.sqrt(Math.max(0, 1 + y.y() - x.x() - z.z()));
      b = 0.25 * (y.x() + x.y()) / c;
      d = 0.25 * (z.y() + y.z()) / c;
      a = 0.25 * (z.x() - x.z()) / c;
    } else {
      d = 0.5 * Math.sqrt(Math.max(0, 1 + z.z() - x.x() - y.y()));
      b = 0.25 * (z.x() + x.z()) / d;
      c = 0.25 * (z.y() + y.z()) / d;
      a = 0.25 * (x.y() - y.x()) / d;
    }
    double sign = a < 0 ? -1 : 1;
    return new double[] {b * sign, c * sign, d * sign};
  }
}
