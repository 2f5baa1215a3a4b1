// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import org.sopwith.dicom.DataSet;
import org.sopwith.standard.condition.Condition.Constant;

/**
 * When an attribute of type 1C or 2C, or a conditional module, is required, and whether it may be
 * there otherwise (PS3.5 section 7.4.2: not unless PS3.3 says so).
 *
 * @param required it is required if this is TRUE
 * @param otherwise what holds if that is FALSE
 * @param section the section of PS3.3 that says so
 */
public record ConditionalRequirement(Condition required, Otherwise otherwise, String section) {

  /**
   * Whether something may be there that is not required.
   *
   * @param allowed it may be there if this is TRUE and shall not if it is FALSE
   */
  public record Otherwise(Condition allowed) {
    /** It shall not be there. */
    public static final Otherwise NOT = new Otherwise(Constant.NEVER);

    /** It may be there. */
    public static final Otherwise MAY = new Otherwise(Constant.ALWAYS);

    private static final String ONLY_IF = "if ";

    /**
     * Reads {@code not}, {@code may} or {@code if} and a condition.
     *
     * @throws IllegalArgumentException if it is none of these, or as {@link Condition#parse}
     */
    public static Otherwise parse(String text) {
      if (text.startsWith(ONLY_IF)) {
        return new Otherwise(Condition.parse(text.substring(ONLY_IF.length())));
      }
      return switch (text) {
        case "not" -> NOT;
        case "may" -> MAY;
        default ->
            throw new IllegalArgumentException(
                "'" + text + "' is neither 'not' nor 'may' nor 'if' with a condition.");
      };
    }

    /** In words, as a sentence. */
    public String describe() {
      if (allowed == Constant.NEVER) {
        return "Shall not be present otherwise.";
      }
      return allowed == Constant.ALWAYS
          ? "May be present otherwise."
          : "May be present otherwise only if " + allowed.describe() + ".";
    }

    @Override
    public String toString() {
      return equals(NOT) ? "not" : equals(MAY) ? "may" : ONLY_IF + allowed;
    }
  }

  /** Whether it is required: if TRUE and it is not there, something is wrong. */
  public Verdict isRequired(DataSet item, Situation situation) {
    return required.evaluate(item, situation);
  }

  /** Whether it may be there: if FALSE and it is there, something is wrong. */
  public Verdict isAllowed(DataSet item, Situation situation) {
    Verdict needed = required.evaluate(item, situation);
    return needed == Verdict.TRUE ? needed : needed.or(otherwise.allowed.evaluate(item, situation));
  }

  /** In words, as sentences. */
  public String describe() {
    return switch (required) {
      case Constant constant ->
          constant == Constant.ALWAYS
              ? "Required in every case."
              : "Not required. " + otherwise.describe().replace(" otherwise", "");
      default -> "Required if " + required.describe() + ". " + otherwise.describe();
    };
  }
}
