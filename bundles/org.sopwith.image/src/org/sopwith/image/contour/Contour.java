// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.contour;

import org.sopwith.image.Vector;

/**
 * One contour of a region of interest (PS3.3 C.8.8.6), in mm in the patient.
 *
 * @param type Contour Geometric Type (3006,0042)
 * @param coordinates x, y and z of each point in turn; treat it as read-only
 * @param imageUid Referenced SOP Instance UID of the image it was drawn on; empty if not said
 */
public record Contour(Type type, double[] coordinates, String imageUid) {
  /** Contour Geometric Type. */
  public enum Type {
    POINT,
    OPEN_PLANAR,
    OPEN_NONPLANAR,
    CLOSED_PLANAR,
    /** Closed, combined with others of its plane by exclusive or. */
    CLOSEDPLANAR_XOR,
    /** None that the standard has. */
    OTHER;

    static Type of(String term) {
      for (Type type : values()) {
        if (type.name().equals(term.strip())) {
          return type;
        }
      }
      return OTHER;
    }

    /** Whether a contour of this type encloses an area in a plane. */
    public boolean isClosedPlanar() {
      return this == CLOSED_PLANAR || this == CLOSEDPLANAR_XOR;
    }
  }

  /** A closed contour that names no image. */
  public static Contour closed(double[] coordinates) {
    return new Contour(Type.CLOSED_PLANAR, coordinates, "");
  }

  /** Number of points. */
  public int size() {
    return coordinates.length / 3;
  }

  public Vector point(int index) {
    int i = 3 * index;
    return new Vector(coordinates[i], coordinates[i + 1], coordinates[i + 2]);
  }
}
