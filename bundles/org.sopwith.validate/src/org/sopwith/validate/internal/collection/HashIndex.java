// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import java.util.Arrays;

/** Numbers hashes from 0 in the order met: 16 to 32 bytes for each. Not for several threads. */
public final class HashIndex {
  /** No such hash. */
  public static final int NONE = -1;

  private long[] hashes = new long[64];
  private int[] table = new int[128];
  private int size;

  /** Knows no hash yet. */
  public HashIndex() {}

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The number of a hash, which is added if it is new: then it is the old {@link #size}. */
  public int add(long hash) {
    int slot = slot(hash);
    if (table[slot] != 0) {
      return table[slot] - 1;
    }
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      table = new int[table.length * 2];
      for (int i = 0; i < size; i++) {
        table[slot(hashes[i])] = i + 1;
      }
      slot = slot(hash);
    }
    hashes[size] = hash;
    table[slot] = ++size;
    return size - 1;
  }

  /** The number of a hash, or {@link #NONE}. */
  public int find(long hash) {
    return table[slot(hash)] - 1;
  }

  /** The hash of a number. */
  public long at(int number) {
    return hashes[number];
  }

  private int slot(long hash) {
    int mask = table.length - 1;
    int slot = (int) hash & mask;
    while (table[slot] != 0 && hashes[table[slot] - 1] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
