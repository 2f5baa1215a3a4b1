// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import java.util.Optional;

/**
 * Image Orientation (Patient) (0020,0037): the directions in which the columns and the rows count.
 *
 * @param row direction along a row, towards higher column numbers; unit length
 * @param column direction along a column, towards higher row numbers; unit length
 */
public record Orientation(Vector row, Vector column) {
  /** Components below this (about 6 degrees) give no letter of their own. */
  private static final double THRESHOLD = 0.1;

  /**
   * From the six direction cosines.
   *
   * @return empty if there are not six, or they are no two perpendicular directions
   */
  static Optional<Orientation> of(double[] cosines) {
    if (cosines.length < 6) {
      return Optional.empty();
    }
    Vector row = new Vector(cosines[0], cosines[1], cosines[2]);
    Vector column = new Vector(cosines[3], cosines[4], cosines[5]);
    boolean usable =
        row.isFinite()
            && column.isFinite()
            && Math.abs(row.length() - 1) < 0.01
            && Math.abs(column.length() - 1) < 0.01
            && Math.abs(row.dot(column)) < 0.01;
    return usable ? Optional.of(new Orientation(row, column)) : Optional.empty();
  }

  /** The direction out of the image that makes a right-handed system with row and column. */
  public Vector normal() {
    return row.cross(column);
  }

  /** The letters for the four edges. */
  public Edges edges() {
    return new Edges(
        letters(row.times(-1)), letters(row), letters(column.times(-1)), letters(column));
  }

  /**
   * The anatomical direction in letters, the strongest first: L or R (left, right), P or A
   * (posterior, anterior), H or F (head, feet), for example "AL".
   */
  public static String letters(Vector direction) {
    double[] parts = {direction.x(), direction.y(), direction.z()};
    String positive = "LPH";
    String negative = "RAF";
    StringBuilder letters = new StringBuilder(3);
    for (int n = 0; n < 3; n++) {
      int strongest = -1;
      for (int i = 0; i < 3; i++) {
        if (strongest < 0 || Math.abs(parts[i]) > Math.abs(parts[strongest])) {
          strongest = i;
        }
      }
      if (Math.abs(parts[strongest]) < THRESHOLD) {
        break;
      }
      letters.append((parts[strongest] > 0 ? positive : negative).charAt(strongest));
      parts[strongest] = 0;
    }
    return letters.toString();
  }

  /** Anatomical letters at the edges of an image; empty where they are not known. */
  public record Edges(String left, String right, String top, String bottom) {
    /**
     * From Patient Orientation (0020,0020), which names the right and the bottom edge.
     *
     * @return empty if a value is missing or not made of the six letters
     */
    static Optional<Edges> of(java.util.List<String> patientOrientation) {
      if (patientOrientation.size() < 2) {
        return Optional.empty();
      }
      String right = patientOrientation.get(0);
      String bottom = patientOrientation.get(1);
      boolean known = right.matches("[LRAPHF]+") && bottom.matches("[LRAPHF]+");
      return known
          ? Optional.of(new Edges(opposite(right), right, opposite(bottom), bottom))
          : Optional.empty();
    }

    private static String opposite(String letters) {
      StringBuilder other = new StringBuilder();
      for (char letter : letters.toCharArray()) {
        other.append("RLPAFH".charAt("LRAPHF".indexOf(letter)));
      }
      return other.toString();
    }
  }
}
