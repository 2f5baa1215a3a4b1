// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

/**
 * The voxels of one axial series: rows run to the patient's left, columns to the back, so that
 * Image Orientation (Patient) is 1\0\0\0\1\0 (PS3.3 Section C.7.6.2.1.1). Lengths are millimetres,
 * positions the centres of voxels.
 *
 * @param columns voxels in a row
 * @param rows rows in a slice
 * @param slices number of slices
 * @param spacing between the centres of neighbouring voxels in a slice, the same both ways
 * @param step from one slice to the next along the z axis; negative if it goes to the feet
 * @param firstZ z of the first slice
 */
public record Grid(int columns, int rows, int slices, double spacing, double step, double firstZ) {

  /** The CT series: 66 slices of 512 x 512, from the head to the feet. */
  public static final Grid CT = new Grid(512, 512, 66, 0.78125, -5, 162.5);

  /** The MR: 24 slices of 256 x 256 through the abdomen, from the feet to the head. */
  public static final Grid MR = new Grid(256, 256, 24, 1.5625, 8, -142);

  /** The x coordinate of a column, counted from 0. */
  public double x(int column) {
    return (column - (columns - 1) / 2.0) * spacing;
  }

  /** The y coordinate of a row, counted from 0. */
  public double y(int row) {
    return (row - (rows - 1) / 2.0) * spacing;
  }

  /** The z coordinate of a slice, counted from 0. */
  public double z(int slice) {
    return firstZ + slice * step;
  }

  /** Volume of one voxel in millilitres. */
  public double voxelMillilitres() {
    return spacing * spacing * Math.abs(step) / 1000;
  }
}
