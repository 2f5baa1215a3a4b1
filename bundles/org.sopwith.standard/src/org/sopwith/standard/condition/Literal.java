// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import java.util.Optional;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.VR;

/** A value that an attribute is compared with. */
public final class Literal {
  private final String text;
  private final String meant;
  private final double number;

  private Literal(String text, String meant, double number) {
    this.text = text;
    this.meant = meant;
    this.number = number;
  }

  /**
   * The value that a text stands for.
   *
   * @param tag the attribute it is compared with: for one of VR UI a keyword stands for its UID
   * @throws IllegalArgumentException if it is neither a UID nor the keyword of one, where one is
   *     needed, or has a double quote or a control character
   */
  public static Literal of(int tag, String text) {
    Words.requireQuotable(text);
    if (Dictionary.standard().vr(tag) != VR.UI) {
      return new Literal(text, text, number(text));
    }
    if (!text.isEmpty() && text.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')) {
      return new Literal(text, text, Double.NaN);
    }
    Optional<String> uid =
        Dictionary.standard().uids().stream()
            .filter(entry -> !text.isEmpty() && entry.keyword().equals(text))
            .map(Dictionary.UidEntry::uid)
            .findFirst();
    return new Literal(
        text,
        uid.orElseThrow(
            () -> new IllegalArgumentException("'" + text + "' is neither a UID nor its keyword")),
        Double.NaN);
  }

  /** As it is written. */
  public String text() {
    return text;
  }

  /** What an attribute has if it is equal: the text, or the UID that it stands for. */
  public String meant() {
    return meant;
  }

  /** For a reader: the text, in quotes if it is empty or has spaces. */
  String describe() {
    return text.isEmpty() || text.indexOf(' ') >= 0 ? Words.quoted(text) : text;
  }

  /** How a value of a data set compares with this one: as numbers if both are, else as text. */
  int compare(String actual) {
    if (!Double.isNaN(number)) {
      double other = number(actual);
      if (!Double.isNaN(other)) {
        return other < number ? -1 : other > number ? 1 : 0;
      }
    }
    return actual.compareTo(meant);
  }

  /** A decimal number, or NaN. */
  private static double number(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9') && "+-.eE".indexOf(c) < 0) {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Literal literal
        && text.equals(literal.text)
        && meant.equals(literal.meant)
        && Double.compare(number, literal.number) == 0;
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** As the language writes it, in quotes where it needs them. */
  @Override
  public String toString() {
    return Words.isBare(text) ? text : Words.quoted(text);
  }
}
