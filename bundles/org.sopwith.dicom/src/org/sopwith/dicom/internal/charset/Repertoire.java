// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.internal.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A character repertoire of PS3.3 Tables C.12-2 to C.12-4: one or two code elements that escape
 * sequences designate to G0 (bytes below 128) or G1 (bytes from 128).
 *
 * @param number the ISO registration number in the defined term
 * @param g0 the code element for G0, or null if it has none
 * @param g1 the code element for G1, or null if it has none
 */
public record Repertoire(int number, CodeElement g0, CodeElement g1) {

  /**
   * A set of characters and the escape sequence that designates it.
   *
   * @param charset a charset of the platform that contains it
   * @param bytesPerCharacter 1 or 2
   * @param escape the bytes after ESC
   */
  public record CodeElement(Charset charset, int bytesPerCharacter, String escape) {}

  private static final CodeElement G0_ASCII = new CodeElement(StandardCharsets.US_ASCII, 1, "(B");

  /** ISO IR 6. */
  public static final Repertoire ASCII = new Repertoire(6, G0_ASCII, null);

  private static final List<Repertoire> ALL =
      List.of(
          ASCII,
          latin(100, "ISO-8859-1", "-A"),
          latin(101, "ISO-8859-2", "-B"),
          latin(109, "ISO-8859-3", "-C"),
          latin(110, "ISO-8859-4", "-D"),
          latin(144, "ISO-8859-5", "-L"),
          latin(127, "ISO-8859-6", "-G"),
          latin(126, "ISO-8859-7", "-F"),
          latin(138, "ISO-8859-8", "-H"),
          latin(148, "ISO-8859-9", "-M"),
          latin(203, "ISO-8859-15", "-b"),
          latin(166, "TIS-620", "-T"),
          new Repertoire(
              13,
              new CodeElement(Charset.forName("Shift_JIS"), 1, "(J"),
              new CodeElement(Charset.forName("JIS_X0201"), 1, ")I")),
          new Repertoire(87, new CodeElement(Charset.forName("x-JIS0208"), 2, "$B"), null),
          new Repertoire(159, new CodeElement(Charset.forName("JIS_X0212-1990"), 2, "$(D"), null),
          new Repertoire(149, G0_ASCII, new CodeElement(Charset.forName("EUC-KR"), 2, "$)C")),
          new Repertoire(58, G0_ASCII, new CodeElement(Charset.forName("GB2312"), 2, "$)A")));

  private static final Map<String, Repertoire> BY_NUMBER =
      ALL.stream().collect(Collectors.toMap(r -> Integer.toString(r.number), r -> r));

  private static Repertoire latin(int number, String charset, String escape) {
    return new Repertoire(number, G0_ASCII, new CodeElement(Charset.forName(charset), 1, escape));
  }

  /** The repertoire of a defined term such as {@code ISO_IR 100} or {@code ISO 2022 IR 87}. */
  public static Optional<Repertoire> of(String term) {
    String name = term.trim();
    if (name.isEmpty()) {
      return Optional.of(ASCII);
    }
    String number =
        name.startsWith("ISO_IR ")
            ? name.substring(7)
            : name.startsWith("ISO 2022 IR ") ? name.substring(12) : "";
    return Optional.ofNullable(BY_NUMBER.get(number));
  }

  /** The charset of a term that allows no code extensions: UTF-8, GB18030, GBK. */
  public static Optional<Charset> complete(String term) {
    return switch (term.trim()) {
      case "ISO_IR 192" -> Optional.of(StandardCharsets.UTF_8);
      case "GB18030" -> Optional.of(Charset.forName("GB18030"));
      case "GBK" -> Optional.of(Charset.forName("GBK"));
      default -> Optional.empty();
    };
  }

  static List<Repertoire> all() {
    return ALL;
  }
}
