// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** The runs of text that bytes of unknown form may hold, in the usual encodings. */
final class BinaryText {
  private static final int SHORTEST = 5;

  private BinaryText() {}

  /** Tells each run of letters, digits and signs. */
  static void runs(byte[] bytes, Consumer<CharSequence> sink) {
    boolean plain = true;
    for (byte b : bytes) {
      plain &= b >= 0;
    }
    runs(new String(bytes, StandardCharsets.ISO_8859_1), sink);
    if (!plain) {
      runs(new String(bytes, StandardCharsets.UTF_8), sink);
    }
    if (hasZeros(bytes) || !plain) {
      for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        runs(new String(bytes, wide), sink);
        if (bytes.length > 1) {
          runs(new String(bytes, 1, bytes.length - 1, wide), sink);
        }
      }
    }
  }

  private static boolean hasZeros(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static void runs(String text, Consumer<CharSequence> sink) {
    int from = 0;
    boolean wide = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : 0;
      if (isText(c)) {
        wide |= c > 0x2E80;
      } else {
        if (i - from >= (wide ? 2 : SHORTEST)) {
          sink.accept(text.subSequence(from, i));
        }
        from = i + 1;
        wide = false;
      }
    }
  }

  private static boolean isText(char c) {
    return c >= ' ' && c < 0x7F
        || c == '\n'
        || c == '\r'
        || c == '\t'
        || c > 0xA0 && c != '\uFFFD' && !Character.isSurrogate(c) && Character.isDefined(c);
  }
}
