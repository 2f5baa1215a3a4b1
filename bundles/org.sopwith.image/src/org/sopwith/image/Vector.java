// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

/**
 * A point or direction in the patient's coordinate system (PS3.3 C.7.6.2.1.1), in mm: x towards the
 * left hand, y towards the back, z towards the head.
 */
public record Vector(double x, double y, double z) {
  public Vector plus(Vector other) {
    return new Vector(x + other.x, y + other.y, z + other.z);
  }

  public Vector minus(Vector other) {
    return new Vector(x - other.x, y - other.y, z - other.z);
  }

  public Vector times(double factor) {
    return new Vector(x * factor, y * factor, z * factor);
  }

  public double dot(Vector other) {
    return x * other.x + y * other.y + z * other.z;
  }

  public Vector cross(Vector other) {
    return new Vector(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  public double length() {
    return Math.sqrt(dot(this));
  }

  /** The direction alone: the same vector with length 1. */
  public Vector unit() {
    return times(1 / length());
  }

  public boolean isFinite() {
    return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z);
  }
}
