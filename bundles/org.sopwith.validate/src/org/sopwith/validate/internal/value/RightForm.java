// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import org.sopwith.dicom.VR;

/**
 * Tells from the bytes of a value that it is right (PS3.5 Section 6.2), for the forms that nearly
 * all values have. What it does not know is not wrong but has to be looked at closely.
 */
final class RightForm {
  private static final String DAYS = "312831303130313130313031";

  private RightForm() {}

  /**
   * Whether the values of a text VR are certainly right.
   *
   * @param bytes the values with their padding
   */
  static boolean isCertain(VR vr, byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
      end--;
    }
    if (!vr.isMultiValued()) {
      return vr != VR.UR
          && areParagraphs(bytes, end)
          && (vr.maxLength() < 0 || end <= vr.maxLength());
    }
    int start = 0;
    for (int i = 0; i <= end; i++) {
      if (i == end || bytes[i] == '\\') {
        if (i > start && !isCertain(vr, bytes, start, i)) {
          return false;
        }
        start = i + 1;
      }
    }
    return true;
  }

  private static boolean isCertain(VR vr, byte[] b, int from, int to) {
    int length = to - from;
    return switch (vr) {
      case CS -> length <= 16 && isCode(b, from, to);
      case UI -> length <= 64 && isUid(b, from, to);
      case DA -> length == 8 && isDate(b, from);
      case TM -> isTime(b, from, to);
      case DS -> length <= 16 && isDecimal(b, from, to);
      case IS -> length <= 10 && isInteger(b, from, to);
      case SH, LO -> length <= vr.maxLength() && isAscii(b, from, to);
      case UC -> isAscii(b, from, to);
      case PN -> length <= vr.maxLength() && isName(b, from, to);
      case AE -> length <= 16 && b[from] != ' ' && isAscii(b, from, to);
      case AS -> length == 4 && areDigits(b, from, to - 1) && "DWMY".indexOf(b[to - 1]) >= 0;
      default -> false;
    };
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  private static boolean areDigits(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(b[i])) {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] b, int at) {
    return (b[at] - '0') * 10 + b[at + 1] - '0';
  }

  private static boolean isAscii(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] < ' ' || b[i] > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean areParagraphs(byte[] b, int to) {
    for (int i = 0; i < to; i++) {
      byte c = b[i];
      if ((c < ' ' || c > '~') && c != '\t' && c != '\n' && c != '\f' && c != '\r') {
        return false;
      }
    }
    return true;
  }

  private static boolean isCode(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      byte c = b[i];
      if (!(c >= 'A' && c <= 'Z' || isDigit(c) || c == ' ' || c == '_')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUid(byte[] b, int from, int to) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || b[i] == '.') {
        if (i == start || b[start] == '0' && i > start + 1) {
          return false;
        }
        start = i + 1;
      } else if (!isDigit(b[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDate(byte[] b, int from) {
    if (!areDigits(b, from, from + 8)) {
      return false;
    }
    int month = number(b, from + 4);
    int day = number(b, from + 6);
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= Integer.parseInt(DAYS, 2 * month - 2, 2 * month, 10)
        && (b[from] != '0' || b[from + 1] != '0');
  }

  private static boolean isTime(byte[] b, int from, int to) {
    int whole = Math.min(to, from + 6);
    if ((to - from) % 2 != 0 && to - from < 6 || !areDigits(b, from, whole) || to - from > 13) {
      return false;
    }
    boolean right = to - from >= 2 && number(b, from) < 24;
    right &= to - from < 4 || number(b, from + 2) < 60;
    right &= to - from < 6 || number(b, from + 4) < 60;
    return right
        && (to == whole || b[whole] == '.' && to > whole + 1 && areDigits(b, whole + 1, to));
  }

  private static boolean isInteger(byte[] b, int from, int to) {
    int first = b[from] == '-' || b[from] == '+' ? from + 1 : from;
    return to > first && to - first <= 9 && areDigits(b, first, to);
  }

  private static boolean isDecimal(byte[] b, int from, int to) {
    int i = b[from] == '-' || b[from] == '+' ? from + 1 : from;
    int digits = 0;
    for (; i < to && isDigit(b[i]); i++) {
      digits++;
    }
    if (i < to && b[i] == '.') {
      for (i++; i < to && isDigit(b[i]); i++) {
        digits++;
      }
    }
    if (digits == 0) {
      return false;
    }
    if (i == to) {
      return true;
    }
    return (b[i] == 'e' || b[i] == 'E') && isExponent(b, i + 1, to);
  }

  private static boolean isExponent(byte[] b, int from, int to) {
    int first = from < to && (b[from] == '-' || b[from] == '+') ? from + 1 : from;
    return to > first && areDigits(b, first, to);
  }

  private static boolean isName(byte[] b, int from, int to) {
    int carets = 0;
    int groups = 1;
    for (int i = from; i < to; i++) {
      byte c = b[i];
      if (c < ' ' || c > '~') {
        return false;
      }
      if (c == '^') {
        carets++;
      } else if (c == '=') {
        groups++;
      }
    }
    return carets <= 4 && groups <= 3;
  }
}
