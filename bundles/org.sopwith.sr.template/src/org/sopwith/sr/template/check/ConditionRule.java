// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.condition.RowCondition;
import org.sopwith.sr.template.condition.RowRequirement;
import org.sopwith.sr.template.condition.Subject;

/** Conditions stand where the requirement needs them, and name rows that there are. */
final class ConditionRule extends TemplateRule {
  ConditionRule(TemplateCatalog catalog) {
    super(catalog, "condition", "Conditions name existing rows", Severity.WARNING, "6.1.8");
  }

  @Override
  public void check(Template template, Consumer<Finding> sink) {
    for (Row row : template.getRows()) {
      boolean conditional =
          row.getRequirement() == RequirementType.MC || row.getRequirement() == RequirementType.UC;
      if (conditional && row.getCondition().isBlank() && row.getConditionXPath().isBlank()) {
        sink.accept(
            at(row, "A conditional row has no condition")
                .expecting("a condition", row.getRequirement().getLiteral()));
      }
      RowRequirement requirement = RowRequirement.of(row);
      Set<Subject.OfRow> named = new LinkedHashSet<>();
      collect(requirement.required(), named);
      collect(requirement.permitted(), named);
      for (Subject.OfRow subject : named) {
        if (!exists(template, subject)) {
          sink.accept(
              at(row, "The condition names a row that there is not")
                  .expecting("a row of the template", subject.toString()));
        }
      }
    }
  }

  private boolean exists(Template template, Subject.OfRow subject) {
    Optional<Template> of =
        subject.tid().isEmpty() ? Optional.of(template) : catalog().template(subject.tid());
    return of.flatMap(one -> RowTree.find(one, subject.number())).isPresent();
  }

  private static void collect(RowCondition condition, Set<Subject.OfRow> named) {
    for (Subject subject : condition.subjects()) {
      if (subject instanceof Subject.OfRow row) {
        named.add(row);
      }
    }
    condition.operands().forEach(operand -> collect(operand, named));
  }
}
