// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import org.sopwith.image.label.LabelMap;

/** Which voxels of a grid belong to something: one bit a voxel, for slices that have any. */
public final class Mask {
  private final Grid grid;
  private final BitSet[] slices;

  /** A mask of no voxel. */
  public Mask(Grid grid) {
    this.grid = grid;
    this.slices = new BitSet[grid.slices()];
  }

  /** The voxels of a label. */
  public static Mask of(LabelMap map, LabelMap.Label label) throws IOException {
    Mask mask = new Mask(map.grid());
    for (int slice = label.box().minSlice(); slice <= label.box().maxSlice(); slice++) {
      int[] labels = map.labels(label.layer(), slice);
      BitSet bits = new BitSet();
      for (int i = 0; i < labels.length; i++) {
        if (labels[i] == label.value()) {
          bits.set(i);
        }
      }
      mask.set(slice, bits);
    }
    return mask;
  }

  public Grid grid() {
    return grid;
  }

  /** The voxels of a slice, row by row; a copy. */
  public BitSet slice(int slice) {
    return slices[slice] == null ? new BitSet() : (BitSet) slices[slice].clone();
  }

  /** Replaces the voxels of a slice; the bits are not copied. */
  public void set(int slice, BitSet bits) {
    slices[slice] = bits.isEmpty() ? null : bits;
  }

  /** The first marked voxel of a slice from an index on, or -1. */
  public int next(int slice, int from) {
    return slices[slice] == null ? -1 : slices[slice].nextSetBit(from);
  }

  /** Whether a voxel is marked; voxels outside of the grid are not. */
  public boolean get(int column, int row, int slice) {
    return column >= 0
        && row >= 0
        && slice >= 0
        && column < grid.columns()
        && row < grid.rows()
        && slice < grid.slices()
        && slices[slice] != null
        && slices[slice].get(row * grid.columns() + column);
  }

  /** Marks a voxel. */
  public void set(int column, int row, int slice) {
    if (slices[slice] == null) {
      slices[slice] = new BitSet();
    }
    slices[slice].set(row * grid.columns() + column);
  }

  /** Number of marked voxels. */
  public long count() {
    long count = 0;
    for (BitSet slice : slices) {
      count += slice == null ? 0 : slice.cardinality();
    }
    return count;
  }

  /** The smallest box around all marked voxels; empty if there are none. */
  public Optional<Box> box() {
    Box box = null;
    int columns = grid.columns();
    for (int slice = 0; slice < slices.length; slice++) {
      for (int i = next(slice, 0); i >= 0; i = nextOfRow(slice, i)) {
        int row = i / columns;
        // the last of the row is the one before the first of the next
        int last = slices[slice].previousSetBit((row + 1) * columns - 1);
        Box line = new Box(i % columns, last % columns, row, row, slice, slice);
        box = box == null ? line : box.with(line);
      }
    }
    return Optional.ofNullable(box);
  }

  private int nextOfRow(int slice, int index) {
    return next(slice, (index / grid.columns() + 1) * grid.columns());
  }

  /** Dice coefficient with a mask on a grid of the same size: 1 if both mark the same voxels. */
  public double dice(Mask other) {
    long both = 0;
    for (int slice = 0; slice < slices.length; slice++) {
      BitSet common = slice(slice);
      common.and(other.slice(slice));
      both += common.cardinality();
    }
    long sum = count() + other.count();
    return sum == 0 ? 1 : 2.0 * both / sum;
  }
}
