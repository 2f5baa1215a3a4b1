// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.edit;

import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.dicom.CharacterSet;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;

/**
 * Values against their Value Representation (PS3.5 Section 6.2, Table 6.2-1): length, characters,
 * dates, times, UIDs, numbers. The sentences say what is right and never repeat the value.
 */
public final class ValueChecks {
  private static final Pattern AGE = Pattern.compile("\\d{3}[DWMY]");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9 _]*");
  private static final Pattern DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern TIME =
      Pattern.compile("([01]\\d|2[0-3])(?:[0-5]\\d(?:(?:[0-5]\\d|60)(?:\\.\\d{1,6})?)?)?");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4}(?:\\d{2}(?:\\d{2}"
              + "(?:(?:[01]\\d|2[0-3])(?:[0-5]\\d(?:(?:[0-5]\\d|60)(?:\\.\\d{1,6})?)?)?)?)?)?)"
              + "([+-](?:0\\d|1[0-4])[0-5]\\d)?");
  private static final Pattern DECIMAL =
      Pattern.compile(" *[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)? *");
  private static final Pattern INTEGER = Pattern.compile(" *[+-]?\\d+ *");
  private static final Pattern UID = Pattern.compile("(?:0|[1-9]\\d*)(?:\\.(?:0|[1-9]\\d*))*");
  private static final Pattern HEX = Pattern.compile("(?:\\s*[0-9A-Fa-f]{2})*\\s*");

  private ValueChecks() {}

  /** What is wrong with the values of an element, the first thing only. */
  public static Optional<String> problem(VR vr, List<String> values, CharacterSet characterSet) {
    for (String value : values) {
      Optional<String> problem = problem(vr, value);
      if (problem.isEmpty() && vr.usesCharacterSet() && !characterSet.canEncode(value)) {
        problem =
            Optional.of(
                "A character cannot be written in the Specific Character Set of the object.");
      }
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  /**
   * What is wrong with one value. An empty value is right in every VR. Of binary VRs (OB, OW, OL,
   * OV, UN) the value is given in hexadecimal, of AT as a tag or keyword.
   */
  public static Optional<String> problem(VR vr, String value) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> problem = length(vr, value).or(() -> characters(vr, value));
    return problem.isPresent() ? problem : form(vr, value);
  }

  private static Optional<String> length(VR vr, String value) {
    if (vr == VR.PN || vr.maxLength() < 0) {
      return Optional.empty();
    }
    return say(
        value.codePointCount(0, value.length()) <= vr.maxLength(),
        vr + " has " + vr.maxLength() + " characters at most.");
  }

  private static Optional<String> characters(VR vr, String value) {
    boolean paragraphs = vr == VR.LT || vr == VR.ST || vr == VR.UT;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean layout = c == '\t' || c == '\n' || c == '\f' || c == '\r';
      if (Character.isISOControl(c) && !(paragraphs && layout)) {
        return Optional.of(
            vr + " has no control characters" + (paragraphs ? " but TAB, LF, FF and CR." : "."));
      }
      if (c == '\\' && vr.isMultiValued()) {
        return Optional.of("A backslash separates values and cannot be part of one.");
      }
      if (c > '~' && vr.isText() && !vr.usesCharacterSet()) {
        return Optional.of(vr + " has characters of the default repertoire (ASCII) only.");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> form(VR vr, String value) {
    return switch (vr) {
      case AE -> say(!value.isBlank(), "AE has a character that is not a space.");
      case AS ->
          say(
              AGE.matcher(value).matches(),
              "An age has three digits and one of D, W, M, Y, as in 018M.");
      case AT -> say(isTag(value), "An attribute tag is written (gggg,eeee) or as a keyword.");
      case CS ->
          say(
              CODE.matcher(value).matches(),
              "A code string has upper case letters, digits, spaces and underscores only.");
      case DA -> say(isDate(value.strip()), "A date is a day of the calendar, written YYYYMMDD.");
      case DS ->
          say(
              DECIMAL.matcher(value).matches(),
              "A decimal string is a number such as -12.5 or 1.25E-3.");
      case DT ->
          say(
              isDateTime(value.strip()),
              "A date and time is written YYYYMMDDHHMMSS.FFFFFF&ZZXX, less at the end if unknown.");
      case FD, FL, OD, OF -> say(isNumber(value), vr + " is a number, with a decimal point.");
      case IS ->
          say(
              INTEGER.matcher(value).matches() && isBetween(value, -1L << 31, (1L << 31) - 1),
              "An integer string is a whole number from -2147483648 to 2147483647.");
      case PN -> personName(value);
      case TM ->
          say(
              TIME.matcher(value.strip()).matches(),
              "A time is written HHMMSS.FFFFFF, less at the end if unknown.");
      case UI ->
          say(
              UID.matcher(value).matches(),
              "A UID is numbers without leading zeros, joined by dots.");
      case UR -> say(isUri(value), "UR is a URI or a relative reference of RFC 3986.");
      case SL, SS, SV, UL, US, UV -> integer(vr, value);
      case OB, OL, OV, OW, UN -> hexadecimal(vr, value);
      case SQ -> Optional.of("A sequence has items, not a value.");
      case LO, LT, SH, ST, UC, UT -> Optional.empty();
    };
  }

  private static Optional<String> personName(String value) {
    String[] groups = value.split("=", -1);
    if (groups.length > 3) {
      return Optional.of("A person name has three component groups at most, joined by =.");
    }
    for (String group : groups) {
      if (group.codePointCount(0, group.length()) > VR.PN.maxLength()) {
        return Optional.of("A component group of a person name has 64 characters at most.");
      }
      if (group.chars().filter(c -> c == '^').count() > 4) {
        return Optional.of("A component group of a person name has five components at most.");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> integer(VR vr, String value) {
    int bits = vr.unit() * 8;
    BigInteger range = BigInteger.ONE.shiftLeft(vr.isSigned() ? bits - 1 : bits);
    BigInteger least = vr.isSigned() ? range.negate() : BigInteger.ZERO;
    BigInteger most = range.subtract(BigInteger.ONE);
    String sentence = vr + " is a whole number from " + least + " to " + most + ".";
    // Longer ones are out of range anyway, and slow to read.
    if (value.length() > 40 || !INTEGER.matcher(value).matches()) {
      return Optional.of(sentence);
    }
    BigInteger number = new BigInteger(value.strip());
    return say(number.compareTo(least) >= 0 && number.compareTo(most) <= 0, sentence);
  }

  private static Optional<String> hexadecimal(VR vr, String value) {
    if (!HEX.matcher(value).matches()) {
      return Optional.of(vr + " is given as bytes in hexadecimal, two digits each.");
    }
    long bytes = value.chars().filter(c -> !Character.isWhitespace(c)).count() / 2;
    return say(
        bytes % vr.unit() == 0,
        "The number of bytes in " + vr + " is a multiple of " + vr.unit() + ".");
  }

  private static boolean isTag(String value) {
    OptionalInt tag = Tags.parse(value);
    return tag.isPresent();
  }

  private static boolean isDate(String value) {
    Matcher matcher = DATE.matcher(value);
    return matcher.matches()
        && isDay(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3)));
  }

  private static boolean isDay(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isDateTime(String value) {
    Matcher matcher = DATE_TIME.matcher(value);
    if (!matcher.matches()) {
      return false;
    }
    String known = matcher.group(1);
    String date =
        (known + "0101".substring(Math.min(4, Math.max(0, known.length() - 4)))).substring(0, 8);
    String offset = matcher.group(2);
    int minutes = offset == null ? 0 : Integer.parseInt(offset);
    return isDate(date) && minutes >= -1200 && minutes <= 1400;
  }

  private static boolean isNumber(String value) {
    try {
      Double.parseDouble(value);
      // Java also takes a type letter at the end.
      return !value.strip().matches(".*\\d[dDfF]|0[xX].*");
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isBetween(String value, long least, long most) {
    try {
      long number = Long.parseLong(value.strip());
      return number >= least && number <= most;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isUri(String value) {
    try {
      new URI(value.stripTrailing());
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Optional<String> say(boolean right, String sentence) {
    return right ? Optional.empty() : Optional.of(sentence);
  }
}
