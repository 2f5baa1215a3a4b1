// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as a Decimal String of at most 16 characters (PS3.5 Section 6.2, DS). */
public final class DecimalString {
  private static final int MAX = 16;

  private DecimalString() {}

  /**
   * The closest value that fits in 16 characters.
   *
   * @throws IllegalArgumentException if the number is infinite or not a number
   */
  public static String of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A Decimal String cannot hold " + value + ".");
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    BigDecimal exact = new BigDecimal(Double.toString(value));
    for (int digits = 17; digits > 0; digits--) {
      BigDecimal rounded =
          exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
      String plain = rounded.toPlainString();
      if (plain.length() <= MAX) {
        return plain;
      }
      String scientific = rounded.toString();
      if (scientific.length() <= MAX) {
        return scientific;
      }
    }
    throw new IllegalArgumentException("A Decimal String cannot hold " + value + ".");
  }
}
