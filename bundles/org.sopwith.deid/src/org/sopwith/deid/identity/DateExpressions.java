// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates in text: by digits in any order, and with the names of months in many languages. */
public final class DateExpressions {
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Set<String> WRITTEN_OUT = new LinkedHashSet<>();
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LEAST_DIGITS = 4;
  private static final int LONGEST_MONTH = 24;
  private static final String NOT_AFTER_NUMBER = "(?<!\\d)(?<!\\d[.,])";
  private static final String NOT_BEFORE_NUMBER = "(?![.,]?\\d)";

  private static final Pattern YEAR_FIRST =
      compiled(
          "(\\d{4})(?:([-/._])(\\d{1,2})\\2|\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?)(\\d{1,2})[日일]?");
  private static final Pattern YEAR_LAST =
      compiled("(\\d{1,2})([-/._ ]|[-/.] )(\\d{1,2})\\2(\\d{4}|\\d{2})");
  private static final Pattern COMPACT = compiled("(\\d{8})(?:\\d{4}(?:\\d\\d)?)?");
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
  private static final Pattern ROMAN_MONTH =
      compiled("(\\d{1,2})([./-] ?| )(" + String.join("|", ROMAN) + ")\\2(\\d{4})");
  private static final Pattern ERA =
      compiled("(大正|昭和|平成|令和)\\s?(\\d{1,2}|元)年\\s?(\\d{1,2})月\\s?(\\d{1,2})日?");
  private static final Pattern MONTH_AND_DAY = compiled("(\\d{1,2})[月월]\\s?(\\d{1,2})[日일]");
  private static final Pattern DAY_MONTH;
  private static final Pattern MONTH_DAY;
  private static final Pattern MONTH_YEAR;
  private static final Pattern YEAR_MONTH_DAY;

  /** Numbers in rows that are settings and no dates. */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?:\\b(?:te|tr|ti|fa|b|etl|nex|phase|phases|matrix|size|rev|ver|version|v|software|release"
              + "|min|max|kv|kvp|ma|mas|d|segments?|score|levels?|series|slices?)\\s*[:=]?|[x×*+])\\s*$",
          FLAGS);

  private static final Pattern UNIT =
      Pattern.compile(
          "^\\s?(?:ms|msec|sec|mm|cm|ml|cc|kv|ma|mas|mgy|gy|hz|khz|x|×|%|°|deg)\\b", FLAGS);

  static {
    Set<String> names = new LinkedHashSet<>();
    for (String[] row : Table.read("months.tsv")) {
      for (int column = 1; column <= 2; column++) {
        for (String name : row[column].split(" ")) {
          MONTHS.put(name, Integer.parseInt(row[0]));
          names.add(name);
          if (column == 1 && name.length() > 3) {
            WRITTEN_OUT.add(name);
          }
        }
      }
    }
    String month =
        "("
            + String.join(
                "|",
                names.stream().sorted(Comparator.comparing(String::length).reversed()).toList())
            + ")(?!\\p{L})";
    String day = "(?<!\\d[/x])(\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?";
    String gap = "\\.?[\\s.,/'’-]{0,3}";
    DAY_MONTH =
        compiled(day + "[\\s./-]{0,2}(?:de |of )?" + month + gap + "(?:del? )?(\\d{4}|\\d{2})?");
    MONTH_DAY =
        compiled(
            "(?<!\\p{L})"
                + month
                + gap
                + "(\\d{1,2})(?:st|nd|rd|th)?(?:[\\s,./'-]{1,3}(\\d{4}|\\d{2}))?");
    MONTH_YEAR = compiled("(?<!\\p{L})" + month + gap + "(?:del? )?(\\d{4})");
    YEAR_MONTH_DAY = compiled("(\\d{4})[\\s./-]{0,2}" + month + "[\\s./-]{0,2}(\\d{1,2})");
  }

  private final CharSequence text;
  private final List<DateExpression> found = new ArrayList<>();

  private DateExpressions(CharSequence text) {
    this.text = text;
  }

  private static Pattern compiled(String pattern) {
    return Pattern.compile(NOT_AFTER_NUMBER + pattern + NOT_BEFORE_NUMBER, FLAGS);
  }

