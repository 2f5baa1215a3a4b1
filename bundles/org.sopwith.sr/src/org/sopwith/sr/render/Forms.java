// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.render;

import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of PS3.5 section 6.2 as people write them; what is not of the right form stays. */
final class Forms {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)");
  private static final Pattern TIME =
      Pattern.compile("(\\d\\d)(?:(\\d\\d)(?:(\\d\\d(?:\\.\\d+)?))?)?");
  private static final Pattern DATE_TIME =
      Pattern.compile("(\\d{4})(\\d\\d)?(\\d\\d)?(\\d[\\d.]*)?([+-]\\d\\d)?(\\d\\d)?");
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]+", Pattern.UNICODE_CHARACTER_CLASS);

  private Forms() {}

  static String date(String text) {
    return DATE.matcher(text).replaceFirst("$1-$2-$3");
  }

  static String time(String text) {
    Matcher matcher = TIME.matcher(text);
    return matcher.matches()
        ? parts(":", matcher.group(1), matcher.group(2), seconds(matcher))
        : text;
  }

  private static String seconds(Matcher matcher) {
    String seconds = matcher.group(3);
    return seconds == null ? null : seconds.replaceFirst("\\.0*$|(\\.\\d*[1-9])0+$", "$1");
  }

  static String dateTime(String text) {
    Matcher matcher = DATE_TIME.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    StringJoiner joined = new StringJoiner(" ");
    joined.add(parts("-", matcher.group(1), matcher.group(2), matcher.group(3)));
    if (matcher.group(4) != null) {
      joined.add(time(matcher.group(4)));
    }
    if (matcher.group(5) != null) {
      joined.add(parts(":", matcher.group(5), matcher.group(6)));
    }
    return joined.toString();
  }

  /** {@code Adams^John Robert^Quincy^Rev.^B.A.} as {@code Rev. John Robert Quincy Adams, B.A.} */
  static String personName(String text) {
    String[] groups = text.split("=", -1);
    StringBuilder name = new StringBuilder(alphabetic(groups[0]));
    for (int i = 1; i < groups.length; i++) {
      String other = groups[i].replace('^', ' ').strip();
      if (!other.isEmpty()) {
        name.append(name.isEmpty() ? other : " (" + other + ")");
      }
    }
    return name.toString();
  }

  private static String alphabetic(String group) {
    String[] parts = group.split("\\^", -1);
    StringJoiner name = new StringJoiner(" ");
    for (int index : List.of(3, 1, 2, 0)) {
      if (index < parts.length && !parts[index].isBlank()) {
        name.add(parts[index].strip());
      }
    }
    boolean suffix = parts.length > 4 && !parts[4].isBlank();
    return suffix ? name + ", " + parts[4].strip() : name.toString();
  }

  private static String parts(String separator, String... parts) {
    StringJoiner joined = new StringJoiner(separator);
    for (String part : parts) {
      if (part != null) {
        joined.add(part);
      }
    }
    return joined.toString();
  }

  /** {@code 1, 3-5} for 1, 3, 4, 5. */
  static String ranges(List<Integer> numbers) {
    StringJoiner joined = new StringJoiner(", ");
    for (int i = 0; i < numbers.size(); ) {
      int end = i;
      while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
        end++;
      }
      joined.add(numbers.get(i) + (end == i ? "" : (end == i + 1 ? ", " : "-") + numbers.get(end)));
      i = end + 1;
    }
    return joined.toString();
  }

  /** Lines that a terminal does not obey: line breaks of one kind, no other control characters. */
  static String clean(String text) {
    return CONTROL.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("\uFFFD");
  }
}
