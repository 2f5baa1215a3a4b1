// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.blank;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.PaletteColor;
import org.sopwith.image.Photometric;
import org.sopwith.image.PixelDescription;

/**
 * What blanked pixels become: black as it is displayed, or for monochrome images their Pixel
 * Padding Value, which stands for "no image" (PS3.3 C.7.5.1.1.2).
 *
 * @param samples the stored values of a pixel
 */
record BlankValue(double[] samples) {

  static BlankValue of(DataSet root, PixelDescription d) {
    double[] samples = new double[d.samplesPerPixel()];
    if (d.kind() != PixelDescription.Kind.INTEGER) {
      int padding =
          d.kind() == PixelDescription.Kind.FLOAT
              ? Tag.FloatPixelPaddingValue
              : Tag.DoubleFloatPixelPaddingValue;
      Arrays.fill(samples, root.real(padding).orElse(0));
      return new BlankValue(samples);
    }
    switch (d.photometric()) {
      case MONOCHROME1 -> samples[0] = padding(root, d, d.maximum());
      case MONOCHROME2 -> samples[0] = padding(root, d, d.minimum());
      case PALETTE_COLOR -> samples[0] = darkest(root, d);
      default -> Arrays.fill(samples, d.minimum());
    }
    if (d.photometric().isYbr() && samples.length == 3) {
      boolean partial =
          d.photometric() == Photometric.YBR_PARTIAL_422
              || d.photometric() == Photometric.YBR_PARTIAL_420;
      samples[0] = partial ? Math.scalb(16, d.bitsStored() - 8) : 0;
      samples[1] = samples[2] = Math.scalb(1, d.bitsStored() - 1);
    }
    return new BlankValue(samples);
  }

  private static double padding(DataSet root, PixelDescription d, double otherwise) {
    if (!root.contains(Tag.PixelPaddingValue)) {
      return otherwise;
    }
    int value = root.integer(Tag.PixelPaddingValue, 0);
    int stored = d.signed() ? (short) value : value & 0xFFFF;
    return stored >= d.minimum() && stored <= d.maximum() ? stored : otherwise;
  }

  private static double darkest(DataSet root, PixelDescription d) {
    return PaletteColor.of(root, d.signed())
        .map(palette -> darkest(palette, d))
        .orElse(d.minimum());
  }

  private static double darkest(PaletteColor palette, PixelDescription d) {
    double best = d.minimum();
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.colours().length && i + palette.firstMapped() <= d.maximum(); i++) {
      int colour = palette.colours()[i];
      int sum = (colour >> 16 & 0xFF) + (colour >> 8 & 0xFF) + (colour & 0xFF);
      if (sum < least && i + palette.firstMapped() >= d.minimum()) {
        least = sum;
        best = i + palette.firstMapped();
      }
    }
    return best;
  }

  /** The cell of a sample as it is stored: in little endian order, all bits of it. */
  byte[] cell(PixelDescription d, int sample) {
    ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    switch (d.kind()) {
      case FLOAT -> bytes.putFloat(0, (float) samples[sample]);
      case DOUBLE -> bytes.putDouble(0, samples[sample]);
      case INTEGER -> bytes.putLong(0, (long) samples[sample] << d.highBit() + 1 - d.bitsStored());
    }
    return Arrays.copyOf(bytes.array(), Math.max(1, d.bitsAllocated() / 8));
  }

  /** The cells of a pixel, colour-by-pixel. */
  byte[] pixel(PixelDescription d) {
    ByteBuffer bytes =
        ByteBuffer.allocate(d.samplesPerPixel() * Math.max(1, d.bitsAllocated() / 8));
    for (int sample = 0; sample < d.samplesPerPixel(); sample++) {
      bytes.put(cell(d, sample));
    }
    return bytes.array();
  }
}
