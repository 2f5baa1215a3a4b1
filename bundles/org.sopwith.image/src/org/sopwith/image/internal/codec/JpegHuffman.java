// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

/** A Huffman table of JPEG (ISO/IEC 10918-1 Annex C), with a look-up for codes up to 9 bits. */
final class JpegHuffman {
  private static final int FAST = 9;

  private final int[] fast = new int[1 << FAST];
  private final int[] last = new int[17];
  private final int[] offset = new int[17];
  private final byte[] symbols;

  /**
   * @param counts number of codes of each length 1 to 16
   * @param symbols what the codes stand for, in order
   */
  JpegHuffman(int[] counts, byte[] symbols) throws CodecException {
    this.symbols = symbols;
    int code = 0;
    int index = 0;
    for (int length = 1; length <= 16; length++) {
      int codes = counts[length - 1];
      if (code + codes > 1 << length) {
        throw new CodecException("JPEG Huffman table is invalid");
      }
      offset[length] = index - code;
      for (int i = 0; i < codes; i++, code++, index++) {
        if (length <= FAST) {
          int entry = length << 8 | symbols[index] & 0xFF;
          int from = code << (FAST - length);
          java.util.Arrays.fill(fast, from, from + (1 << (FAST - length)), entry);
        }
      }
      last[length] = codes == 0 ? -1 : code - 1;
      code <<= 1;
    }
  }

  /** Takes the tables of a segment. */
  @FunctionalInterface
  interface Definitions {
    /**
     * A table.
     *
     * @param tableClass 0 for DC or lossless, 1 for AC
     */
    void define(int tableClass, int number, int[] counts, byte[] symbols) throws CodecException;
  }

  /** Reads a segment of tables (B.2.4.2). */
  static void read(MarkerReader in, Definitions definitions) throws CodecException {
    int end = in.segmentEnd();
    while (in.position() < end) {
      int which = in.u8();
      if ((which & 0x0F) > 3 || which >> 4 > 1) {
        throw new CodecException("JPEG Huffman table number is invalid");
      }
      int[] counts = new int[16];
      int total = 0;
      for (int i = 0; i < 16; i++) {
        counts[i] = in.u8();
        total += counts[i];
      }
      byte[] symbols = new byte[total];
      for (int i = 0; i < total; i++) {
        symbols[i] = (byte) in.u8();
      }
      definitions.define(which >> 4, which & 0x0F, counts, symbols);
    }
  }

  int decode(JpegBits bits) throws CodecException {
    int ahead = bits.peek(16);
    int entry = fast[ahead >>> (16 - FAST)];
    if (entry != 0) {
      bits.skip(entry >> 8);
      return entry & 0xFF;
    }
    for (int length = FAST + 1; length <= 16; length++) {
      int code = ahead >>> (16 - length);
      if (code <= last[length]) {
        bits.skip(length);
        return symbols[offset[length] + code] & 0xFF;
      }
    }
    throw new CodecException("JPEG scan holds a code that its Huffman table does not have");
  }
}
