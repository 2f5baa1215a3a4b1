// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume;

/**
 * The smallest box of voxels around something; both ends belong to it, counted from 0.
 *
 * @param minColumn first column
 * @param maxColumn last column
 */
public record Box(
    int minColumn, int maxColumn, int minRow, int maxRow, int minSlice, int maxSlice) {

  /** The box of one voxel. */
  public static Box of(int column, int row, int slice) {
    return new Box(column, column, row, row, slice, slice);
  }

  /** The box around all voxels of a grid. */
  public static Box of(Grid grid) {
    return new Box(0, grid.columns() - 1, 0, grid.rows() - 1, 0, grid.slices() - 1);
  }

  /** The smallest box around both. */
  public Box with(Box other) {
    return new Box(
        Math.min(minColumn, other.minColumn),
        Math.max(maxColumn, other.maxColumn),
        Math.min(minRow, other.minRow),
        Math.max(maxRow, other.maxRow),
        Math.min(minSlice, other.minSlice),
        Math.max(maxSlice, other.maxSlice));
  }

  /** Whether the box reaches the border of a grid along its columns or rows. */
  public boolean touchesEdgeInPlane(Grid grid) {
    return minColumn == 0
        || minRow == 0
        || maxColumn == grid.columns() - 1
        || maxRow == grid.rows() - 1;
  }

  /** Whether the box reaches the first or last slice of a grid. */
  public boolean touchesFirstOrLastSlice(Grid grid) {
    return minSlice == 0 || maxSlice == grid.slices() - 1;
  }
}
