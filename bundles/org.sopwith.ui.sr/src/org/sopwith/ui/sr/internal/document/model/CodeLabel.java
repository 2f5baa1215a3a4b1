// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.sr.template.CodeText;
import org.sopwith.standard.Code;

/** Codes as they are shown in fields, and back: {@code Lung (39607008, SCT)}. */
public final class CodeLabel {
  private static final Pattern LABEL = Pattern.compile("(.+?)\\s*\\(([^,()]+),\\s*([^()]+)\\)");

  private CodeLabel() {}

  public static String of(Code code) {
    return code.meaning() + " (" + code.value() + ", " + code.scheme() + ")";
  }

  /**
   * What somebody has typed: a label, a code as PS3.16 prints it, or the meaning or value of one of
   * the choices.
   */
  public static Optional<Code> parse(String text, List<Code> choices) {
    String typed = text.strip();
    for (Code code : choices) {
      if (of(code).equalsIgnoreCase(typed)
          || code.meaning().equalsIgnoreCase(typed)
          || code.value().equals(typed)) {
        return Optional.of(code);
      }
    }
    Matcher label = LABEL.matcher(typed);
    if (!typed.startsWith("(") && label.matches()) {
      return Optional.of(
          new Code(label.group(2).strip(), label.group(3).strip(), label.group(1).strip()));
    }
    try {
      return Optional.of(CodeText.parse(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
