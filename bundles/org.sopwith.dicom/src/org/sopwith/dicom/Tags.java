// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Data element tags (PS3.5 section 7.1) as integers: the group number in the upper, the element
 * number in the lower 16 bits. Tags are unsigned; use {@link Integer#compareUnsigned} to order
 * them.
 */
public final class Tags {
  private Tags() {}

  public static int of(int group, int element) {
    return group << 16 | element & 0xFFFF;
  }

  public static int group(int tag) {
    return tag >>> 16;
  }

  public static int element(int tag) {
    return tag & 0xFFFF;
  }

  /** Whether the group number is odd (PS3.5 section 7.8). */
  public static boolean isPrivate(int tag) {
    return (tag & 0x10000) != 0;
  }

  /** Whether the tag reserves a block of private elements: (gggg,0010-00FF) of an odd group. */
  public static boolean isPrivateCreator(int tag) {
    return isPrivate(tag) && (tag & 0xFF00) == 0 && (tag & 0xFF) >= 0x10;
  }

  public static boolean isGroupLength(int tag) {
    return (tag & 0xFFFF) == 0;
  }

  /** The tag as PS3.6 prints it: {@code (0010,0010)}. */
  public static String format(int tag) {
    char[] text = "(0000,0000)".toCharArray();
    for (int digit = 0; digit < 8; digit++) {
      int value = tag >>> 28 - 4 * digit & 0xF;
      text[digit < 4 ? digit + 1 : digit + 2] =
          (char) (value < 10 ? '0' + value : 'A' - 10 + value);
    }
    return new String(text);
  }

  /**
   * Reads a keyword of the standard, {@code (gggg,eeee)}, {@code gggg,eeee} or {@code ggggeeee}.
   *
   * @return empty if the text is neither a tag nor a keyword that PS3.6 knows
   */
  public static OptionalInt parse(String text) {
    String digits = text.strip();
    if (digits.startsWith("(") && digits.endsWith(")")) {
      digits = digits.substring(1, digits.length() - 1);
    }
    if (digits.length() == 9 && digits.charAt(4) == ',') {
      digits = digits.substring(0, 4) + digits.substring(5);
    }
    if (digits.length() == 8 && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
      return OptionalInt.of(Integer.parseUnsignedInt(digits, 16));
    }
    Optional<Dictionary.Entry> entry = Dictionary.standard().find(text.strip());
    return entry.isPresent() ? OptionalInt.of(entry.get().baseTag()) : OptionalInt.empty();
  }
}
