// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.condition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sopwith.standard.Code;
import org.sopwith.standard.condition.Verdict;

/** What the conditions of rows have in common: how they are evaluated and printed. */
final class Evaluation {
  private Evaluation() {}

  static Verdict some(RowMatches rows, Subject subject, Predicate<MatchedItem> predicate) {
    return rows.items(subject)
        .map(items -> Verdict.of(items.stream().anyMatch(predicate)))
        .orElse(Verdict.UNKNOWN);
  }

  static Verdict ofCodes(
      RowMatches rows, Subject subject, boolean name, Function<Code, Verdict> test) {
    Optional<List<MatchedItem>> items = rows.items(subject);
    if (items.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    Verdict verdict = Verdict.FALSE;
    for (MatchedItem item : items.get()) {
      Optional<Code> code = name ? item.name() : item.code();
      verdict = verdict.or(code.map(test).orElse(Verdict.FALSE));
    }
    return verdict;
  }

  static boolean oneOf(Optional<Code> code, List<Code> codes) {
    return code.isPresent() && codes.stream().anyMatch(code.get()::sameConcept);
  }

  static String alternatives(List<Code> codes) {
    return codes.stream().map(Code::toString).collect(Collectors.joining(" | "));
  }

  static String printed(int tag) {
    return String.format("(%04X,%04X)", tag >>> 16, tag & 0xFFFF);
  }

  static String grouped(RowCondition operand) {
    return operand instanceof RowCondition.And || operand instanceof RowCondition.Or
        ? "(" + operand + ")"
        : "" + operand;
  }
}
