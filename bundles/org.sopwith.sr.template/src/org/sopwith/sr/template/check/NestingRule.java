// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;

/** No row is deeper than one level below the row before it. */
final class NestingRule extends TemplateRule {
  NestingRule(TemplateCatalog catalog) {
    super(catalog, "nesting", "Nesting levels make a tree", Severity.ERROR, "6.1.2");
  }

  @Override
  public void check(Template template, Consumer<Finding> sink) {
    int deepest = 0;
    for (Row row : template.getRows()) {
      if (row.getNesting() < 0 || row.getNesting() > deepest) {
        sink.accept(
            at(row, "The nesting level has no row above it")
                .expecting("at most " + deepest, String.valueOf(row.getNesting())));
      }
      deepest = Math.max(row.getNesting(), 0) + 1;
    }
  }
}
