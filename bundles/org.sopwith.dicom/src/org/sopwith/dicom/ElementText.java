// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Values in one line for a reader. */
final class ElementText {
  private static final int MAX_READ = 1 << 16;

  private ElementText() {}

  static String of(Element element, int maxChars) {
    if (element.isSequence()) {
      int n = element.items().size();
      return n == 1 ? "1 item" : n + " items";
    }
    if (element.isEncapsulated()) {
      int n = element.fragments().orElseThrow().count();
      return n <= 1 ? "no fragments" : n == 2 ? "1 fragment" : n - 1 + " fragments";
    }
    VR vr = element.vr();
    String text =
        element.length() > MAX_READ || vr.isBinary()
            ? start(element, maxChars)
            : visible(String.join("\\", element.strings()));
    return text.length() <= maxChars ? text : text.substring(0, Math.max(0, maxChars - 1)) + "…";
  }

  private static String start(Element element, int maxChars) {
    VR vr = element.vr();
    int wanted = (int) Math.min(element.length(), vr.isText() ? maxChars * 4L : maxChars + 8L);
    byte[] bytes;
    try (InputStream in = element.bulk().open()) {
      bytes = in.readNBytes(Math.max(8, wanted / 8 * 8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String more = bytes.length < element.length() ? "…" : "";
    if (vr.isText()) {
      return visible(ValueCodec.text(vr, bytes, element.owner().characterSet())) + more;
    }
    if (vr == VR.OB || vr == VR.UN) {
      StringBuilder hex = new StringBuilder();
      for (byte b : bytes) {
        hex.append(hex.isEmpty() ? "" : " ").append(String.format("%02x", b));
      }
      return hex + more;
    }
    return String.join("\\", ValueCodec.strings(vr, bytes, CharacterSet.DEFAULT)) + more;
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\r' -> {
          if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
            visible.append('⏎');
          }
        }
        case '\n' -> visible.append('⏎');
        case '\t' -> visible.append('⇥');
        default -> visible.append(Character.isISOControl(c) ? '·' : c);
      }
    }
    return visible.toString();
  }
}
