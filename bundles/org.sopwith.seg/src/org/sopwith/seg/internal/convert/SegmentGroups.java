// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sopwith.image.volume.Grid;
import org.sopwith.operation.Progress;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentLayer;
import org.sopwith.seg.SegmentationOptions;
import org.sopwith.seg.SegmentationType;
import org.sopwith.seg.SegmentationWriter;
import org.sopwith.seg.internal.FrameBuffers;

/** Which segments fit into one object together. */
final class SegmentGroups {
  private final FrameBuffers buffers;
  private final Grid grid;
  private final List<List<Segment>> groups = new ArrayList<>();

  private SegmentGroups(FrameBuffers buffers, Grid grid) {
    this.buffers = buffers;
    this.grid = grid;
  }

  /** Groups of segments, as few as taking them in their order gives. */
  static List<List<Segment>> of(
      List<Segment> segments,
      List<SegmentLayer> layers,
      Grid grid,
      SegmentationOptions options,
      Progress progress)
      throws IOException {
    boolean fractions = options.type() == SegmentationType.FRACTIONAL;
    FrameBuffers buffers =
        FrameBuffers.gather(grid, layers, !fractions, fractions ? 255 : 1, progress);
    SegmentGroups all = new SegmentGroups(buffers, grid);
    if (options.type() == SegmentationType.LABELMAP) {
      all.apart(segments);
    } else {
      all.few(segments, options.allFrames());
    }
    return all.groups;
  }

  private byte[] frame(Segment segment, int slice) {
    return buffers.segments().contains(segment.number())
        ? buffers.frame(segment.number(), slice)
        : null;
  }

  /** Segments that have no voxel in common. */
  private void apart(List<Segment> segments) {
    List<byte[][]> taken = new ArrayList<>();
    for (Segment segment : segments) {
      int group = 0;
      while (group < groups.size() && overlaps(segment, taken.get(group))) {
        group++;
      }
      if (group == groups.size()) {
        groups.add(new ArrayList<>());
        taken.add(new byte[grid.slices()][]);
      }
      groups.get(group).add(segment);
      add(segment, taken.get(group));
    }
  }

  private boolean overlaps(Segment segment, byte[][] taken) {
    for (int slice = 0; slice < taken.length; slice++) {
      byte[] frame = frame(segment, slice);
      for (int i = 0; frame != null && taken[slice] != null && i < frame.length; i++) {
        if ((frame[i] & taken[slice][i]) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(Segment segment, byte[][] taken) {
    for (int slice = 0; slice < taken.length; slice++) {
      byte[] frame = frame(segment, slice);
      if (frame != null && taken[slice] == null) {
        taken[slice] = frame.clone();
      } else if (frame != null) {
        for (int i = 0; i < frame.length; i++) {
          taken[slice][i] |= frame[i];
        }
      }
    }
  }

  /** Segments that have not too many frames together. */
  private void few(List<Segment> segments, boolean allFrames) {
    long frames = Long.MAX_VALUE;
    for (Segment segment : segments) {
      int own = 0;
      for (int slice = 0; slice < grid.slices(); slice++) {
        own += allFrames || frame(segment, slice) != null ? 1 : 0;
      }
      if (frames > SegmentationWriter.MOST_FRAMES - own) {
        groups.add(new ArrayList<>());
        frames = 0;
      }
      groups.getLast().add(segment);
      frames += own;
    }
  }
}
