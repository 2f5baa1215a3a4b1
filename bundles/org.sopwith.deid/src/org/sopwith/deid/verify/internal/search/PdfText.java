// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The text of a PDF as far as it stands in strings, also within streams packed with Flate. Text in
 * fonts with glyph numbers of their own, in pictures and in encrypted files is not found.
 */
final class PdfText {
  private static final int MOST = 16 << 20;

  private PdfText() {}

  static boolean isPdf(byte[] bytes) {
    return bytes.length > 4
        && new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1)
            .contains("%PDF");
  }

  /** Tells the bytes of each stream unpacked, and its strings joined. */
  static void streams(byte[] pdf, Consumer<byte[]> bytes, Consumer<CharSequence> text) {
    String raw = new String(pdf, StandardCharsets.ISO_8859_1);
    text.accept(strings(raw));
    int at = raw.indexOf("stream");
    while (at >= 0) {
      int from = at + "stream".length();
      while (from < raw.length() && (raw.charAt(from) == '\r' || raw.charAt(from) == '\n')) {
        from++;
      }
      int end = raw.indexOf("endstream", from);
      if (end < 0) {
        return;
      }
      byte[] unpacked = inflate(pdf, from, end - from);
      if (unpacked.length > 0) {
        bytes.accept(unpacked);
        text.accept(strings(new String(unpacked, StandardCharsets.ISO_8859_1)));
      }
      at = raw.indexOf("stream", end + "endstream".length());
    }
  }

  private static byte[] inflate(byte[] bytes, int from, int length) {
    Inflater inflater = new Inflater();
    inflater.setInput(bytes, from, length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      int count = inflater.inflate(buffer);
      while (count > 0 && out.size() < MOST) {
        out.write(buffer, 0, count);
        count = inflater.inflate(buffer);
      }
    } catch (DataFormatException e) {
      return out.toByteArray(); // another filter, or damaged: what there is
    } finally {
      inflater.end();
    }
    return out.toByteArray();
  }

  /** The strings in parentheses, without what stands between them: kerning divides words. */
  private static String strings(String content) {
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (inside && c == '\\' && i + 1 < content.length()) {
        text.append(content.charAt(++i));
      } else if (!inside && c == '(') {
        inside = true;
      } else if (inside && c == ')') {
        inside = false;
      } else if (inside) {
        text.append(c);
      } else if (c == ']' || c == 'T' || c == '\n') {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
