// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.util.BitSet;
import org.sopwith.image.Samples;
import org.sopwith.image.volume.Mask;
import org.sopwith.seg.FrameStack;
import org.sopwith.seg.SegmentVolume;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SegmentationType;

/** Segments as masks. */
final class SegmentMasks {
  private SegmentMasks() {}

  /**
   * The voxels of a segment.
   *
   * @param threshold the least fraction that counts, of a fractional segmentation
   */
  static Mask of(Segmentation segmentation, FrameStack stack, int segment, double threshold)
      throws IOException {
    SegmentVolume volume = SegmentVolume.of(segmentation, stack, segment);
    boolean fractions = segmentation.type() == SegmentationType.FRACTIONAL;
    Mask mask = new Mask(stack.grid());
    for (int slice = 0; slice < stack.grid().slices(); slice++) {
      if (stack.at(slice).isEmpty()) {
        continue;
      }
      Samples samples = volume.stored(0, slice);
      BitSet bits = new BitSet();
      for (int i = 0; i < samples.length(); i++) {
        double value = samples.value(i);
        bits.set(i, value > 0 && (!fractions || value >= threshold));
      }
      mask.set(slice, bits);
    }
    return mask;
  }

  /** Whether a segment of a label map stands for what is no segment. */
  static boolean isBackground(Segmentation segmentation, int segment) {
    return segmentation.type() == SegmentationType.LABELMAP && segment == segmentation.background();
  }
}
