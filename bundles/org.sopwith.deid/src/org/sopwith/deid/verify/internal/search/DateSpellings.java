// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** The ways a date may be written: by digits in any order, and with the names of months. */
final class DateSpellings {
  private static final List<Locale> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "nl", "pt").stream().map(Locale::of).toList();

  private static final List<String> ROMAN =
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

  private DateSpellings() {}

  /**
   * Tells all spellings.
   *
   * @param sink takes the letters and digits and in how many words, less one, they must be written
   */
  static void each(LocalDate date, BiConsumer<String, Integer> sink) {
    String year = "%04d".formatted(date.getYear());
    String month = "%02d".formatted(date.getMonthValue());
    String day = "%02d".formatted(date.getDayOfMonth());
    String shortMonth = String.valueOf(date.getMonthValue());
    String shortDay = String.valueOf(date.getDayOfMonth());
    Set<String> whole = new LinkedHashSet<>();
    whole.add(year + month + day);
    whole.add(day + month + year);
    whole.add(month + day + year);
    Set<String> divided = new LinkedHashSet<>();
    String shortYear = year.substring(2);
    for (String m : new LinkedHashSet<>(List.of(month, shortMonth))) {
      for (String d : new LinkedHashSet<>(List.of(day, shortDay))) {
        divided.add(year + m + d);
        divided.add(d + m + year);
        divided.add(m + d + year);
        divided.add(d + m + shortYear);
        divided.add(m + d + shortYear);
        divided.add(year + "年" + m + "月" + d + "日");
      }
    }
    divided.add(shortYear + month + day);
    for (Locale language : LANGUAGES) {
      for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
        String name = Fold.text(date.getMonth().getDisplayName(style, language));
        for (String d : new LinkedHashSet<>(List.of(day, shortDay))) {
          whole.add(d + name + year);
          whole.add(name + d + year);
          whole.add(year + name + d);
          divided.add(d + name + shortYear);
          for (String suffix : List.of("th", "st", "nd", "rd", "de")) {
            divided.add(name + d + suffix + year);
            divided.add(d + suffix + name + year);
            divided.add(d + suffix + "of" + name + year);
          }
        }
      }
    }
    String roman = ROMAN.get(date.getMonthValue() - 1);
    divided.add(day + roman + year);
    divided.add(shortDay + roman + year);
    divided.removeAll(whole);
    whole.forEach(spelling -> sink.accept(spelling, 0));
    divided.forEach(spelling -> sink.accept(Fold.text(spelling), 2));
  }
}
