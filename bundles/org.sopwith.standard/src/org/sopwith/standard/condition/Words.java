// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import java.util.List;
import java.util.stream.Collectors;
import org.sopwith.standard.condition.Condition.Not;

/** The words of the language. */
final class Words {
  private Words() {}

  /** Whether a character may be in a value without quotes. */
  static boolean isBare(char c) {
    return Character.isLetterOrDigit(c) || "_.+-".indexOf(c) >= 0;
  }

  /** Whether a value needs no quotes. */
  static boolean isBare(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> isBare((char) c));
  }

  /** Operands of "and" and "or" in words; those that are such themselves in parentheses. */
  static String joined(List<Condition> operands, String conjunction, boolean negated) {
    return operands.stream()
        .map(
            operand ->
                innermost(operand).operands().size() > 1
                    ? "(" + operand.describe(negated) + ")"
                    : operand.describe(negated))
        .collect(Collectors.joining(conjunction));
  }

  private static Condition innermost(Condition condition) {
    return condition instanceof Not not ? innermost(not.operand()) : condition;
  }

  /** Words separated by commas, the last one by a conjunction. */
  static String enumerate(List<String> words, String conjunction) {
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, last)) + conjunction + words.get(last);
  }

  static List<Condition> requireSeveral(List<Condition> operands) {
    if (operands.size() < 2) {
      throw new IllegalArgumentException("there are not two conditions to join");
    }
    return List.copyOf(operands);
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }

  /** Refuses what cannot stand in quotes. */
  static String requireQuotable(String text) {
    if (text.chars().anyMatch(c -> c == '"' || Character.isISOControl(c))) {
      throw new IllegalArgumentException("there is a double quote or control character in a text");
    }
    return text;
  }

  /** Refuses what cannot stand in quotes or says nothing. */
  static String requireSaying(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("there is nothing in the quotes");
    }
    return requireQuotable(text);
  }
}