  /** All that may be a date in a text. */
  public static List<DateExpression> in(CharSequence text) {
    int digits = 0;
    boolean month = false;
    int word = -1;
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean letter = Character.isLetter(c);
      if (!letter && word >= 0) {
        month |= isMonth(text.subSequence(word, i));
      }
      word = letter ? word < 0 ? i : word : -1;
      boolean digit = Character.isDigit(c);
      digits += digit ? 1 : 0;
      plain.append(digit ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    plain.setLength(text.length());
    DateExpressions search = new DateExpressions(plain);
    if (digits >= LEAST_DIGITS) {
      search.byDigits();
    }
    if (digits > 0 && month) {
      search.byNames();
    }
    return search.found;
  }

  /** Whether a word may name a month; where there are no blanks, whether a month may be in it. */
  private static boolean isMonth(CharSequence word) {
    return word.length() <= LONGEST_MONTH
        && (MONTHS.containsKey(word.toString().toLowerCase(Locale.ROOT))
            || word.chars().anyMatch(c -> c == '月' || c == '월'));
  }

  private void byDigits() {
    each(
        YEAR_FIRST,
        m -> {
          String month = m.group(3) != null ? m.group(3) : m.group(4);
          add(m, days(m.group(1), month, m.group(5)), isLikely(m.group(1)));
        });
    each(
        YEAR_LAST,
        m -> {
          Set<LocalDate> days = days(m.group(4), m.group(3), m.group(1));
          days.addAll(days(m.group(4), m.group(1), m.group(3)));
          add(m, days, m.group(4).length() == 4 ? isLikely(m.group(4)) : isShortDate(m));
        });
    each(
        ROMAN_MONTH,
        m -> {
          int month = ROMAN.indexOf(m.group(3).toUpperCase(Locale.ROOT)) + 1;
          Set<LocalDate> days = days(m.group(4), Integer.toString(month), m.group(1));
          add(m, days, !days.isEmpty() && isLikely(m.group(4)));
        });
    each(
        COMPACT,
        m -> {
          String d = m.group(1);
          Set<LocalDate> days = days(d.substring(0, 4), d.substring(4, 6), d.substring(6));
          boolean certain = !days.isEmpty() && isLikely(d);
          days.addAll(days(d.substring(4), d.substring(2, 4), d.substring(0, 2)));
          days.addAll(days(d.substring(4), d.substring(0, 2), d.substring(2, 4)));
          add(m, days, certain);
        });
  }

  private void byNames() {
    each(DAY_MONTH, m -> add(m, dayMonth(m.group(3), m.group(2), m.group(1)), isNamed(m, 2, 3)));
    each(MONTH_DAY, m -> add(m, dayMonth(m.group(3), m.group(1), m.group(2)), isNamed(m, 1, 3)));
    each(MONTH_YEAR, m -> addAny(m, isLikely(m.group(2))));
    each(YEAR_MONTH_DAY, m -> add(m, dayMonth(m.group(1), m.group(2), m.group(3)), true));
    each(ERA, m -> add(m, days(ofEra(m.group(1), m.group(2)), m.group(3), m.group(4)), true));
    each(MONTH_AND_DAY, m -> addAny(m, true));
  }

  private static String ofEra(String era, String year) {
    int first =
        switch (era) {
          case "大正" -> 1912;
          case "昭和" -> 1926;
          case "平成" -> 1989;
          default -> 2019;
        };
    return Integer.toString(first - 1 + (year.equals("元") ? 1 : Integer.parseInt(year)));
  }

  private Set<LocalDate> dayMonth(String year, String month, String day) {
    int number = MONTHS.getOrDefault(month.toLowerCase(Locale.ROOT), 0);
    return year == null ? Set.of() : days(year, Integer.toString(number), day);
  }

  /** With a year, or with the name of a month that is written out and no other word. */
  private boolean isNamed(Matcher m, int month, int year) {
    String name = m.group(month).toLowerCase(Locale.ROOT);
    String number = m.group(month == 1 ? 2 : 1);
    if (Integer.parseInt(number) > 31 || Integer.parseInt(number) == 0 || isMeasured(m)) {
      return false;
    }
    if (m.group(year) == null) {
      return WRITTEN_OUT.contains(name) && !name.equals("mars") && !name.equals("marca");
    }
    String between = m.group().substring(m.end(month) - m.start(), m.start(year) - m.start());
    return m.group(year).length() == 4
        ? isLikely(m.group(year))
        : WRITTEN_OUT.contains(name)
            || month == 2 && !between.isBlank()
            || between.indexOf(',') > 0;
  }

  private boolean isShortDate(Matcher m) {
    boolean letter = m.start() > 0 && Character.isLetter(text.charAt(m.start() - 1));
    boolean padded = m.group(1).length() == 2 && m.group(3).length() == 2;
    return !letter
        && !m.group(2).isBlank()
        && (padded || !m.group(2).equals("."))
        && !isMeasured(m);
  }

  private boolean isMeasured(Matcher m) {
    int from = Math.max(0, m.start() - 12);
    int to = Math.min(text.length(), m.end() + 6);
    return SETTING.matcher(text.subSequence(from, m.start())).find()
        || UNIT.matcher(text.subSequence(m.end(), to)).find();
  }

  private static boolean isLikely(String year) {
    int century = Integer.parseInt(year.substring(0, 2));
    return century == 19 || century == 20;
  }

  private void each(Pattern pattern, java.util.function.Consumer<Matcher> take) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      take.accept(matcher);
    }
  }

  private void add(Matcher m, Set<LocalDate> days, boolean certain) {
    if (!days.isEmpty() || certain && m.pattern() != YEAR_LAST && m.pattern() != YEAR_FIRST) {
      found.add(new DateExpression(new Span(m.start(), m.end()), days, certain));
    }
  }

  private void addAny(Matcher m, boolean certain) {
    found.add(new DateExpression(new Span(m.start(), m.end()), Set.of(), certain));
  }

  private static Set<LocalDate> days(String year, String month, String day) {
    Set<LocalDate> days = new LinkedHashSet<>();
    for (String century : year.length() == 2 ? List.of("19", "20") : List.of("")) {
      try {
        days.add(
            LocalDate.of(
                Integer.parseInt(century + year), Integer.parseInt(month), Integer.parseInt(day)));
      } catch (DateTimeException e) {
        // These numbers tell no day.
      }
    }
    return days;
  }
}
