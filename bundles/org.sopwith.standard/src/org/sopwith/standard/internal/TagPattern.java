// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.internal;

/**
 * A tag as the tables have it: eight digits, {@code x} for any digit of an even group, or {@code
 * ggggeeee} for every private tag.
 */
public final class TagPattern {
  private TagPattern() {}

  public static boolean matches(String pattern, int tag) {
    boolean isPrivate = (tag & 0x10000) != 0;
    if (pattern.startsWith("g")) {
      return isPrivate;
    }
    for (int digit = 0; digit < 8; digit++) {
      char expected = pattern.charAt(digit);
      if (expected == 'x') {
        if (isPrivate) {
          return false;
        }
      } else if (Character.digit(expected, 16) != (tag >>> 28 - 4 * digit & 0xF)) {
        return false;
      }
    }
    return true;
  }

  public static boolean isPlain(String pattern) {
    return pattern.indexOf('x') < 0 && pattern.indexOf('g') < 0;
  }

  /** The tag with 0 for every digit that is not fixed. */
  public static int base(String pattern) {
    return plain(pattern.replaceAll("[xge]", "0"));
  }

  public static int plain(String pattern) {
    return Integer.parseUnsignedInt(pattern, 16);
  }
}
