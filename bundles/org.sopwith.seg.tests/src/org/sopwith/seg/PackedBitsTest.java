// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
