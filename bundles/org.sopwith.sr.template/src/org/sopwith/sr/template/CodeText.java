// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.standard.Code;

/** Codes in one line, as PS3.16 prints them: {@code (121071, DCM, "Finding")}. */
public final class CodeText {
  private static final Pattern CODE =
      Pattern.compile("\\(([^,]*), ([^,\\[]*?)(?: \\[([^]]*)])?, \"(.*)\"\\)", Pattern.DOTALL);

  private CodeText() {}

  /**
   * Reads what {@link Code#toString} prints.
   *
   * @throws IllegalArgumentException if it is no code
   */
  public static Code parse(String text) {
    Matcher matcher = CODE.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a code such as (121071, DCM, \"Finding\").");
    }
    String version = matcher.group(3);
    return new Code(
        matcher.group(1), matcher.group(2), matcher.group(4), version == null ? "" : version);
  }
}
