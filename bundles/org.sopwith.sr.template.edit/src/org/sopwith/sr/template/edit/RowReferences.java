// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;

/** Rows that conditions name: {@code IF Row 6 is present}, {@code XOR Rows 2, 3 and 4}. */
final class RowReferences {
  private static final String NUMBER = "\\d+[a-z]?\\b";
  private static final Pattern ROWS =
      Pattern.compile(
          "(?i)\\brows?\\s+"
              + NUMBER
              + "(?:(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s+(?:and|or|through|to)\\s+)(?:rows?\\s+)?"
              + NUMBER
              + ")*");
  private static final Pattern ELSEWHERE_BEFORE = Pattern.compile("(?i)\\bTID\\s+\\d+[,:]?\\s*$");
  private static final Pattern ELSEWHERE_AFTER = Pattern.compile("(?i)^\\s+(?:of|in)\\s+TID\\b");

  private RowReferences() {}

  /** Lets the conditions of a template name other rows, each number at once. */
  static void rename(Template template, Map<String, String> changed) {
    for (Row row : template.getRows()) {
      String condition = renamed(row.getCondition(), changed);
      if (!condition.equals(row.getCondition())) {
        row.setCondition(condition);
      }
    }
  }

  static String renamed(String condition, Map<String, String> changed) {
    return ROWS.matcher(condition)
        .replaceAll(rows -> Matcher.quoteReplacement(renamed(condition, rows, changed)));
  }

  private static String renamed(String condition, MatchResult rows, Map<String, String> changed) {
    boolean elsewhere =
        ELSEWHERE_BEFORE.matcher(condition.substring(0, rows.start())).find()
            || ELSEWHERE_AFTER.matcher(condition.substring(rows.end())).find();
    return elsewhere
        ? rows.group()
        : Pattern.compile(NUMBER)
            .matcher(rows.group())
            .replaceAll(one -> changed.getOrDefault(one.group(), one.group()));
  }
}
