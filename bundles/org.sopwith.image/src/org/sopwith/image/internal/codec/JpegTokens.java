// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The symbols of a scan with their additional bits, kept until it is known which codes it needs.
 */
final class JpegTokens {
  private static final int RESTART = -1;
  private static final int TABLES = 8;

  /** Table in bits 29 to 31, symbol in bits 16 to 23, additional bits below; or a restart. */
  private int[] tokens = new int[1 << 14];

  private int count;
  private final long[][] occurrences = new long[TABLES][256];
  private long pending;
  private int pendingBits;

  private void add(int token) {
    if (count == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * count);
    }
    tokens[count++] = token;
  }

  private void add(int table, int symbol, int raw) {
    occurrences[table][symbol]++;
    add(table << 29 | symbol << 16 | raw);
  }

  void dc(int table, int difference) {
    int size = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
    int raw = difference < 0 ? difference + (1 << size) - 1 : difference;
    add(table, size, raw);
  }

  void ac(int table, int symbol, int raw) {
    add(4 + table, symbol, raw);
  }

  void restart() {
    add(RESTART);
  }

  /** Replaces tables that lack a code by the best ones, and writes these. */
  void complete(HuffmanCodes[][] codes, ByteArrayOutputStream out) {
    for (int table = 0; table < TABLES; table++) {
      HuffmanCodes known = codes[table / 4][table % 4];
      boolean lacks = false;
      for (int symbol = 0; symbol < 256; symbol++) {
        lacks |= occurrences[table][symbol] > 0 && known.lengths()[symbol] == 0;
      }
      if (lacks) {
        HuffmanCodes best = HuffmanCodes.best(occurrences[table]);
        codes[table / 4][table % 4] = best;
        out.writeBytes(best.segment(table / 4, table % 4));
      }
    }
  }

  /** Writes the entropy-coded segments. */
  void write(HuffmanCodes[][] codes, ByteArrayOutputStream out) {
    int restarts = 0;
    for (int i = 0; i < count; i++) {
      int token = tokens[i];
      if (token == RESTART) {
        fill(out);
        out.write(0xFF);
        out.write(0xD0 + (restarts++ & 7));
        continue;
      }
      int table = token >>> 29;
      int symbol = token >> 16 & 0xFF;
      HuffmanCodes of = codes[table / 4][table % 4];
      put(of.codes()[symbol], of.lengths()[symbol], out);
      int size = table < 4 ? symbol : symbol & 0x0F;
      put(token & (1 << size) - 1, size, out);
    }
    fill(out);
  }

  private void put(int bits, int length, ByteArrayOutputStream out) {
    pending = pending << length | bits;
    pendingBits += length;
    while (pendingBits >= 8) {
      int value = (int) (pending >>> pendingBits - 8) & 0xFF;
      out.write(value);
      if (value == 0xFF) {
        out.write(0);
      }
      pendingBits -= 8;
    }
  }

  /** Fills the last byte with ones. */
  private void fill(ByteArrayOutputStream out) {
    if (pendingBits > 0) {
      int free = 8 - pendingBits;
      put((1 << free) - 1, free, out);
    }
    pendingBits = 0;
  }
}
