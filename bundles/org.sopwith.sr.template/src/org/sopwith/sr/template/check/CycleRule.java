// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;

/**
 * A template does not need itself without end. PS3.16 has templates that include themselves where
 * the user may stop: those are fine.
 */
final class CycleRule extends TemplateRule {
  CycleRule(TemplateCatalog catalog) {
    super(catalog, "cycle", "Mandatory includes end", Severity.ERROR, "6.2.3");
  }

  @Override
  public void check(Template template, Consumer<Finding> sink) {
    for (Row row : template.getRows()) {
      if (row instanceof IncludeRow include
          && isNeeded(include)
          && leadsTo(template.getTid(), include, new HashSet<>())) {
        sink.accept(
            at(row, "The template includes itself without end")
                .expecting(
                    "a row of requirement U, UC or MC on the way",
                    "TID " + include.getTemplate().getTid()));
      }
    }
  }

  private boolean leadsTo(String tid, IncludeRow include, Set<String> visited) {
    String included = include.getTemplate().getTid();
    if (included.equals(tid)) {
      return true;
    }
    return visited.add(included)
        && catalog().template(included).stream()
            .flatMap(template -> template.getRows().stream())
            .anyMatch(
                row ->
                    row instanceof IncludeRow next
                        && isNeeded(next)
                        && leadsTo(tid, next, visited));
  }

  /** Whether the row and all that it stands in are mandatory. */
  private static boolean isNeeded(IncludeRow include) {
    return include.getTemplate() != null
        && include.getRequirement() == RequirementType.M
        && RowTree.ancestors(include).stream()
            .allMatch(row -> row.getRequirement() == RequirementType.M);
  }
}
