// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sopwith.dicom.VR;

/** Takes stretches out of a text, with a marker in the place of each. */
public final class Redaction {
  /** What stands for what was taken out. */
  public static final String MARKER = "***";

  private static final String SHORT_MARKER = "*";
  private static final Pattern MARKERS = Pattern.compile("\\*(?:[\\s*.,;:^/_-]*\\*)+");

  private Redaction() {}

  /**
   * The text that is left, as long as its VR allows and in the same characters.
   *
   * @param spans as {@link Span#merged} gives them
   * @return empty if no letter and no digit is left
   */
  public static Optional<String> apply(String text, List<Span> spans, VR vr) {
    if (spans.isEmpty()) {
      return Optional.of(text);
    }
    String left = apply(text, spans, MARKER);
    if (vr.maxLength() > 0 && left.length() > vr.maxLength()) {
      left = apply(text, spans, SHORT_MARKER);
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
    return MARKERS.matcher(left).replaceAll(marker.replace("$", "\\$"));
  }
}
