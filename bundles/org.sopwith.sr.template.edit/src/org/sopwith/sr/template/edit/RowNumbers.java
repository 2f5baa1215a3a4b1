// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;

/**
 * Numbers of rows (PS3.16 section 6.1.1). A row's identifier stays whatever its number is;
 * conditions that name a row follow when its number changes.
 */
public final class RowNumbers {
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})([a-z0-9.]*)");

  private RowNumbers() {}

  /** Numbers the rows 1, 2, 3 and so on. */
  public static void renumber(Template template) {
    Map<String, String> changed = new HashMap<>();
    int next = 1;
    for (Row row : template.getRows()) {
      String number = String.valueOf(next++);
      if (!row.getNumber().isEmpty()) {
        changed.putIfAbsent(row.getNumber(), number);
      }
      row.setNumber(number);
    }
    RowReferences.rename(template, changed);
  }

  /**
   * Whether the rows are numbered 1, 2, 3 and so on and are no other template's, so that all may
   * get new numbers; rows of a derived template keep the numbers of what it was made of.
   */
  static boolean areFree(Template template) {
    int next = 1;
    for (Row row : template.getRows()) {
      if (!row.getNumber().equals(String.valueOf(next++))) {
        return false;
      }
    }
    return template.getBasedOn().isEmpty();
  }

  /** Gives rows that are new where they stand numbers between those of the rows around them. */
  static void fit(Template template, Collection<Row> placed) {
    Map<String, String> changed = new HashMap<>();
    List<Row> rows = template.getRows();
    Set<String> used = new HashSet<>();
    rows.stream().filter(row -> !placed.contains(row)).forEach(row -> used.add(row.getNumber()));
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (!placed.contains(row)) {
        continue;
      }
      int before = i == 0 ? 0 : whole(rows.get(i - 1).getNumber());
      int after = after(rows, i, placed);
      String number = row.getNumber();
      int own = whole(number);
      if (own < before || own == 0 || own > after || !used.add(number)) {
        String fitting = free(before, after, used);
        if (!number.isEmpty()) {
          changed.put(number, fitting);
        }
        row.setNumber(fitting);
        used.add(fitting);
      }
    }
    changed.keySet().removeIf(old -> rows.stream().anyMatch(r -> r.getNumber().equals(old)));
    RowReferences.rename(template, changed);
  }

  private static int after(List<Row> rows, int index, Collection<Row> placed) {
    return rows.stream()
        .skip(index + 1L)
        .filter(row -> !placed.contains(row))
        .mapToInt(row -> whole(row.getNumber()))
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private static String free(int before, int after, Set<String> used) {
    if (before + 1 < after && !used.contains(String.valueOf(before + 1))) {
      return String.valueOf(before + 1);
    }
    String number = Math.max(before, 1) + "b";
    while (used.contains(number)) {
      char last = number.charAt(number.length() - 1);
      number =
          last == 'z' ? number + "b" : number.substring(0, number.length() - 1) + (char) (last + 1);
    }
    return number;
  }

  private static int whole(String number) {
    Matcher matcher = NUMBER.matcher(number);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
