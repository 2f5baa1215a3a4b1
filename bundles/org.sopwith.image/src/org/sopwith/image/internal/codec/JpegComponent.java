// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

/** One component of a JPEG frame: its sampling, its tables and, for DCT, its decoded plane. */
final class JpegComponent {
  final int index;
  final int identifier;
  final int h;
  final int v;
  final int quantization;
  JpegHuffman dc;
  JpegHuffman ac;
  int prediction;

  /** Extent in samples, without padding. */
  int columns;

  int rows;

  /** Extent in blocks, padded to whole MCUs. */
  int blocksPerLine;

  int blocksPerColumn;
  short[] plane;
  short[] coefficients;

  JpegComponent(int index, int identifier, int sampling, int quantization) {
    this.index = index;
    this.identifier = identifier;
    this.h = sampling >> 4;
    this.v = sampling & 0x0F;
    this.quantization = quantization;
  }

  void layOut(int frameColumns, int frameRows, int hMax, int vMax) {
    columns = ceilDiv(frameColumns * h, hMax);
    rows = ceilDiv(frameRows * v, vMax);
    blocksPerLine = ceilDiv(frameColumns, 8 * hMax) * h;
    blocksPerColumn = ceilDiv(frameRows, 8 * vMax) * v;
  }

  void allocate(boolean progressive) throws CodecException {
    long size = 64L * blocksPerLine * blocksPerColumn;
    if (size > Integer.MAX_VALUE - 64) {
      throw new CodecException("JPEG frame is too large");
    }
    plane = new short[(int) size];
    coefficients = progressive ? new short[(int) size] : null;
  }

  static int ceilDiv(int a, int b) {
    return (a + b - 1) / b;
  }
}
