// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import org.sopwith.image.Orientation;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;

/**
 * How the slices of a plane run through a grid: which of its axes (0 columns, 1 rows, 2 slices)
 * goes across the view, which down, and which through it. An oblique grid is cut along its own
 * axes, each taken for the direction of the patient that it is nearest to.
 *
 * @param acrossReversed whether the axis counts from the right
 * @param downReversed whether the axis counts from the bottom
 */
public record PlaneAxes(
    Grid grid,
    Plane plane,
    int across,
    boolean acrossReversed,
    int down,
    boolean downReversed,
    int through) {
  private static final int[][] ORDERS = {
    {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
  };

  /** Those of a plane. */
  public static PlaneAxes of(Grid grid, Plane plane) {
    int[] axes = axesOfPatient(grid);
    int x = axes[0];
    int y = axes[1];
    int z = axes[2];
    boolean xReversed = grid.direction(x).x() < 0;
    boolean yReversed = grid.direction(y).y() < 0;
    boolean zReversed = grid.direction(z).z() > 0;
    return switch (plane) {
      case AXIAL -> new PlaneAxes(grid, plane, x, xReversed, y, yReversed, z);
      case CORONAL -> new PlaneAxes(grid, plane, x, xReversed, z, zReversed, y);
      case SAGITTAL -> new PlaneAxes(grid, plane, y, yReversed, z, zReversed, x);
    };
  }

  /** The axes that run along the patient's x, y and z best. */
  private static int[] axesOfPatient(Grid grid) {
    int[] best = ORDERS[0];
    double most = -1;
    for (int[] order : ORDERS) {
      double sum =
          Math.abs(grid.direction(order[0]).x())
              + Math.abs(grid.direction(order[1]).y())
              + Math.abs(grid.direction(order[2]).z());
      if (sum > most + 1e-9) {
        most = sum;
        best = order;
      }
    }
    return best;
  }

  /** Voxels across. */
  public int width() {
    return grid.size(across);
  }

  /** Voxels from top to bottom. */
  public int height() {
    return grid.size(down);
  }

  /** Number of slices. */
  public int depth() {
    return grid.size(through);
  }

  /** Where a voxel is in the view, from the left. */
  public int left(int[] voxel) {
    return acrossReversed ? width() - 1 - voxel[across] : voxel[across];
  }

  /** Where a voxel is in the view, from the top. */
  public int top(int[] voxel) {
    return downReversed ? height() - 1 - voxel[down] : voxel[down];
  }

  /** The voxel at a place in the view, in the slice of another voxel. */
  public int[] voxel(int left, int top, int[] inSliceOf) {
    int[] voxel = inSliceOf.clone();
    voxel[across] = acrossReversed ? width() - 1 - left : left;
    voxel[down] = downReversed ? height() - 1 - top : top;
    return voxel;
  }

  private Vector direction(int axis, boolean reversed) {
    return reversed ? grid.direction(axis).times(-1) : grid.direction(axis);
  }

  /** Anatomical letters at the edges. */
  public Orientation.Edges edges() {
    return new Orientation(direction(across, acrossReversed), direction(down, downReversed))
        .edges();
  }
}
