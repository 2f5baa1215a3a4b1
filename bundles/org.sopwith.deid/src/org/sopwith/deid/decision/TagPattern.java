// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tag of which some digits may be any, written as {@code (50xx,xxxx)}. */
record TagPattern(int mask, int digits) {
  private static final Pattern FORM =
      Pattern.compile("\\(?([0-9A-Fa-fxX]{4}),?([0-9A-Fa-fxX]{4})\\)?");

  /** Empty if the text is no tag in digits. */
  static Optional<TagPattern> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String all = matcher.group(1) + matcher.group(2);
    int mask = 0;
    int digits = 0;
    for (int i = 0; i < all.length(); i++) {
      boolean any = Character.toLowerCase(all.charAt(i)) == 'x';
      mask = mask << 4 | (any ? 0 : 0xF);
      digits = digits << 4 | (any ? 0 : Character.digit(all.charAt(i), 16));
    }
    return Optional.of(new TagPattern(mask, digits));
  }

  boolean matches(int tag) {
    return (tag & mask) == digits;
  }

  /** Whether all tags of another pattern match this one. */
  boolean covers(TagPattern other) {
    return (mask & other.mask) == mask && matches(other.digits);
  }

  /** Whether a tag can match both patterns. */
  boolean overlaps(TagPattern other) {
    return ((digits ^ other.digits) & mask & other.mask) == 0;
  }

  /** Whether the group is known to be one of the standard. */
  boolean isOfEvenGroup() {
    return (mask & 0x10000) != 0 && (digits & 0x10000) == 0;
  }

  /** The tag, if all digits are given. */
  OptionalInt tag() {
    return mask == 0xFFFFFFFF ? OptionalInt.of(digits) : OptionalInt.empty();
  }
}
