// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.CodeTermKind;
import org.sopwith.sr.template.Constraint;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.condition.RowCondition;
import org.sopwith.sr.template.condition.RowRequirement;
import org.sopwith.sr.template.condition.Subject;
import org.sopwith.standard.Code;
import org.sopwith.standard.condition.Verdict;

/**
 * A row may be present in some document: not so if it excludes a mandatory row, needs one that
 * there is not, or asks for a value that another row's enumerated values leave out.
 */
final class UnsatisfiableRule extends TemplateRule {
  UnsatisfiableRule(TemplateCatalog catalog) {
    super(catalog, "unsatisfiable", "Conditions can hold", Severity.WARNING, "6.1.8");
  }

  @Override
  public void check(Template template, Consumer<Finding> sink) {
    for (Row row : template.getRows()) {
      RowRequirement requirement = RowRequirement.of(row);
      if (outcome(template, requirement.permitted()) == Verdict.FALSE) {
        sink.accept(
            at(row, "The row may never be present, since its condition cannot hold")
                .expecting("a condition that can hold", row.getCondition()));
      }
    }
  }

  /** What a condition comes to in every document; UNKNOWN if that depends on the document. */
  private static Verdict outcome(Template template, RowCondition condition) {
    return switch (condition) {
      case RowCondition.Constant constant -> Verdict.of(constant == RowCondition.Constant.ALWAYS);
      case RowCondition.Not(RowCondition operand) -> outcome(template, operand).not();
      case RowCondition.And(List<RowCondition> operands) ->
          operands.stream().map(one -> outcome(template, one)).reduce(Verdict.TRUE, Verdict::and);
      case RowCondition.Or(List<RowCondition> operands) ->
          operands.stream().map(one -> outcome(template, one)).reduce(Verdict.FALSE, Verdict::or);
      case RowCondition.Present(Subject subject) -> present(template, subject);
      case RowCondition.ValueIs(Subject subject, List<Code> codes)
          when excludes(template, subject, codes) ->
          Verdict.FALSE;
      default -> Verdict.UNKNOWN;
    };
  }

  private static Verdict present(Template template, Subject subject) {
    if (!(subject instanceof Subject.OfRow(String tid, String number)) || !tid.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    Optional<Row> row = RowTree.find(template, number);
    if (row.isEmpty()) {
      return Verdict.FALSE;
    }
    boolean always =
        isMandatory(row.get())
            && RowTree.ancestors(row.get()).stream().allMatch(UnsatisfiableRule::isMandatory);
    return always ? Verdict.TRUE : Verdict.UNKNOWN;
  }

  private static boolean isMandatory(Row row) {
    return row.getRequirement() == RequirementType.M;
  }

  /** Whether the row has enumerated values only, none of which is among the codes. */
  private static boolean excludes(Template template, Subject subject, List<Code> codes) {
    return subject instanceof Subject.OfRow(String tid, String number)
        && tid.isEmpty()
        && RowTree.find(template, number).orElse(null) instanceof ContentRow row
        && !row.getConstraints().isEmpty()
        && row.getConstraints().stream().allMatch(one -> excludes(one, codes));
  }

  private static boolean excludes(Constraint constraint, List<Code> codes) {
    return constraint.getSubject().isEmpty()
        && constraint.getText().isEmpty()
        && !constraint.getTerms().isEmpty()
        && constraint.getTerms().stream()
            .allMatch(
                term ->
                    term instanceof CodeTerm one
                        && one.getKind() == CodeTermKind.EV
                        && one.getCode() != null
                        && codes.stream().noneMatch(one.getCode()::sameConcept));
  }
}
