// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.sopwith.dicom.VR;

/** Days and times in values of the VRs DA, DT and TM (PS3.5 Section 6.2). */
public final class DateValues {
  private static final int DAY = 8;
  private static final int MINUTES = 4;
  private static final int SECONDS = 6;

  private DateValues() {}

  /** The day of a DA or DT. */
  public static Optional<LocalDate> day(String value) {
    String digits = value.strip();
    if (digits.matches("\\d{4}\\.\\d{2}\\.\\d{2}")) {
      digits = digits.replace(".", "");
    }
    if (!startsWithDigits(digits, DAY)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, DAY)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The second of the day of a DT or TM that says hours and minutes at least. */
  public static OptionalLong second(String value, VR vr) {
    if (vr == VR.DA) {
      return OptionalLong.empty();
    }
    String stripped = value.strip();
    String time =
        vr == VR.TM
            ? stripped.replace(":", "")
            : stripped.substring(Math.min(DAY, stripped.length()));
    if (!startsWithDigits(time, MINUTES)) {
      return OptionalLong.empty();
    }
    int seconds = startsWithDigits(time, SECONDS) ? number(time, MINUTES, SECONDS) : 0;
    return OptionalLong.of(number(time, 0, 2) * 3600L + number(time, 2, MINUTES) * 60L + seconds);
  }

  private static boolean startsWithDigits(String text, int count) {
    return text.length() >= count && text.chars().limit(count).allMatch(c -> c >= '0' && c <= '9');
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits.substring(from, to));
  }
}
