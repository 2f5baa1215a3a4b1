// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

/** Sequential Huffman DCT blocks, 8 or 12 bits (ISO/IEC 10918-1 F.2; Processes 1, 2 and 4). */
final class JpegSequential implements JpegScan.Coder {
  static final int[] NATURAL_ORDER = {
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59,
    52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63
  };

  private final JpegBits bits;
  private final JpegIdct idct;
  private final int[][] quantization;
  private final int[] block = new int[64];

  JpegSequential(JpegBits bits, JpegIdct idct, int[][] quantization) {
    this.bits = bits;
    this.idct = idct;
    this.quantization = quantization;
  }

  @Override
  public void restart() {}

  @Override
  public void block(JpegComponent component, int index) throws CodecException {
    int[] quantum = quantization[component.quantization];
    java.util.Arrays.fill(block, 0);
    int category = component.dc.decode(bits);
    if (category > 15) {
      throw new CodecException("JPEG scan holds an invalid DC difference");
    }
    component.prediction += bits.difference(category);
    block[0] = component.prediction * quantum[0];
    int k = 1;
    while (k < 64) {
      int symbol = component.ac.decode(bits);
      int size = symbol & 0x0F;
      int zeros = symbol >> 4;
      if (size == 0 && zeros != 15) {
        break;
      }
      k += zeros;
      if (k > 63) {
        throw new CodecException("JPEG scan holds more than 64 coefficients in a block");
      }
      if (size != 0) {
        block[NATURAL_ORDER[k]] = bits.difference(size) * quantum[k];
      }
      k++;
    }
    int x = index % component.blocksPerLine;
    int y = index / component.blocksPerLine;
    int stride = component.blocksPerLine * 8;
    idct.transform(block, component.plane, y * 8 * stride + x * 8, stride);
  }
}
