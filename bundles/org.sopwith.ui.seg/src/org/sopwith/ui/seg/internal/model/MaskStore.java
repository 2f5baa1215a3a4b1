// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import org.sopwith.image.FrameException;
import org.sopwith.seg.FrameMask;
import org.sopwith.seg.FrameStack;
import org.sopwith.seg.SegmentSizes;
import org.sopwith.seg.Segmentation;

/**
 * The masks of all frames, each decoded once: when it is looked at, or when all are counted. Safe
 * for use by several threads.
 */
public final class MaskStore {
  private final Segmentation segmentation;
  private final AtomicReferenceArray<List<FrameMask>> masks;
  private final List<FrameException> unreadable = new ArrayList<>();
  private volatile boolean complete;

  public MaskStore(Segmentation segmentation) {
    this.segmentation = segmentation;
    this.masks = new AtomicReferenceArray<>(segmentation.frames());
  }

  /** The masks of a frame; none if it cannot be read. */
  public List<FrameMask> frame(int frame) {
    List<FrameMask> known = masks.get(frame);
    if (known == null) {
      try {
        known = FrameMask.of(segmentation, frame);
      } catch (FrameException e) {
        known = List.of();
        synchronized (unreadable) {
          unreadable.add(e);
        }
      }
      masks.set(frame, known);
    }
    return known;
  }

  /** What is known of a frame by now; empty if it has not been decoded. */
  public Optional<List<FrameMask>> known(int frame) {
    return Optional.ofNullable(masks.get(frame));
  }

  /**
   * Decodes all frames.
   *
   * @param stopped asked after each frame
   * @return how large the segments are; empty if it was stopped
   */
  public Optional<SegmentSizes> count(BooleanSupplier stopped) {
    Map<Integer, SegmentSizes.Size> sizes = new TreeMap<>();
    for (int frame = 0; frame < masks.length(); frame++) {
      List<FrameMask> here = frame(frame);
      int said = segmentation.segmentOf(frame);
      if (here.isEmpty() && said != 0) {
        add(sizes, said, new SegmentSizes.Size(1, 0, 0));
      }
      for (FrameMask mask : here) {
        add(sizes, mask.segment(), new SegmentSizes.Size(1, mask.pixels(), mask.sum()));
      }
      if (stopped.getAsBoolean()) {
        return Optional.empty();
      }
    }
    complete = true;
    synchronized (unreadable) {
      return Optional.of(
          new SegmentSizes(sizes, SegmentSizes.voxelVolume(segmentation), List.copyOf(unreadable)));
    }
  }

  private static void add(
      Map<Integer, SegmentSizes.Size> sizes, int segment, SegmentSizes.Size size) {
    sizes.merge(
        segment,
        size,
        (one, other) ->
            new SegmentSizes.Size(
                one.frames() + other.frames(),
                one.voxels() + other.voxels(),
                one.sum() + other.sum()));
  }

  /** Whether all frames have been decoded. */
  public boolean isComplete() {
    return complete;
  }

  /**
   * The segments in a slice of a plane, row by row as the view shows it; by their numbers.
   *
   * @param index of the slice along the axis through the plane
   */
  public Map<Integer, BitSet> plane(FrameStack stack, PlaneAxes axes, int index) {
    Map<Integer, BitSet> planes = new TreeMap<>();
    if (axes.through() == 2) {
      addSlice(stack, axes, index, index, planes);
    } else {
      for (int slice : stack.frames().keySet()) {
        addSlice(stack, axes, slice, index, planes);
      }
    }
    return planes;
  }

  private void addSlice(
      FrameStack stack, PlaneAxes axes, int slice, int index, Map<Integer, BitSet> planes) {
    for (int frame : stack.at(slice)) {
      for (FrameMask mask : frame(frame)) {
        int column = axes.through() == 0 ? index : -1;
        int row = axes.through() == 1 ? index : -1;
        boolean cut =
            (column < 0 || column >= mask.column() && column < mask.column() + mask.columns())
                && (row < 0 || row >= mask.row() && row < mask.row() + mask.rows());
        if (cut) {
          add(
              mask,
              slice,
              column,
              row,
              axes,
              planes.computeIfAbsent(mask.segment(), key -> new BitSet()));
        }
      }
    }
  }

  private static void add(
      FrameMask mask, int slice, int column, int row, PlaneAxes axes, BitSet plane) {
    int firstRow = row < 0 ? 0 : row - mask.row();
    int lastRow = row < 0 ? mask.rows() - 1 : firstRow;
    int[] voxel = {0, 0, slice};
    for (int r = firstRow; r <= lastRow; r++) {
      voxel[1] = r + mask.row();
      int begin = r * mask.columns() + (column < 0 ? 0 : column - mask.column());
      int end = column < 0 ? (r + 1) * mask.columns() : begin + 1;
      for (int at = mask.bits().nextSetBit(begin);
          at >= 0 && at < end;
          at = mask.bits().nextSetBit(at + 1)) {
        voxel[0] = at - r * mask.columns() + mask.column();
        plane.set(axes.top(voxel) * axes.width() + axes.left(voxel));
      }
    }
  }

  /**
   * The voxel that views are centred on to show a segment: in the slice in which it is largest, the
   * one of its voxels that is nearest to the middle of them.
   */
  public Optional<int[]> centre(FrameStack stack, int segment) {
    FrameMask largest = null;
    int at = 0;
    for (Map.Entry<Integer, List<Integer>> slice : stack.frames().entrySet()) {
      for (int frame : slice.getValue()) {
        for (FrameMask mask : frame(frame)) {
          if (mask.segment() == segment
              && (largest == null
                  || mask.pixels() > largest.pixels()
                  || mask.pixels() == largest.pixels() && slice.getKey() < at)) {
            largest = mask;
            at = slice.getKey();
          }
        }
      }
    }
    return largest == null ? Optional.empty() : Optional.of(nearestToMiddle(largest, at));
  }

  private static int[] nearestToMiddle(FrameMask mask, int slice) {
    double columns = 0;
    double rows = 0;
    BitSet bits = mask.bits();
    for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
      columns += i % mask.columns();
      rows += i / mask.columns();
    }
    columns /= mask.pixels();
    rows /= mask.pixels();
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
      double distance = Math.hypot(i % mask.columns() - columns, i / mask.columns() - rows);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return new int[] {
      mask.column() + best % mask.columns(), mask.row() + best / mask.columns(), slice
    };
  }
}
