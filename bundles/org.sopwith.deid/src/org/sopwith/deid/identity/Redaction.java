// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.dicom.VR;

/** Takes stretches out of a text, with a marker in the place of each. */
public final class Redaction {
  private Redaction() {}

  /**
   * The text that is left, as long as its VR allows and in the same characters.
   *
   * @param spans as {@link Span#merged} gives them
   * @param marker what stands for each, without letters and digits; its first character alone does
   *     where there is no room for more
   * @return empty if no letter and no digit is left
   */
  public static Optional<String> apply(String text, List<Span> spans, VR vr, String marker) {
    if (spans.isEmpty()) {
      return Optional.of(text);
    }
    String left = apply(text, spans, marker);
    if (vr.maxLength() > 0 && left.length() > vr.maxLength()) {
      left = apply(text, spans, marker.isEmpty() ? "" : marker.substring(0, 1));
    }
    if (vr.maxLength() > 0 && left.length() > vr.maxLength()) {
      left = left.substring(0, vr.maxLength());
    }
    boolean empty = left.chars().noneMatch(Character::isLetterOrDigit);
    return empty ? Optional.empty() : Optional.of(left);
  }

  private static String apply(String text, List<Span> spans, String marker) {
    StringBuilder left = new StringBuilder();
    int from = 0;
    for (Span span : spans) {
      left.append(text, from, span.from()).append(marker);
      from = span.to();
    }
    left.append(text, from, text.length());
    String quoted = Pattern.quote(marker);
    return marker.isEmpty()
        ? left.toString().replaceAll(" {2,}", " ").strip()
        : left.toString()
            .replaceAll(
                quoted + "(?:[\\s.,;:^/_-]*" + quoted + ")+", Matcher.quoteReplacement(marker));
  }
}
