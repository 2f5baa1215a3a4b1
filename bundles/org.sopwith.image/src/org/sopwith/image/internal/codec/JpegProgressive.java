// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

/** One scan of a progressive Huffman DCT frame (ISO/IEC 10918-1 Annex G). */
final class JpegProgressive implements JpegScan.Coder {
  private final JpegBits bits;
  private final int start;
  private final int end;
  private final boolean refines;
  private final int low;
  private int endOfBandRun;

  /**
   * @param start first coefficient of the band, in zigzag order
   * @param end last coefficient of the band
   * @param high bit position of the scan before on this band, 0 if this is the first
   * @param low bit position of this scan
   */
  JpegProgressive(JpegBits bits, int start, int end, int high, int low) throws CodecException {
    boolean band = start == 0 ? end == 0 : end >= start && end < 64;
    if (!band || low > 13 || high != 0 && high != low + 1) {
      throw new CodecException("JPEG progressive scan has an invalid band");
    }
    this.bits = bits;
    this.start = start;
    this.end = end;
    this.refines = high != 0;
    this.low = low;
  }

  @Override
  public void restart() {
    endOfBandRun = 0;
  }

  @Override
  public void block(JpegComponent component, int index) throws CodecException {
    int at = index * 64;
    if (start > 0) {
      if (refines) {
        refineAc(component, at);
      } else {
        firstAc(component, at);
      }
    } else if (refines) {
      component.coefficients[at] |= (short) (bits.bits(1) << low);
    } else {
      int category = component.dc.decode(bits);
      if (category > 15) {
        throw new CodecException("JPEG scan holds an invalid DC difference");
      }
      component.prediction += bits.difference(category);
      component.coefficients[at] = (short) (component.prediction << low);
    }
  }

  private void firstAc(JpegComponent component, int at) throws CodecException {
    if (endOfBandRun > 0) {
      endOfBandRun--;
      return;
    }
    for (int k = start; k <= end; k++) {
      int symbol = component.ac.decode(bits);
      int size = symbol & 0x0F;
      int zeros = symbol >> 4;
      if (size == 0 && zeros < 15) {
        endOfBandRun = (1 << zeros) - 1 + bits.bits(zeros);
        return;
      }
      k += zeros;
      if (k > 63) {
        throw new CodecException("JPEG scan holds more than 64 coefficients in a block");
      }
      if (size != 0) {
        int natural = JpegSequential.NATURAL_ORDER[k];
        component.coefficients[at + natural] = (short) (bits.difference(size) << low);
      }
    }
  }

  private void refineAc(JpegComponent component, int at) throws CodecException {
    int k = start;
    if (endOfBandRun == 0) {
      while (k <= end) {
        int symbol = component.ac.decode(bits);
        int zeros = symbol >> 4;
        int value = 0;
        if ((symbol & 0x0F) != 0) {
          value = bits.bits(1) == 1 ? 1 << low : -(1 << low);
        } else if (zeros < 15) {
          endOfBandRun = (1 << zeros) + bits.bits(zeros);
          break;
        }
        k = refine(component.coefficients, at, k, zeros);
        if (value != 0 && k <= end) {
          component.coefficients[at + JpegSequential.NATURAL_ORDER[k]] = (short) value;
        }
        k++;
      }
    }
    if (endOfBandRun > 0) {
      refine(component.coefficients, at, k, 64);
      endOfBandRun--;
    }
  }

  /** Refines known coefficients while passing over zeros; returns where it stopped. */
  private int refine(short[] coefficients, int at, int from, int zeros) throws CodecException {
    int left = zeros;
    int k = from;
    while (k <= end) {
      int i = at + JpegSequential.NATURAL_ORDER[k];
      if (coefficients[i] == 0) {
        if (left == 0) {
          return k;
        }
        left--;
      } else if (bits.bits(1) == 1 && (coefficients[i] & 1 << low) == 0) {
        coefficients[i] += (short) (coefficients[i] > 0 ? 1 << low : -(1 << low));
      }
      k++;
    }
    return k;
  }

  /** Turns the collected coefficients of a component into samples. */
  static void finish(JpegComponent component, JpegIdct idct, int[] quantum) {
    int[] block = new int[64];
    int stride = component.blocksPerLine * 8;
    int blocks = component.blocksPerLine * component.blocksPerColumn;
    for (int i = 0; i < blocks; i++) {
      for (int k = 0; k < 64; k++) {
        int natural = JpegSequential.NATURAL_ORDER[k];
        block[natural] = component.coefficients[i * 64 + natural] * quantum[k];
      }
      int x = i % component.blocksPerLine;
      int y = i / component.blocksPerLine;
      idct.transform(block, component.plane, y * 8 * stride + x * 8, stride);
    }
  }
}
