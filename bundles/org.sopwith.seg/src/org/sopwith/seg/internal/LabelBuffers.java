// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.sopwith.image.Samples;
import org.sopwith.image.volume.Grid;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.seg.SegmentLayer;

/**
 * The segment numbers of all voxels, slice by slice.
 *
 * @param slices little endian; null for a slice without any segment
 */
public record LabelBuffers(byte[][] slices, int bytesPerPixel) {
  /**
   * Gathers them.
   *
   * @throws OperationException if two segments have a voxel in common, or a layer gives shares
   */
  public static LabelBuffers gather(
      Grid grid, List<SegmentLayer> layers, int bytesPerPixel, Progress progress)
      throws IOException, OperationException {
    byte[][] slices = new byte[grid.slices()][];
    progress.start("Reading labels", (long) grid.slices() * layers.size(), "slices");
    for (SegmentLayer layer : layers) {
      if (!(layer instanceof SegmentLayer.Labels labels)) {
        throw new OperationException(
            "Shares of segments cannot become a label map; write a fractional segmentation.");
      }
      for (int slice = 0; slice < grid.slices(); slice++) {
        Samples samples = labels.volume().stored(labels.layer(), slice);
        slices[slice] = merge(slices[slice], samples, labels.segments(), bytesPerPixel, slice);
        progress.advance(1);
      }
    }
    return new LabelBuffers(slices, bytesPerPixel);
  }

  private static byte[] merge(
      byte[] before, Samples samples, Map<Integer, Integer> segments, int bytes, int slice)
      throws OperationException {
    byte[] merged = before;
    int last = 0;
    int number = 0;
    boolean known = false;
    for (int i = 0; i < samples.length(); i++) {
      int label = samples.integer(i);
      if (!known || label != last) {
        number = segments.getOrDefault(label, 0);
        last = label;
        known = true;
      }
      if (number != 0) {
        if (merged == null) {
          merged = new byte[samples.length() * bytes];
        }
        int at = i * bytes;
        int there = merged[at] & 0xFF | (bytes == 2 ? (merged[at + 1] & 0xFF) << 8 : 0);
        if (there != 0 && there != number) {
          throw new OperationException(
              "Segments %d and %d have voxels in common in slice %d, which a label map cannot hold;"
                      .formatted(there, number, slice + 1)
                  + " write a binary segmentation.");
        }
        merged[at] = (byte) number;
        if (bytes == 2) {
          merged[at + 1] = (byte) (number >> 8);
        }
      }
    }
    return merged;
  }
}
