// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.BitSet;

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
    BitSet bits = BitSet.valueOf(bytes);
    int end = rows * columns;
    int next = bits.nextSetBit(0);
    while (next >= 0 && next < end) {
      int row = next / columns;
      int start = row * columns;
      int to = Math.min(bits.nextClearBit(next), start + columns);
      runs.run(1, row, next - start, to - start);
      next = bits.nextSetBit(to);
    }
  }
}
