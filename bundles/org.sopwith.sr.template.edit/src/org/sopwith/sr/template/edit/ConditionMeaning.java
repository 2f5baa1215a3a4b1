// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.List;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.condition.RowCondition;
import org.sopwith.sr.template.condition.RowRequirement;

/**
 * What a condition is understood to say.
 *
 * @param state whether it is checked
 * @param text a sentence for the author of the template
 */
public record ConditionMeaning(State state, String text) {
  /** How much of a condition is checked in documents. */
  public enum State {
    /** There is no condition. */
    NONE(""),
    CHECKED("✓"),
    PARTLY("~"),
    /** A reader has to check it. */
    PROSE("~");

    private final String mark;

    State(String mark) {
      this.mark = mark;
    }

    /** What a table shows behind the condition. */
    public String mark() {
      return mark;
    }
  }

  /** That of a row. */
  public static ConditionMeaning of(Row row) {
    return of(row, row.getCondition());
  }

  /** What a condition would say that the row had. */
  public static ConditionMeaning of(Row row, String condition) {
    if (condition.isBlank()) {
      return new ConditionMeaning(State.NONE, "");
    }
    String tid = Rows.template(row).map(Template::getTid).orElse("");
    RowRequirement requirement =
        RowRequirement.of(row.getRequirement(), tid, row.getNumber(), condition);
    List<String> prose = requirement.prose();
    if (requirement.isProse()) {
      return new ConditionMeaning(State.PROSE, "Prose: not checked in documents.");
    }
    String meaning = meaning(requirement);
    return prose.isEmpty()
        ? new ConditionMeaning(State.CHECKED, "Checked: " + meaning)
        : new ConditionMeaning(
            State.PARTLY,
            "Checked in part: " + meaning + ". Not checked: " + String.join("; ", prose));
  }

  private static String meaning(RowRequirement requirement) {
    String required = sentence("required if ", "required", "", requirement.required());
    String permitted = sentence("allowed only if ", "", "never allowed", requirement.permitted());
    return required.isEmpty() || permitted.isEmpty()
        ? required + permitted
        : required + "; " + permitted;
  }

  private static String sentence(
      String condition, String always, String never, RowCondition meant) {
    return switch (meant) {
      case RowCondition.Constant constant ->
          constant == RowCondition.Constant.ALWAYS ? always : never;
      default -> condition + meant;
    };
  }
}
