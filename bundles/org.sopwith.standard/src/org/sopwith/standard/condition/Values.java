// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;

/** What conditions ask of an attribute at the end of a path. */
final class Values {
  static final Walk.End PRESENT = Values::isPresent;
  static final Walk.End VALUED = Values::isValued;
  static final Walk.End EMPTY =
      (owner, tag, number) -> isPresent(owner, tag, number).and(isValued(owner, tag, number).not());

  private Values() {}

  private static Verdict isPresent(DataSet owner, int tag, int number) {
    if (number == 0) {
      return Verdict.of(owner.contains(tag));
    }
    return Verdict.of(multiplicity(owner, tag) >= number);
  }

  private static Verdict isValued(DataSet owner, int tag, int number) {
    if (number == 0) {
      Optional<Element> element = owner.get(tag);
      return Verdict.of(element.isPresent() && !element.get().isEmpty());
    }
    List<String> values = owner.strings(tag);
    return values.isEmpty()
        ? isPresent(owner, tag, number)
        : Verdict.of(number <= values.size() && !values.get(number - 1).isEmpty());
  }

  private static int multiplicity(DataSet owner, int tag) {
    Optional<Element> element = owner.get(tag);
    return element.isPresent() ? element.get().multiplicity() : 0;
  }

  /**
   * Whether some value passes a test; if it is asked of all, whether there is a value and each
   * passes. Values that are empty do not count.
   */
  static Verdict evaluate(
      boolean all, ConditionPath path, DataSet item, Situation situation, Predicate<String> test) {
    Verdict some =
        Walk.any(
            path,
            item,
            situation,
            (owner, tag, number) -> Verdict.of(has(owner, tag, number, test, true)));
    if (!all || some == Verdict.FALSE) {
      return some;
    }
    Verdict other =
        Walk.any(
            path,
            item,
            situation,
            (owner, tag, number) -> Verdict.of(has(owner, tag, number, test, false)));
    return some.and(other.not());
  }

  private static boolean has(
      DataSet owner, int tag, int number, Predicate<String> test, boolean wanted) {
    List<String> values = owner.strings(tag);
    int first = number == 0 ? 0 : number - 1;
    int end = number == 0 ? values.size() : Math.min(number, values.size());
    for (int i = first; i < end; i++) {
      String value = values.get(i).strip();
      if (!value.isEmpty() && test.test(value) == wanted) {
        return true;
      }
    }
    return false;
  }

  static Verdict kind(SopClassKind kind, DataSet owner, int tag, int number) {
    List<String> values = owner.strings(tag);
    Verdict verdict = Verdict.FALSE;
    for (int i = 0; i < values.size() && verdict != Verdict.TRUE; i++) {
      if (number == 0 || i == number - 1) {
        verdict = verdict.or(kind.of(values.get(i)));
      }
    }
    return verdict;
  }

  /** Whether the number of values and items in all places together is as asked. */
  static Verdict count(
      ConditionPath path, DataSet item, Situation situation, Operator operator, int number) {
    int[] total = new int[1];
    Verdict unknown =
        Walk.any(
            path,
            item,
            situation,
            (owner, tag, any) -> {
              total[0] += multiplicity(owner, tag);
              return Verdict.FALSE;
            });
    return unknown == Verdict.UNKNOWN
        ? unknown
        : Verdict.of(operator.holds(Integer.compare(total[0], number)));
  }

  /** What a comparison is about, in words. */
  static String subject(boolean all, ConditionPath path, boolean negated) {
    return (all ? negated ? "not every value of " : "every value of " : "") + path.describe() + " ";
  }
}
