// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sopwith.seg.FrameStack;
import org.sopwith.seg.SegmentLayer;
import org.sopwith.seg.SegmentVolume;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SegmentationType;

/** The segments of a segmentation as layers for another. */
final class SegmentLayers {
  private SegmentLayers() {}

  /**
   * Makes them.
   *
   * @param numbers for each segment that is wanted its number in the other
   * @param type of the other
   * @param threshold the least fraction that counts, if fractions become something else
   */
  static List<SegmentLayer> of(
      Segmentation segmentation,
      FrameStack stack,
      Map<Integer, Integer> numbers,
      SegmentationType type,
      double threshold)
      throws IOException {
    if (segmentation.type() == SegmentationType.LABELMAP) {
      SegmentVolume all = SegmentVolume.merged(segmentation, stack, numbers.keySet());
      return List.of(new SegmentLayer.Labels(all, 0, numbers));
    }
    boolean fractions = segmentation.type() == SegmentationType.FRACTIONAL;
    List<SegmentLayer> layers = new ArrayList<>();
    for (Map.Entry<Integer, Integer> entry : numbers.entrySet()) {
      int number = entry.getValue();
      SegmentVolume volume = SegmentVolume.of(segmentation, stack, entry.getKey());
      if (fractions && type == SegmentationType.FRACTIONAL) {
        layers.add(new SegmentLayer.Shares(volume, 0, number, 1.0));
      } else if (fractions) {
        MaskVolume mask =
            new MaskVolume(SegmentMasks.of(segmentation, stack, entry.getKey(), threshold));
        layers.add(new SegmentLayer.Labels(mask, 0, Map.of(1, number)));
      } else {
        layers.add(new SegmentLayer.Labels(volume, 0, Map.of(1, number)));
      }
    }
    return layers;
  }
}
