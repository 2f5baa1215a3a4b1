// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume;

import java.util.Optional;
import org.sopwith.image.Vector;

/**
 * How the axes of one grid run along those of another that has the same voxels: in another order,
 * or counted from the other end.
 *
 * @param first the axis of the source (0 columns, 1 rows, 2 slices) that runs along the columns of
 *     the target
 * @param second along its rows
 * @param third along its slices
 * @param firstReversed whether it counts from the other end
 */
public record AxisMapping(
    int first,
    int second,
    int third,
    boolean firstReversed,
    boolean secondReversed,
    boolean thirdReversed) {

  private static final int[][] ORDERS = {
    {0, 1, 2}, {1, 0, 2}, {0, 2, 1}, {2, 1, 0}, {1, 2, 0}, {2, 0, 1}
  };

  /** Every axis stays as it is. */
  public static final AxisMapping IDENTITY = new AxisMapping(0, 1, 2, false, false, false);

  /**
   * The mapping under which every voxel of the source lies on the voxel of the target.
   *
   * @param tolerance how far apart two such voxels may be, in mm
   * @return empty if there is none: the grids have other voxels, not only other axes
   */
  public static Optional<AxisMapping> between(Grid source, Grid target, double tolerance) {
    AxisMapping best = null;
    double smallest = tolerance;
    for (int[] order : ORDERS) {
      for (int flips = 0; flips < 8; flips++) {
        AxisMapping one =
            new AxisMapping(
                order[0], order[1], order[2], (flips & 1) != 0, (flips & 2) != 0, (flips & 4) != 0);
        double distance = one.apply(source).distance(target);
        if (distance <= smallest && (best == null || distance < smallest)) {
          best = one;
          smallest = distance;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The axis of the source that runs along an axis of the target. */
  public int axis(int target) {
    return target == 0 ? first : target == 1 ? second : third;
  }

  /** Whether an axis of the target counts from the other end. */
  public boolean isReversed(int target) {
    return target == 0 ? firstReversed : target == 1 ? secondReversed : thirdReversed;
  }

  /** Whether the slices of the target are those of the source, in either order. */
  public boolean keepsSlices() {
    return third == 2;
  }

  /** The grid with its axes so ordered; each voxel stays where it is. */
  public Grid apply(Grid grid) {
    int[] at = new int[3];
    Vector[] steps = new Vector[3];
    for (int target = 0; target < 3; target++) {
      int axis = axis(target);
      at[axis] = isReversed(target) ? grid.size(axis) - 1 : 0;
      steps[target] = isReversed(target) ? grid.step(axis).times(-1) : grid.step(axis);
    }
    return new Grid(
        grid.size(first),
        grid.size(second),
        grid.size(third),
        grid.patient(at[0], at[1], at[2]),
        steps[0],
        steps[1],
        steps[2]);
  }

  /** The source's column, row and slice of a voxel of the target. */
  int[] source(Grid source, int column, int row, int slice) {
    int[] from = new int[3];
    int[] to = {column, row, slice};
    for (int target = 0; target < 3; target++) {
      int axis = axis(target);
      from[axis] = isReversed(target) ? source.size(axis) - 1 - to[target] : to[target];
    }
    return from;
  }
}
