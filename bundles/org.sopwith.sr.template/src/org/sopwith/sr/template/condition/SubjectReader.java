// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.condition;

import static org.sopwith.sr.template.condition.ExpressionReader.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.standard.Code;

/** Reads what a test is about: rows, the parent, a parameter, items of a concept name. */
final class SubjectReader {
  private static final String TID = "tid \\(?(\\w+)\\)?(?: “[^”]*”)?";
  private static final Pattern ARTICLE = pattern("the ");
  private static final Pattern OF_VALUE =
      pattern("(?:concept )?values? of ?(?:the )?|(concept name of )(?:the )?");
  private static final Pattern ROW =
      pattern(
          "(?:"
              + TID
              + " )?row (\\d+\\w*)(?: of "
              + TID
              + ")?"
              + "(?: (?:(?:ct )?acquisition type|processing type|quantity|glucose"
              + "|(measurement concept|concept(?: name)?)))?(?: value(?= (?:=|is|code)| ?=))?");
  private static final Pattern LABELLED = pattern("[a-z][a-z ]*? \\(row (\\d+\\w*)\\)");
  private static final Pattern ROWS =
      pattern(
          "(?:rows?) (\\d+\\w*(?:(?:,? (?:or|and|through) |, ?)(?:row )?\\d+\\w*)+)(?: of "
              + TID
              + ")?");
  private static final Pattern PARENT = pattern("parent");
  private static final Pattern PARAMETER = pattern("(\\$\\w+)(?: selected in row \\w+)?");
  private static final Pattern CODE = pattern("\\(([^(),]+), ?(\\w+), \"([^\"]*)\"\\)");

  /** Several rows; whether one of them is enough. */
  record Rows(List<Subject> subjects, boolean alternatives) {}

  private final Cursor cursor;
  private boolean aboutName;

  SubjectReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Whether the last subject was named for its concept name, not for its value. */
  boolean isAboutName() {
    return aboutName;
  }

  Optional<Subject> read() {
    cursor.accept(ARTICLE);
    Matcher value = cursor.match(OF_VALUE);
    aboutName = value != null && value.group(1) != null;
    Matcher row = cursor.match(ROW);
    if (row != null) {
      aboutName |= row.group(4) != null;
      String tid = row.group(1) == null ? row.group(3) : row.group(1);
      return Optional.of(new Subject.OfRow(tid == null ? "" : tid, row.group(2)));
    }
    if (cursor.accept(PARENT)) {
      return Optional.of(new Subject.Parent());
    }
    Matcher parameter = cursor.match(PARAMETER);
    if (parameter != null) {
      return Optional.of(new Subject.OfParameter(parameter.group(1)));
    }
    Matcher code = value == null ? null : cursor.match(CODE);
    if (code != null) {
      return Optional.of(new Subject.Named(new Code(code.group(1), code.group(2), code.group(3))));
    }
    Matcher labelled = cursor.match(LABELLED);
    return labelled == null
        ? Optional.empty()
        : Optional.of(new Subject.OfRow("", labelled.group(1)));
  }

  /** Two rows or more. */
  Optional<Rows> readRows() {
    Matcher rows = cursor.match(ROWS);
    if (rows == null) {
      return Optional.empty();
    }
    String tid = rows.group(2) == null ? "" : rows.group(2);
    String numbers = rows.group(1).toLowerCase(Locale.ROOT);
    // In "Rows 4 through 7 or Row 34e of TID 10013" the template is that of the last row alone.
    int last = Math.max(0, numbers.lastIndexOf("row "));
    List<Subject> subjects = new ArrayList<>();
    RowList.numbers(rows.group(1).substring(0, last))
        .forEach(number -> subjects.add(new Subject.OfRow("", number)));
    RowList.numbers(rows.group(1).substring(last))
        .forEach(number -> subjects.add(new Subject.OfRow(tid, number)));
    return Optional.of(new Rows(List.copyOf(subjects), numbers.contains(" or ")));
  }
}
