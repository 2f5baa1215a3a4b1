// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.sopwith.image.volume.Grid;
import org.sopwith.seg.internal.FunctionalGroupsWriter.FrameAt;

/**
 * The frames of an object that is to be written, segment by segment and in each by slice.
 *
 * @param frames where they are
 * @param pixels what they show
 * @param bytesPerPixel 0 for one bit a pixel
 * @param overlap whether segments have voxels in common
 * @param segmentsShown the numbers of the segments that have voxels
 */
public record FrameSet(
    List<FrameAt> frames,
    List<byte[]> pixels,
    int bytesPerPixel,
    boolean overlap,
    List<Integer> segmentsShown) {

  /** Those of a binary or fractional segmentation. */
  public static FrameSet ofSegments(
      FrameBuffers buffers, Grid grid, boolean packed, boolean allFrames) {
    TreeSet<Integer> slices = new TreeSet<>();
    List<Integer> shown = new ArrayList<>();
    for (int segment : buffers.segments()) {
      boolean any = false;
      for (int slice = 0; slice < grid.slices(); slice++) {
        if (allFrames || buffers.frame(segment, slice) != null) {
          slices.add(slice);
        }
        any |= buffers.frame(segment, slice) != null;
      }
      if (any) {
        shown.add(segment);
      }
    }
    List<Integer> positions = List.copyOf(slices);
    List<FrameAt> frames = new ArrayList<>();
    List<byte[]> pixels = new ArrayList<>();
    byte[] empty = new byte[packed ? (grid.sliceVoxels() + 7) / 8 : grid.sliceVoxels()];
    int index = 0;
    for (int segment : buffers.segments()) {
      boolean counted = false;
      for (int position = 0; position < positions.size(); position++) {
        int slice = positions.get(position);
        byte[] frame = buffers.frame(segment, slice);
        if (frame == null && !allFrames) {
          continue;
        }
        if (!counted) {
          counted = true;
          index++;
        }
        frames.add(new FrameAt(segment, index, slice, position + 1));
        pixels.add(frame == null ? empty : frame);
      }
    }
    return new FrameSet(frames, pixels, packed ? 0 : 1, buffers.overlap(), shown);
  }

  /** Those of a label map. */
  public static FrameSet ofLabels(LabelBuffers labels, Grid grid, boolean allFrames) {
    List<FrameAt> frames = new ArrayList<>();
    List<byte[]> pixels = new ArrayList<>();
    boolean[] shown = new boolean[1 << 16];
    byte[] empty = new byte[grid.sliceVoxels() * labels.bytesPerPixel()];
    for (int slice = 0; slice < grid.slices(); slice++) {
      byte[] frame = labels.slices()[slice];
      if (frame == null && !allFrames) {
        continue;
      }
      frames.add(new FrameAt(0, 0, slice, frames.size() + 1));
      pixels.add(frame == null ? empty : frame);
      if (frame != null) {
        mark(frame, labels.bytesPerPixel(), shown);
      }
    }
    List<Integer> numbers = new ArrayList<>();
    for (int number = 1; number < shown.length; number++) {
      if (shown[number]) {
        numbers.add(number);
      }
    }
    return new FrameSet(frames, pixels, labels.bytesPerPixel(), false, numbers);
  }

  private static void mark(byte[] frame, int bytes, boolean[] shown) {
    for (int at = 0; at < frame.length; at += bytes) {
      shown[frame[at] & 0xFF | (bytes == 2 ? (frame[at + 1] & 0xFF) << 8 : 0)] = true;
    }
  }
}
