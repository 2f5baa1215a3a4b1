// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;

/** A value multiplicity counts from one: that a row may be absent is said by its requirement. */
final class MultiplicityRule extends TemplateRule {
  private static final Pattern VM = Pattern.compile("(\\d{1,6})(?:-(n|\\d{1,6}))?");

  MultiplicityRule(TemplateCatalog catalog) {
    super(
        catalog,
        "multiplicity",
        "Value multiplicity fits the requirement",
        Severity.ERROR,
        "6.1.6, 6.1.7");
  }

  @Override
  public void check(Template template, Consumer<Finding> sink) {
    for (Row row : template.getRows()) {
      Matcher matcher = VM.matcher(row.getMultiplicity());
      if (!matcher.matches()) {
        sink.accept(
            at(row, "The value multiplicity is none")
                .expecting("such as 1, 1-n or 2-4", row.getMultiplicity()));
        continue;
      }
      int least = Integer.parseInt(matcher.group(1));
      String most = matcher.group(2);
      if (least == 0) {
        sink.accept(
            at(row, "The value multiplicity allows none, which the requirement has to say")
                .expecting("at least 1", row.getMultiplicity() + " " + row.getRequirement()));
      } else if (most != null && !most.equals("n") && Integer.parseInt(most) < least) {
        sink.accept(
            at(row, "The value multiplicity ends below its beginning")
                .expecting("at least " + least, row.getMultiplicity()));
      }
    }
  }
}
