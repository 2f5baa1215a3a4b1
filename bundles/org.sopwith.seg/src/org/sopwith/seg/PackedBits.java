// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Pixels of one bit each, the first in the lowest bit of the first byte (PS3.5 8.1.1). */
final class PackedBits {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private PackedBits() {}

  /** How many of the first bits are set. */
  static int count(byte[] bytes, int bits) {
    int whole = bits / 8;
    int count = 0;
    int at = 0;
    for (; at + 8 <= whole; at += 8) {
      count += Long.bitCount((long) LONGS.get(bytes, at));
    }
    for (; at < whole; at++) {
      count += Integer.bitCount(bytes[at] & 0xFF);
    }
    if (bits % 8 != 0) {
      count += Integer.bitCount(bytes[whole] & (1 << bits % 8) - 1);
    }
    return count;
  }

  /** Shows the runs of set bits in each row. */
  static void forEachRun(byte[] bytes, int rows, int columns, PixelRuns runs) {
    int end = rows * columns;
    int next = next(bytes, 0, end, 0);
    while (next < end) {
      int row = next / columns;
      int start = row * columns;
      int to = next(bytes, next, start + columns, -1);
      runs.run(1, row, next - start, to - start);
      next = next(bytes, to, end, 0);
    }
  }

  /**
   * The first bit from a place on that is set, or the end.
   *
   * @param invert 0, or -1 for the first that is not set
   */
  private static int next(byte[] bytes, int from, int end, long invert) {
    if (from >= end) {
      return end;
    }
    int index = from >> 6;
    long word = (word(bytes, index) ^ invert) & -1L << from;
    while (word == 0) {
      index++;
      if (index << 6 >= end) {
        return end;
      }
      word = word(bytes, index) ^ invert;
    }
    return Math.min(end, (index << 6) + Long.numberOfTrailingZeros(word));
  }

  private static long word(byte[] bytes, int index) {
    int at = index << 3;
    if (at + 8 <= bytes.length) {
      return (long) LONGS.get(bytes, at);
    }
    long word = 0;
    for (int i = at; i < bytes.length; i++) {
      word |= (bytes[i] & 0xFFL) << 8 * (i - at);
    }
    return word;
  }
}
