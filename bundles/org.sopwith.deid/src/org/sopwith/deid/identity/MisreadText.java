// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * UTF-8 that was read in the character set that an object says, which is another: {@code ZoÃ«} for
 * Zoë.
 *
 * @param text what it says in truth
 * @param origins where its characters are in the text as it was read, and where that ends
 */
record MisreadText(String text, int[] origins) {
  private static final List<Charset> SINGLE_BYTES =
      IntStream.rangeClosed(1, 9).mapToObj(part -> Charset.forName("ISO-8859-" + part)).toList();

  private static final char REPLACEMENT = '\uFFFD';

  /** Empty if the text is what it looks like. */
  static Optional<MisreadText> of(CharSequence text) {
    return text.chars().allMatch(c -> c < 0x80)
        ? Optional.empty()
        : SINGLE_BYTES.stream()
            .flatMap(charset -> read(text.toString(), charset).stream())
            .findFirst();
  }

  private static Optional<MisreadText> read(String text, Charset charset) {
    if (!charset.newEncoder().canEncode(text)) {
      return Optional.empty();
    }
    String other = new String(text.getBytes(charset), StandardCharsets.UTF_8);
    int[] origins = origins(other);
    boolean utf8 = other.chars().anyMatch(c -> c >= 0x80 && c != REPLACEMENT);
    return utf8 && origins[other.length()] == text.length()
        ? Optional.of(new MisreadText(other, origins))
        : Optional.empty();
  }

  private static int[] origins(String text) {
    int[] origins = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int bytes = c < 0x80 || c == REPLACEMENT ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      origins[i + 1] = origins[i] + bytes;
    }
    return origins;
  }

  /** A stretch of the text as it was read. */
  Span inRead(Span span) {
    return new Span(origins[span.from()], origins[span.to()]);
  }
}
