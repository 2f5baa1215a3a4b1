// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.condition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sopwith.standard.Code;
import org.sopwith.standard.condition.Verdict;

/** A condition as an expression. {@link #toString} prints it in one way for all wordings. */
public sealed interface RowCondition {
  /** Whether it holds. */
  Verdict evaluate(RowMatches rows);

  /** The conditions that this one is made of. */
  default List<RowCondition> operands() {
    return List.of();
  }

  /** What it speaks of, without its operands. */
  default List<Subject> subjects() {
    return List.of();
  }

  /** One that speaks of one subject. */
  sealed interface OfSubject extends RowCondition {
    Subject subject();

    @Override
    default List<Subject> subjects() {
      return List.of(subject());
    }
  }

  /** There is such a content item. */
  record Present(Subject subject) implements OfSubject {
    @Override
    public Verdict evaluate(RowMatches rows) {
      return rows.items(subject).map(items -> Verdict.of(!items.isEmpty())).orElse(Verdict.UNKNOWN);
    }

    @Override
    public String toString() {
      return "present " + subject;
    }
  }

  /** Some value is one of these codes. */
  record ValueIs(Subject subject, List<Code> codes) implements OfSubject {
    public ValueIs {
      codes = List.copyOf(codes);
    }

    @Override
    public Verdict evaluate(RowMatches rows) {
      return Evaluation.some(rows, subject, item -> Evaluation.oneOf(item.code(), codes));
    }

    @Override
    public String toString() {
      return subject + " = " + Evaluation.alternatives(codes);
    }
  }

  /** Some value is none of these codes. */
  record ValueIsNot(Subject subject, List<Code> codes) implements OfSubject {
    public ValueIsNot {
      codes = List.copyOf(codes);
    }

    @Override
    public Verdict evaluate(RowMatches rows) {
      return Evaluation.some(
          rows, subject, item -> item.code().isPresent() && !Evaluation.oneOf(item.code(), codes));
    }

    @Override
    public String toString() {
      return subject + " some not " + Evaluation.alternatives(codes);
    }
  }

  /** Some concept name is one of these codes. */
  record NameIs(Subject subject, List<Code> codes) implements OfSubject {
    public NameIs {
      codes = List.copyOf(codes);
    }

    @Override
    public Verdict evaluate(RowMatches rows) {
      return Evaluation.some(rows, subject, item -> Evaluation.oneOf(item.name(), codes));
    }

    @Override
    public String toString() {
      return "name of " + subject + " = " + Evaluation.alternatives(codes);
    }
  }

  /** Some value, or concept name, is of a context group. */
  record InGroup(Subject subject, boolean name, String cid) implements OfSubject {
    @Override
    public Verdict evaluate(RowMatches rows) {
      return Evaluation.ofCodes(rows, subject, name, code -> rows.inGroup(code, cid));
    }

    @Override
    public String toString() {
      return (name ? "name of " : "") + subject + " in CID " + cid;
    }
  }

  /**
   * Some value is one of these texts, or a code of such a value or meaning; case does not matter.
   */
  record TextIs(Subject subject, List<String> texts) implements OfSubject {
    public TextIs {
      texts = List.copyOf(texts);
    }

    @Override
    public Verdict evaluate(RowMatches rows) {
      return Evaluation.some(
          rows, subject, item -> isOne(item.text()) || isOne(item.code().map(Code::value)));
    }

    private boolean isOne(Optional<String> value) {
      return value.isPresent() && texts.stream().anyMatch(value.get()::equalsIgnoreCase);
    }

