// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.sopwith.image.Vector;

/** Numbers, dates and names as they are shown over an image. */
final class Texts {
  private Texts() {}

  /** A number with few digits after the point, as many as it takes if it is small. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    boolean extreme = Math.abs(value) >= 1e9 || value != 0 && Math.abs(value) < 0.01;
    if (extreme) {
      return String.valueOf(exact.round(new MathContext(4)).doubleValue());
    }
    int digits = Math.abs(value) < 10 ? 3 : Math.abs(value) < 1000 ? 2 : 1;
    BigDecimal rounded = exact.setScale(digits, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** Millimetres with one digit. */
  static String mm(double value) {
    return String.format(Locale.ROOT, "%.1f", Math.abs(value) < 0.05 ? 0 : value);
  }

  /** Patient coordinates, each with the letter of its side. */
  static String patient(Vector place) {
    return side(place.x(), "L", "R")
        + "  "
        + side(place.y(), "P", "A")
        + "  "
        + side(place.z(), "H", "F")
        + " mm";
  }

  private static String side(double value, String positive, String negative) {
    return (value < 0 ? negative : positive) + " " + mm(Math.abs(value));
  }

  /** DA as ISO 8601 writes it, if it is one. */
  static String date(String value) {
    return value.matches("\\d{8}")
        ? value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6)
        : value;
  }

  /** TM to the second, if it is one. */
  static String time(String value) {
    if (!value.matches("\\d{4}(\\d{2}(\\.\\d+)?)?")) {
      return value;
    }
    String minutes = value.substring(0, 2) + ":" + value.substring(2, 4);
    return value.length() >= 6 ? minutes + ":" + value.substring(4, 6) : minutes;
  }

  /** The first group of a PN: family name, then the others. */
  static String name(String value) {
    String[] parts = value.split("=", 2)[0].split("\\^", -1);
    StringBuilder others = new StringBuilder();
    for (int i = 1; i < parts.length && i < 3; i++) {
      others.append(parts[i].isBlank() ? "" : " " + parts[i].strip());
    }
    return others.isEmpty() ? parts[0].strip() : parts[0].strip() + "," + others;
  }
}
