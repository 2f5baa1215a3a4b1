// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedBitsTest {
  @Test
  void countsNoBitBeyondTheLast() {
    Random random = new Random(1);
    for (int bits = 1; bits < 300; bits++) {
      byte[] bytes = new byte[(bits + 7) / 8];
      random.nextBytes(bytes);
      BitSet set = BitSet.valueOf(bytes);
      assertEquals(set.get(0, bits).cardinality(), PackedBits.count(bytes, bits));
    }
  }

  @Test
  void runsEndWithTheirRow() {
    Random random = new Random(2);
    for (int round = 0; round < 300; round++) {
      int columns = 1 + random.nextInt(90);
      int rows = 1 + random.nextInt(5);
      byte[] bytes = new byte[(rows * columns + 7) / 8];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length && round % 2 == 0; i++) {
        bytes[i] = (byte) (random.nextInt(4) - 1 < 0 ? 0 : -1);
      }
      BitSet seen = new BitSet();
      PackedBits.forEachRun(
          bytes,
          rows,
          columns,
          (value, row, from, to) -> {
            int start = row * columns;
            assertTrue(from < to && to <= columns);
            assertTrue(from == 0 || !seen.get(start + from - 1), "runs that touch are one");
            seen.set(start + from, start + to);
          });
      assertEquals(BitSet.valueOf(bytes).get(0, rows * columns), seen);
    }
  }
}
