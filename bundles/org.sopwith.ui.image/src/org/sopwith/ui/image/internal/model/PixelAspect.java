// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal.model;

import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.PixelSpacing;

/** The shape of pixels: their height divided by their width. */
final class PixelAspect {
  /** A factor beyond which a ratio is a mistake rather than a shape. */
  private static final double LIMIT = 50;

  private PixelAspect() {}

  /** From the spacing, or else Pixel Aspect Ratio (PS3.3 C.7.6.3.1.7). */
  static double of(DataSet root, Optional<PixelSpacing> spacing) {
    if (spacing.isPresent()) {
      return valid(spacing.get().rows() / spacing.get().columns());
    }
    int[] ratio = numbers(root);
    return ratio.length < 2 ? 1 : valid((double) ratio[0] / ratio[1]);
  }

  private static int[] numbers(DataSet root) {
    try {
      return root.ints(Tag.PixelAspectRatio);
    } catch (NumberFormatException e) {
      return new int[0];
    }
  }

  private static double valid(double aspect) {
    boolean usable = aspect >= 1 / LIMIT && aspect <= LIMIT;
    return usable && Math.abs(aspect - 1) > 0.001 ? aspect : 1;
  }
}
