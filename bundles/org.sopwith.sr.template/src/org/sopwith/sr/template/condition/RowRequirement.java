// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.condition;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;

/**
 * When a row shall be present and when it may be, from its requirement type and its condition
 * (PS3.16 sections 6.1.7 and 6.1.8).
 *
 * @param required when it shall be present
 * @param permitted when it may be; where this is false it shall not
 */
public record RowRequirement(RowCondition required, RowCondition permitted) {
  private static final RowRequirement MANDATORY =
      new RowRequirement(RowCondition.Constant.ALWAYS, RowCondition.Constant.ALWAYS);
  private static final RowRequirement OPTIONAL =
      new RowRequirement(RowCondition.Constant.NEVER, RowCondition.Constant.ALWAYS);

  /** That of a row; its condition is parsed anew on each call. */
  public static RowRequirement of(Row row) {
    String tid = row.eContainer() instanceof Template template ? template.getTid() : "";
    return of(row.getRequirement(), tid, row.getNumber(), row.getCondition());
  }

  /**
   * That of a row.
   *
   * @param type its requirement type; where it is M or U and there is a condition all the same, it
   *     is taken as UC if it is understood, else as words of explanation
   * @param tid the template that the row is of
   * @param number its number, which conditions such as "At least one of Rows 1, 2" may name too
   * @param condition its condition as printed, or empty
   */
  public static RowRequirement of(
      RequirementType type, String tid, String number, String condition) {
    boolean mandatory = type == RequirementType.M || type == RequirementType.MC;
    if (condition.isBlank()) {
      return type == RequirementType.M ? MANDATORY : OPTIONAL;
    }
    RowRequirement requirement = new StatementReader(tid, number, !mandatory).read(condition);
    return type == RequirementType.M
        ? new RowRequirement(RowCondition.Constant.ALWAYS, requirement.permitted())
        : requirement;
  }

  /** The words in the condition that a document does not answer; none if it is wholly parsed. */
  public List<String> prose() {
    List<String> words = new ArrayList<>();
    collect(required, words);
    collect(permitted, words);
    return words.stream().distinct().toList();
  }

  /** Whether nothing of the condition was understood: a reader has to check it. */
  public boolean isProse() {
    return isProse(required) && isProse(permitted);
  }

  private static boolean isProse(RowCondition condition) {
    return switch (condition) {
      case RowCondition.Prose prose -> true;
      case RowCondition.Constant constant -> true;
      default ->
          !condition.operands().isEmpty()
              && condition.operands().stream().allMatch(RowRequirement::isProse);
    };
  }

  private static void collect(RowCondition condition, List<String> words) {
    if (condition instanceof RowCondition.Prose(String sentence)) {
      words.add(sentence);
    }
    condition.operands().forEach(operand -> collect(operand, words));
  }
}
