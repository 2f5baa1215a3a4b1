// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;

/** Row numbers are numbers, each once, and ascend. */
final class RowOrderRule extends TemplateRule {
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})[a-z0-9.]*");

  RowOrderRule(TemplateCatalog catalog) {
    super(catalog, "row-order", "Row numbers ascend", Severity.WARNING, "6.1.1");
  }

  @Override
  public void check(Template template, Consumer<Finding> sink) {
    Set<String> numbers = new HashSet<>();
    int last = 0;
    for (Row row : template.getRows()) {
      Matcher matcher = NUMBER.matcher(row.getNumber());
      if (!matcher.matches()) {
        sink.accept(
            at(row, "The row number is none").expecting("such as 6 or 6b", row.getNumber()));
        continue;
      }
      if (!numbers.add(row.getNumber())) {
        sink.accept(at(row, "Two rows have one number").expecting("each once", row.getNumber()));
      }
      int number = Integer.parseInt(matcher.group(1));
      if (number < last) {
        sink.accept(
            at(row, "The row stands behind one of a higher number")
                .expecting("at least " + last, row.getNumber()));
      }
      last = number;
    }
  }
}
