// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sopwith.standard.Code;

/** Codes as fields show them, {@code Liver (10200004, SCT)}; several with semicolons between. */
public final class CodeWords {
  private static final Pattern CODE =
      Pattern.compile("(.+?)\\s*\\(\\s*([^,()]+?)\\s*,\\s*([^()]+?)\\s*\\)");

  private CodeWords() {}

  public static String of(Code code) {
    return code.meaning() + " (" + code.value() + ", " + code.scheme() + ")";
  }

  public static String of(List<Code> codes) {
    return codes.stream().map(CodeWords::of).collect(Collectors.joining("; "));
  }

  /**
   * What somebody has typed: codes as they are shown, or meanings or values of choices.
   *
   * @return empty if something is none of these
   */
  public static Optional<List<Code>> parse(String text, List<Code> choices) {
    List<Code> codes = new ArrayList<>();
    for (String part : text.split(";")) {
      if (!part.isBlank()) {
        Optional<Code> code = one(part.strip(), choices);
        if (code.isEmpty()) {
          return Optional.empty();
        }
        codes.add(code.get());
      }
    }
    return Optional.of(codes);
  }

  private static Optional<Code> one(String typed, List<Code> choices) {
    for (Code code : choices) {
      if (of(code).equalsIgnoreCase(typed)
          || code.meaning().equalsIgnoreCase(typed)
          || code.value().equals(typed)) {
        return Optional.of(code);
      }
    }
    Matcher code = CODE.matcher(typed);
    return code.matches()
        ? Optional.of(new Code(code.group(2), code.group(3), code.group(1)))
        : Optional.empty();
  }

  /** The choices that have all words that were typed behind the last semicolon. */
  public static List<Code> matching(String text, List<Code> choices, int most) {
    String typed = text.substring(text.lastIndexOf(';') + 1).strip().toLowerCase(Locale.ROOT);
    List<String> words = List.of(typed.split("\\s+"));
    return choices.stream()
        .filter(
            code -> {
              String label = of(code).toLowerCase(Locale.ROOT);
              return words.stream().allMatch(label::contains);
            })
        .sorted(
            (a, b) ->
                Boolean.compare(
                    b.meaning().toLowerCase(Locale.ROOT).startsWith(typed),
                    a.meaning().toLowerCase(Locale.ROOT).startsWith(typed)))
        .limit(most)
        .toList();
  }
}
