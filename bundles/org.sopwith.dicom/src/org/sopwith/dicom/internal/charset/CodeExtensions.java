// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.internal.charset;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sopwith.dicom.internal.charset.Repertoire.CodeElement;

/**
 * Text in one or several character repertoires with code extension by escape sequences (ISO 2022 as
 * restricted by PS3.5 Section 6.1.2.5). The first repertoire, or ISO IR 6 if that has two bytes for
 * a character, is designated at the start of a value, after a line end, a form feed or a tab, and
 * after each delimiter.
 */
public final class CodeExtensions {
  private static final int ESC = 0x1B;

  private final List<Repertoire> repertoires;
  private final boolean extended;
  private final CodeElement initialG0;
  private final CodeElement initialG1;

  /**
   * @param repertoires the repertoires in the order of Specific Character Set
   * @param extended escape sequences may be written
   */
  public CodeExtensions(List<Repertoire> repertoires, boolean extended) {
    this.repertoires = repertoires.isEmpty() ? List.of(Repertoire.ASCII) : repertoires;
    Repertoire first = this.repertoires.get(0);
    boolean single = first.g0().bytesPerCharacter() == 1;
    this.extended = extended || !single;
    this.initialG0 = single ? first.g0() : Repertoire.ASCII.g0();
    this.initialG1 = first.g1();
  }

  /**
   * Bytes as text. A byte above 127 where nothing is designated is taken for Latin-1, which most
   * writers meant; one that its repertoire does not have becomes the replacement character.
   */
  public String decode(byte[] bytes, int offset, int length, boolean personName) {
    StringBuilder text = new StringBuilder(length);
    CodeElement g0 = initialG0;
    CodeElement g1 = initialG1;
    int end = offset + length;
    int i = offset;
    while (i < end) {
      int b = bytes[i] & 0xFF;
      if (b == ESC) {
        CodeElement designated = designated(bytes, i + 1, end);
        if (designated != null) {
          if (isG1(designated)) {
            g1 = designated;
          } else {
            g0 = designated;
          }
          i += 1 + designated.escape().length();
          continue;
        }
        text.append('\uFFFD');
        i++;
        continue;
      }
      boolean two = g0.bytesPerCharacter() == 2;
      if (b <= 0x20 || b < 0x80 && !two && isDelimiter(b, personName)) {
        text.append((char) b);
        if (b != 0x20 && b != 0) {
          g0 = initialG0;
          g1 = initialG1;
        }
        i++;
        continue;
      }
      CodeElement element = b < 0x80 ? g0 : g1;
      if (element == null) {
        text.append((char) b);
        i++;
        continue;
      }
      int run = i;
      while (run < end && inRun(bytes[run] & 0xFF, b < 0x80, two, personName)) {
        run++;
      }
      text.append(new String(bytes, i, run - i, element.charset()));
      i = run;
    }
    return text.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80 || text.charAt(i) == ESC) {
        return false;
      }
    }
    return true;
  }

  private static boolean inRun(int b, boolean low, boolean two, boolean personName) {
    if (low != b < 0x80 || b == ESC) {
      return false;
    }
    return !low || b > 0x20 && (two || !isDelimiter(b, personName));
  }

  private static boolean isDelimiter(int b, boolean personName) {
    return b == '\\' || b < 0x20 || personName && (b == '^' || b == '=');
  }

  private static boolean isG1(CodeElement element) {
    char first = element.escape().charAt(0);
    char second = element.escape().charAt(element.escape().length() - 2);
    return first == ')' || first == '-' || second == ')';
  }

  private static CodeElement designated(byte[] bytes, int from, int end) {
    CodeElement best = null;
    for (Repertoire repertoire : Repertoire.all()) {
      for (CodeElement element : elements(repertoire)) {
        String escape = element.escape();
        if (from + escape.length() <= end
            && escape.equals(
                new String(bytes, from, escape.length(), StandardCharsets.ISO_8859_1))) {
          best = element;
        }
      }
    }
    return best;
  }

  private static List<CodeElement> elements(Repertoire repertoire) {
    List<CodeElement> elements = new ArrayList<>(2);
    if (repertoire.g0() != null) {
      elements.add(repertoire.g0());
    }
    if (repertoire.g1() != null) {
      elements.add(repertoire.g1());
    }
    return elements;
  }

  /**
   * Text as bytes.
   *
   * @throws IllegalArgumentException if a character is in none of the repertoires
   */
  public byte[] encode(String text, boolean personName, boolean multiValued) {
    if (initialG0 == Repertoire.ASCII.g0() && isPlain(text)) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }
    Encoder encoder = new Encoder();
    text.codePoints().forEach(c -> encoder.add(c, personName, multiValued));
    encoder.reset();
    return encoder.out.toByteArray();
  }

  private final class Encoder {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private CodeElement g0 = initialG0;
    private CodeElement g1 = initialG1;

    void add(int c, boolean personName, boolean multiValued) {
      boolean control = c < 0x20;
      boolean delimiter = control || multiValued && c == '\\' || personName && isDelimiter(c, true);
      if (delimiter) {
        reset();
        out.write(c);
        return;
      }
      if (c == 0x20) {
        out.write(c);
        return;
      }
      byte[] bytes = bytes(g0, c);
      if (bytes == null && g1 != null) {
        bytes = bytes(g1, c);
      }
      if (bytes == null) {
        bytes = bytesAfterEscape(c);
      }
      if (bytes == null) {
        throw new IllegalArgumentException(
            String.format("The character U+%04X is in none of the character sets.", c));
      }
      out.writeBytes(bytes);
    }

    private byte[] bytesAfterEscape(int c) {
      byte[] bytes = bytes(initialG0, c);
      if (bytes != null) {
        designate(initialG0);
        return bytes;
      }
      for (Repertoire repertoire : extended ? repertoires : List.<Repertoire>of()) {
        for (CodeElement element : elements(repertoire)) {
          bytes = bytes(element, c);
          if (bytes != null) {
            designate(element);
            return bytes;
          }
        }
      }
      return null;
    }

    private void designate(CodeElement element) {
      out.write(ESC);
      out.writeBytes(element.escape().getBytes(StandardCharsets.ISO_8859_1));
      if (isG1(element)) {
        g1 = element;
      } else {
        g0 = element;
      }
    }

    void reset() {
      if (g0 != initialG0) {
        designate(initialG0);
      }
      g1 = initialG1;
    }

    private static byte[] bytes(CodeElement element, int c) {
      CharsetEncoder encoder =
          element
              .charset()
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      try {
        ByteBuffer buffer = encoder.encode(CharBuffer.wrap(Character.toChars(c)));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        boolean high = bytes.length > 0 && bytes[0] < 0;
        return bytes.length == element.bytesPerCharacter() && high == isG1(element) ? bytes : null;
      } catch (CharacterCodingException e) {
        return null;
      }
    }
  }
}
