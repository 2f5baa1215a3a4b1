// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.dicom.VR;

/** Dates moved by days, or told less exactly, as precise as they were (PS3.5 Section 6.2). */
final class DateShift {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(\\.?)(\\d{2})\\2(\\d{2})");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4})(?:(\\d{2})(?:(\\d{2})((?:\\d{2}){0,3}(?:\\.\\d{1,6})?))?)?([+-]\\d{4})?");
  private static final Pattern TIME = Pattern.compile("\\d{2}(:?\\d{2}(:?\\d{2}(\\.\\d{1,6})?)?)?");

  private DateShift() {}

  /** Empty if the text is no value of the VR. The time of day stays: the shift is of whole days. */
  static Optional<String> shifted(VR vr, String value, int days) {
    try {
      return switch (vr) {
        case DA -> shiftedDate(value, days);
        case DT -> shiftedDateTime(value, days);
        case TM -> TIME.matcher(value).matches() ? Optional.of(value) : Optional.empty();
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> shiftedDate(String value, int days) {
    Matcher matcher = DATE.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String dot = matcher.group(2);
    LocalDate date = moved(matcher.group(1), matcher.group(3), matcher.group(4), days);
    return Optional.of(
        "%04d%s%02d%s%02d"
            .formatted(date.getYear(), dot, date.getMonthValue(), dot, date.getDayOfMonth()));
  }

  private static Optional<String> shiftedDateTime(String value, int days) {
    Matcher matcher = DATE_TIME.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String month = matcher.group(2);
    String day = matcher.group(3);
    String zone = matcher.group(5) == null ? "" : matcher.group(5);
    LocalDate date =
        moved(matcher.group(1), month == null ? "01" : month, day == null ? "01" : day, days);
    String text = "%04d".formatted(date.getYear());
    text += month == null ? "" : "%02d".formatted(date.getMonthValue());
    text += day == null ? "" : "%02d".formatted(date.getDayOfMonth()) + matcher.group(4);
    return Optional.of(text + zone);
  }

  private static LocalDate moved(String year, String month, String day, int days) {
    LocalDate date =
        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
            .plusDays(days);
    if (date.getYear() < 1) {
      throw new DateTimeException("before the calendar");
    }
    return date;
  }

  /** The first day of the year for DA, the year for DT. */
  static Optional<String> yearOf(VR vr, String value) {
    Pattern form = vr == VR.DA ? DATE : vr == VR.DT ? DATE_TIME : null;
    if (form == null || !form.matcher(value).matches()) {
      return Optional.empty();
    }
    return Optional.of(value.substring(0, 4) + (vr == VR.DA ? "0101" : ""));
  }
}
