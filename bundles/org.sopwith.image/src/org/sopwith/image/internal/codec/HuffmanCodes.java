// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.io.ByteArrayOutputStream;

/**
 * The codes of a JPEG Huffman table, for writing (ISO/IEC 10918-1 Annexes C and K.2).
 *
 * @param counts number of codes of each length 1 to 16
 * @param symbols what the codes stand for, in order
 * @param codes by symbol
 * @param lengths by symbol; 0 for symbols without a code
 */
record HuffmanCodes(int[] counts, byte[] symbols, int[] codes, int[] lengths) {
  private static final int LONGEST = 16;
  private static final int SYMBOLS = 256;

  static HuffmanCodes of(int[] counts, byte[] symbols) {
    int[] codes = new int[SYMBOLS];
    int[] lengths = new int[SYMBOLS];
    int code = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      for (int i = 0; i < counts[length - 1]; i++, code++, index++) {
        codes[symbols[index] & 0xFF] = code;
        lengths[symbols[index] & 0xFF] = length;
      }
      code <<= 1;
    }
    return new HuffmanCodes(counts, symbols, codes, lengths);
  }

  /** The best table for symbols that occur so often (K.2); the code of all ones stays unused. */
  static HuffmanCodes best(long[] occurrences) {
    long[] frequency = java.util.Arrays.copyOf(occurrences, SYMBOLS + 1);
    frequency[SYMBOLS] = 1;
    int[] size = new int[SYMBOLS + 1];
    int[] other = new int[SYMBOLS + 1];
    java.util.Arrays.fill(other, -1);
    while (true) {
      int least = least(frequency, -1);
      int next = least(frequency, least);
      if (next < 0) {
        break;
      }
      frequency[least] += frequency[next];
      frequency[next] = 0;
      int end = lengthen(least, size, other);
      other[end] = next;
      lengthen(next, size, other);
    }
    int[] bits = new int[SYMBOLS + 2];
    for (int symbol = 0; symbol <= SYMBOLS; symbol++) {
      bits[size[symbol]]++;
    }
    limit(bits);
    return ordered(bits, size);
  }

  /** The rarest symbol that occurs, of equal ones the last. */
  private static int least(long[] frequency, int but) {
    int best = -1;
    for (int i = 0; i < frequency.length; i++) {
      if (i != but && frequency[i] > 0 && (best < 0 || frequency[i] <= frequency[best])) {
        best = i;
      }
    }
    return best;
  }

  /** Lengthens the codes of a chain of symbols by one; returns the last of the chain. */
  private static int lengthen(int first, int[] size, int[] other) {
    int at = first;
    size[at]++;
    while (other[at] >= 0) {
      at = other[at];
      size[at]++;
    }
    return at;
  }

  private static void limit(int[] bits) {
    bits[0] = 0;
    for (int length = bits.length - 1; length > LONGEST; length--) {
      while (bits[length] > 0) {
        int shorter = length - 2;
        while (bits[shorter] == 0) {
          shorter--;
        }
        bits[length] -= 2;
        bits[length - 1]++;
        bits[shorter + 1] += 2;
        bits[shorter]--;
      }
    }
    int last = LONGEST;
    while (bits[last] == 0) {
      last--;
    }
    bits[last]--;
  }

  private static HuffmanCodes ordered(int[] bits, int[] size) {
    int[] counts = new int[LONGEST];
    System.arraycopy(bits, 1, counts, 0, LONGEST);
    ByteArrayOutputStream symbols = new ByteArrayOutputStream();
    for (int length = 1; length <= SYMBOLS; length++) {
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        if (size[symbol] == length) {
          symbols.write(symbol);
        }
      }
    }
    return of(counts, symbols.toByteArray());
  }

  /** The table as a segment. */
  byte[] segment(int tableClass, int number) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int length = 2 + 1 + LONGEST + symbols.length;
    out.writeBytes(new byte[] {-1, (byte) 0xC4, (byte) (length >> 8), (byte) length});
    out.write(tableClass << 4 | number);
    for (int count : counts) {
      out.write(count);
    }
    out.writeBytes(symbols);
    return out.toByteArray();
  }
}
