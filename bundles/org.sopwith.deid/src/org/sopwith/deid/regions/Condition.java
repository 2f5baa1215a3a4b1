// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.regions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tags;

/**
 * What an attribute of an image must be for a row to be for it.
 *
 * @param tag an attribute of the outermost level or of the File Meta Information
 * @param whole whether a value must be the text, or only hold it
 * @param texts one of them must be met, whatever the case of letters
 */
public record Condition(int tag, boolean whole, List<String> texts) {
  public Condition {
    texts = List.copyOf(texts);
    if (texts.isEmpty() || texts.stream().anyMatch(text -> !isWritable(text))) {
      throw new IllegalArgumentException("A condition needs a text without | and ; and tabs.");
    }
  }

  /** A value must be this text. */
  public static Condition is(int tag, String text) {
    return new Condition(tag, true, List.of(text));
  }

  /** Whether a text can stand in a condition. */
  public static boolean isWritable(String text) {
    return !text.isBlank() && text.equals(text.strip()) && !text.matches("(?s).*[|;\\p{Cntrl}].*");
  }

  /**
   * Reads {@code Keyword=text}, {@code Keyword~part of a text}, {@code Rows=480|512}.
   *
   * @return empty if the text is none, or there is no such attribute
   */
  public static Optional<Condition> parse(String written) {
    int sign = 0;
    while (sign < written.length() && "=~".indexOf(written.charAt(sign)) < 0) {
      sign++;
    }
    OptionalInt tag = Tags.parse(written.substring(0, sign));
    if (sign == written.length() || tag.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts =
        Arrays.stream(written.substring(sign + 1).split("\\|", -1)).map(String::strip).toList();
    return texts.stream().allMatch(Condition::isWritable)
        ? Optional.of(new Condition(tag.getAsInt(), written.charAt(sign) == '=', texts))
        : Optional.empty();
  }

  boolean matches(Signature.Values values) {
    for (String value : values.of(tag)) {
      for (String text : texts) {
        if (whole ? value.strip().equalsIgnoreCase(text) : contains(value, text)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean contains(String value, String text) {
    for (int from = 0; from <= value.length() - text.length(); from++) {
      if (value.regionMatches(true, from, text, 0, text.length())) {
        return true;
      }
    }
    return false;
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    String name =
        Dictionary.standard().find(tag).map(Dictionary.Entry::keyword).orElse(Tags.format(tag));
    return (name.isEmpty() || Tags.parse(name).orElse(0) != tag ? Tags.format(tag) : name)
        + (whole ? "=" : "~")
        + String.join("|", texts);
  }
}
