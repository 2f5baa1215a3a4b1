// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import java.util.Arrays;

/** Arrays that grow by half, as columns beside a {@link HashIndex}. */
final class Columns {
  private Columns() {}

  static long[] grown(long[] array, int index) {
    return index < array.length ? array : Arrays.copyOf(array, length(index));
  }

  static int[] grown(int[] array, int index) {
    return index < array.length ? array : Arrays.copyOf(array, length(index));
  }

  static short[] grown(short[] array, int index) {
    return index < array.length ? array : Arrays.copyOf(array, length(index));
  }

  private static int length(int index) {
    return Math.max(64, index + 1 + (index >> 1));
  }
}
