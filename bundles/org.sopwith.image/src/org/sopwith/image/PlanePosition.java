// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

/**
 * Where a frame lies in the patient (PS3.3 C.7.6.2.1.1).
 *
 * @param position centre of the first pixel, Image Position (Patient)
 */
public record PlanePosition(Vector position, Orientation orientation, PixelSpacing spacing) {
  /**
   * The patient coordinates of a place in the image.
   *
   * @param column counted from 0 at the centre of the first pixel; may be between pixels
   * @param row counted likewise
   */
  public Vector patient(double column, double row) {
    return position
        .plus(orientation.row().times(column * spacing.columns()))
        .plus(orientation.column().times(row * spacing.rows()));
  }

  /** Distance of the plane from the origin along its normal, in mm; sorts parallel slices. */
  public double distance() {
    return position.dot(orientation.normal());
  }

  /**
   * Where a place in the patient lies in the image, seen along the normal.
   *
   * @return column and row, counted from 0 at the centre of the first pixel, and the distance from
   *     the plane in mm, negative on the side that the normal comes from
   */
  public Vector image(Vector patient) {
    Vector from = patient.minus(position);
    return new Vector(
        from.dot(orientation.row()) / spacing.columns(),
        from.dot(orientation.column()) / spacing.rows(),
        from.dot(orientation.normal()));
  }
}
