// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.expand;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many content items a row stands for where it is present (PS3.16 section 6.1.6).
 *
 * @param most {@link #UNLIMITED} for n
 */
public record Multiplicity(int least, int most) {
  public static final int UNLIMITED = Integer.MAX_VALUE;
  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})(?:-(n|\\d{1,6}))?");

  /** That of a text such as {@code 1-n}; empty if it is none. */
  public static Optional<Multiplicity> parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int least = Integer.parseInt(matcher.group(1));
    String most = matcher.group(2);
    return Optional.of(
        new Multiplicity(
            least, most == null ? least : most.equals("n") ? UNLIMITED : Integer.parseInt(most)));
  }

  public boolean allows(int count) {
    return count >= least && count <= most;
  }

  @Override
  public String toString() {
    return least == most ? "" + least : least + "-" + (most == UNLIMITED ? "n" : "" + most);
  }
}
