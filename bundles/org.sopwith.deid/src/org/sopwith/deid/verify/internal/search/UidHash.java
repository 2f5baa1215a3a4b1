// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

/**
 * A number for a UID or another identifier, so that a million of them need little memory and no
 * value is held. By 64 bits: among a million the chance that two agree is 1 in 30 million.
 */
public final class UidHash {
  private UidHash() {}

  /** The number of a value. */
  public static long of(CharSequence value) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < value.length(); i++) {
      hash = (hash ^ value.charAt(i)) * 0x100000001B3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    return hash ^ hash >>> 29;
  }
}