    @Override
    public String toString() {
      return subject
          + " = "
          + texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(" | "));
    }
  }

  /** Some number is greater than this. */
  record GreaterThan(Subject subject, double limit) implements OfSubject {
    @Override
    public Verdict evaluate(RowMatches rows) {
      return Evaluation.some(
          rows, subject, item -> item.number().isPresent() && item.number().getAsDouble() > limit);
    }

    @Override
    public String toString() {
      return subject + " > " + limit;
    }
  }

  /**
   * The number of one is greater than that of the other; of several items, it is not told which.
   */
  record Exceeds(Subject subject, Subject other) implements RowCondition {
    @Override
    public Verdict evaluate(RowMatches rows) {
      Verdict both = new Present(subject).evaluate(rows).and(new Present(other).evaluate(rows));
      if (both != Verdict.TRUE) {
        return both;
      }
      OptionalDouble one = only(rows, subject);
      OptionalDouble two = only(rows, other);
      return one.isPresent() && two.isPresent()
          ? Verdict.of(one.getAsDouble() > two.getAsDouble())
          : Verdict.UNKNOWN;
    }

    private static OptionalDouble only(RowMatches rows, Subject subject) {
      return rows.items(subject)
          .filter(items -> items.size() == 1)
          .map(items -> items.getFirst().number())
          .orElse(OptionalDouble.empty());
    }

    @Override
    public List<Subject> subjects() {
      return List.of(subject, other);
    }

    @Override
    public String toString() {
      return subject + " > " + other;
    }
  }

  /** There are at least so many content items of these subjects together. */
  record AtLeast(int count, List<Subject> subjects) implements RowCondition {
    public AtLeast {
      subjects = List.copyOf(subjects);
    }

    @Override
    public Verdict evaluate(RowMatches rows) {
      int known = 0;
      boolean all = true;
      for (Subject subject : subjects) {
        Optional<List<MatchedItem>> items = rows.items(subject);
        known += items.map(List::size).orElse(0);
        all &= items.isPresent();
      }
      return known >= count || all ? Verdict.of(known >= count) : Verdict.UNKNOWN;
    }

    @Override
    public String toString() {
      return subjects.stream()
          .map(Subject::toString)
          .collect(Collectors.joining(" + ", "count ", " >= " + count));
    }
  }

  /** Some content item has an attribute, such as its own Observation DateTime. */
  record ItemHas(Subject subject, int tag) implements OfSubject {
    @Override
    public Verdict evaluate(RowMatches rows) {
      return Evaluation.some(rows, subject, item -> item.has(tag));
    }

    @Override
    public String toString() {
      return subject + " has " + Evaluation.printed(tag);
    }
  }

  /** The image that the content item is about has an attribute. */
  record ImageHas(int tag) implements RowCondition {
    @Override
    public Verdict evaluate(RowMatches rows) {
      return rows.inImage(tag);
    }

    @Override
    public String toString() {
      return "image has " + Evaluation.printed(tag);
    }
  }

  /** An attribute of the document has a value. */
  record AttributeIs(int tag, String value) implements RowCondition {
    @Override
    public Verdict evaluate(RowMatches rows) {
      return rows.attribute(tag)
          .map(actual -> Verdict.of(actual.equals(value)))
          .orElse(Verdict.UNKNOWN);
    }

    @Override
    public String toString() {
      return Evaluation.printed(tag) + " = " + value;
    }
  }

  /** The document has the template more than once. */
  record InvokedAgain() implements RowCondition {
    @Override
    public Verdict evaluate(RowMatches rows) {
      OptionalInt times = rows.invocations();
      return times.isPresent() ? Verdict.of(times.getAsInt() > 1) : Verdict.UNKNOWN;
    }

    @Override
    public String toString() {
      return "invoked more than once";
    }
  }

  /** Some value, or concept name, is of an anatomy that has a left and a right. */
  record Paired(Subject subject, boolean name) implements OfSubject {
    @Override
    public Verdict evaluate(RowMatches rows) {
      return Evaluation.ofCodes(rows, subject, name, rows::isPaired);
    }

    @Override
    public String toString() {
      return (name ? "name of " : "") + subject + " has laterality";
    }
  }

  /** Some content item refers to an instance of a SOP class whose UID begins so. */
  record RefersTo(Subject subject, String sopClass) implements OfSubject {
    @Override
    public Verdict evaluate(RowMatches rows) {
      return Evaluation.some(
          rows,
          subject,
          item -> item.sopClass().filter(uid -> uid.startsWith(sopClass)).isPresent());
    }

    @Override
    public String toString() {
      return subject + " refers to " + sopClass;
    }
  }

  /** The IOD of the document has a value type. */
  record Supported(String valueType) implements RowCondition {
    @Override
    public Verdict evaluate(RowMatches rows) {
      return rows.supports(valueType);
    }

    @Override
    public String toString() {
      return valueType + " supported";
    }
  }

  /** What the row states holds already for its parent, by observation context (PS3.3 C.17.5). */
  record Inherited() implements RowCondition {
    @Override
    public Verdict evaluate(RowMatches rows) {
      return rows.inherited();
    }

    @Override
    public String toString() {
      return "inherited";
    }
  }

  /** Words that a document does not answer: always UNKNOWN. */
  record Prose(String words) implements RowCondition {
    @Override
    public Verdict evaluate(RowMatches rows) {
      return Verdict.UNKNOWN;
    }

    @Override
    public String toString() {
      return "‹" + words + "›";
    }
  }

  /** What does not depend on anything. */
  enum Constant implements RowCondition {
    ALWAYS,
    NEVER;

    @Override
    public Verdict evaluate(RowMatches rows) {
      return Verdict.of(this == ALWAYS);
    }

    @Override
    public String toString() {
      return this == ALWAYS ? "always" : "never";
    }
  }

  /** The opposite. */
  record Not(RowCondition operand) implements RowCondition {
    @Override
    public Verdict evaluate(RowMatches rows) {
      return operand.evaluate(rows).not();
    }

    @Override
    public List<RowCondition> operands() {
      return List.of(operand);
    }

    @Override
    public String toString() {
      return "not " + Evaluation.grouped(operand);
    }
  }

  /** All of several. */
  record And(List<RowCondition> operands) implements RowCondition {
    public And {
      operands = List.copyOf(operands);
    }

    @Override
    public Verdict evaluate(RowMatches rows) {
      Verdict verdict = Verdict.TRUE;
      for (RowCondition operand : operands) {
        verdict = verdict.and(operand.evaluate(rows));
      }
      return verdict;
    }

    @Override
    public String toString() {
      return operands.stream().map(Evaluation::grouped).collect(Collectors.joining(" and "));
    }
  }

  /** One of several. */
  record Or(List<RowCondition> operands) implements RowCondition {
    public Or {
      operands = List.copyOf(operands);
    }

    @Override
    public Verdict evaluate(RowMatches rows) {
      Verdict verdict = Verdict.FALSE;
      for (RowCondition operand : operands) {
        verdict = verdict.or(operand.evaluate(rows));
      }
      return verdict;
    }

    @Override
    public String toString() {
      return operands.stream().map(Evaluation::grouped).collect(Collectors.joining(" or "));
    }
  }
}
