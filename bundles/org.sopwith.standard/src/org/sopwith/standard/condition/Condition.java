// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sopwith.dicom.DataSet;

/**
 * A condition of PS3.3 as an expression: when an attribute of type 1C or 2C, or a conditional
 * module, is required. Its language is in {@code CONDITIONS.md}; {@link #toString} prints it and
 * {@link #parse} reads it. Immutable.
 */
public sealed interface Condition {

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException with the position and what was expected there
   */
  static Condition parse(String text) {
    return new ConditionParser(text).parse();
  }

  /**
   * Whether it holds.
   *
   * @param item the data set that holds the attribute; of a module the whole object
   */
  Verdict evaluate(DataSet item, Situation situation);

  /** It in words, as the part of a sentence that follows "Required if". */
  default String describe() {
    return describe(false);
  }

  /** It, or that it does not hold, in words. */
  String describe(boolean negated);

  /** The conditions that this one is made of. */
  default List<Condition> operands() {
    return List.of();
  }

  /** The sentences that no object tells the truth of. */
  default Set<String> facts() {
    Set<String> facts = new TreeSet<>();
    operands().forEach(operand -> facts.addAll(operand.facts()));
    return facts;
  }

  /** The modules and functional groups that it asks about. */
  default Set<String> modules() {
    Set<String> modules = new TreeSet<>();
    operands().forEach(operand -> modules.addAll(operand.modules()));
    return modules;
  }

  /** A condition about the attribute that a path leads to. */
  sealed interface OfAttribute extends Condition {
    ConditionPath path();
  }

  /** Whether the attribute is there. */
  record Presence(State state, ConditionPath path) implements OfAttribute {

    /** What may be said of it. */
    public enum State {
      /** There, with a value or without. */
      PRESENT("present", "is present", "is not present"),
      /** Nowhere where the path leads. */
      ABSENT("absent", "is not present", "is present"),
      /** There with a value or an item. */
      VALUED("valued", "is present and not empty", "is absent or empty"),
      /** There without. */
      EMPTY("empty", "is present and empty", "is absent or not empty");

      private final String word;
      private final String words;
      private final String negatedWords;

      State(String word, String words, String negatedWords) {
        this.word = word;
        this.words = words;
        this.negatedWords = negatedWords;
      }

      /** As the language writes it. */
      public String word() {
        return word;
      }
    }

    @Override
    public Verdict evaluate(DataSet item, Situation situation) {
      return switch (state) {
        case PRESENT -> Walk.any(path, item, situation, Values.PRESENT);
        case ABSENT -> Walk.any(path, item, situation, Values.PRESENT).not();
        case VALUED -> Walk.any(path, item, situation, Values.VALUED);
        case EMPTY -> Walk.any(path, item, situation, Values.EMPTY);
      };
    }

    @Override
    public String describe(boolean negated) {
      return path.describe() + " " + (negated ? state.negatedWords : state.words);
    }

    @Override
    public String toString() {
      return state.word + " " + path;
    }
  }

  /**
   * How the values of the attribute compare with another. With {@link Operator#NOT_EQUAL}, or if it
   * is asked of all, it has a value and each is so; else one is.
   */
  record Comparison(boolean all, ConditionPath path, Operator operator, Literal value)
      implements OfAttribute {
    public Comparison {
      path.requireValues();
    }

    @Override
    public Verdict evaluate(DataSet item, Situation situation) {
      return Values.evaluate(
          all || operator == Operator.NOT_EQUAL,
          path,
          item,
          situation,
          actual -> operator.holds(value.compare(actual)));
    }

    @Override
    public String describe(boolean negated) {
      return Values.subject(all, path, negated)
          + (all && operator == Operator.NOT_EQUAL
              ? Operator.EQUAL.words(true)
              : operator.words(negated && !all))
          + " "
          + value.describe();
    }

    @Override
    public String toString() {
      return (all ? "all " : "") + path + " " + operator.symbol() + " " + value;
    }
  }

  /**
   * Some value of the attribute is one of these; if it is asked of all, it has some and each is.
   */
  record OneOf(boolean all, ConditionPath path, List<Literal> values) implements OfAttribute {
    public OneOf {
      path.requireValues();
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("there are no values to choose from");
      }
    }

    @Override
    public Verdict evaluate(DataSet item, Situation situation) {
      return Values.evaluate(all, path, item, situation, this::has);
    }

    private boolean has(String actual) {
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i).compare(actual) == 0) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String describe(boolean negated) {
      return Values.subject(all, path, negated)
          + Operator.EQUAL.words(negated && !all)
          + " "
          + Words.enumerate(values.stream().map(Literal::describe).toList(), " or ");
    }

    @Override
    public String toString() {
      return (all ? "all " : "")
          + path
          + values.stream().map(Literal::toString).collect(Collectors.joining(", ", " in (", ")"));
    }
  }

  /** How many values, or items of a sequence, the attribute has; 0 if it is absent. */
  record Count(ConditionPath path, Operator operator, int number) implements OfAttribute {
    public Count {
      if (path.last().number() > 0) {
        throw new IllegalArgumentException(
            path.last() + " is one value or item, not to be counted");
      }
    }

    @Override
    public Verdict evaluate(DataSet item, Situation situation) {
      return Values.count(path, item, situation, operator, number);
    }

    @Override
    public String describe(boolean negated) {
      return "the number of "
          + (path.isSequence() ? "items" : "values")
          + " of "
          + path.describe()
          + " "
          + (operator == Operator.NOT_EQUAL
              ? Operator.EQUAL.words(!negated)
              : operator.words(negated))
          + " "
          + number;
    }

    @Override
    public String toString() {
      return "count " + path + " " + operator.symbol() + " " + number;
    }
  }

  /** Some value of the attribute is the UID of such a SOP class. */
  record OfSopClass(SopClassKind kind, ConditionPath path) implements OfAttribute {
    public OfSopClass {
      path.requireValues();
    }

    @Override
    public Verdict evaluate(DataSet item, Situation situation) {
      return Walk.any(
          path, item, situation, (owner, tag, number) -> Values.kind(kind, owner, tag, number));
    }

    @Override
    public String describe(boolean negated) {
      return path.describe()
          + (negated ? " is not the SOP class of " : " is the SOP class of ")
          + kind.words();
    }

    @Override
    public String toString() {
      return kind.word() + " " + path;
    }
  }

  /** A module or functional group counts as present in the object. */
  record ModulePresent(String name) implements Condition {
    public ModulePresent {
      Words.requireSaying(name);
    }

    @Override
    public Verdict evaluate(DataSet item, Situation situation) {
      return situation.module(name);
    }

    @Override
    public Set<String> modules() {
      return Set.of(name);
    }

    @Override
    public String describe(boolean negated) {
      return "the module " + name + (negated ? " is not present" : " is present");
    }

    @Override
    public String toString() {
      return "module " + Words.quoted(name);
    }
  }

  /** Something that the object does not tell: always UNKNOWN. */
  record Fact(String sentence) implements Condition {
    public Fact {
      Words.requireSaying(sentence);
    }

    @Override
    public Verdict evaluate(DataSet item, Situation situation) {
      return Verdict.UNKNOWN;
    }

    @Override
    public Set<String> facts() {
      return Set.of(sentence);
    }

    @Override
    public String describe(boolean negated) {
      return negated ? "it is not so that " + sentence : sentence;
    }

    @Override
    public String toString() {
      return "fact " + Words.quoted(sentence);
    }
  }

  /** What does not depend on anything. */
  enum Constant implements Condition {
    ALWAYS,
    NEVER;

    @Override
    public Verdict evaluate(DataSet item, Situation situation) {
      return Verdict.of(this == ALWAYS);
    }

    @Override
    public String describe(boolean negated) {
      return this == ALWAYS != negated ? "in every case" : "in no case";
    }

    @Override
    public String toString() {
      return this == ALWAYS ? "always" : "never";
    }
  }

  /** The opposite. */
  record Not(Condition operand) implements Condition {
    @Override
    public Verdict evaluate(DataSet item, Situation situation) {
      return operand.evaluate(item, situation).not();
    }

    @Override
    public List<Condition> operands() {
      return List.of(operand);
    }

    @Override
    public String describe(boolean negated) {
      return operand.describe(!negated);
    }

    @Override
    public String toString() {
      return "not "
          + (operand instanceof And || operand instanceof Or ? "(" + operand + ")" : operand);
    }
  }

  /** All of two or more. */
  record And(List<Condition> operands) implements Condition {
    public And {
      operands = Words.requireSeveral(operands);
    }

    @Override
    public Verdict evaluate(DataSet item, Situation situation) {
      Verdict verdict = Verdict.TRUE;
      for (int i = 0; i < operands.size() && verdict != Verdict.FALSE; i++) {
        verdict = verdict.and(operands.get(i).evaluate(item, situation));
      }
      return verdict;
    }

    @Override
    public String describe(boolean negated) {
      return Words.joined(operands, negated ? " or " : " and ", negated);
    }

    @Override
    public String toString() {
      return operands.stream()
          .map(o -> o instanceof And || o instanceof Or ? "(" + o + ")" : o.toString())
          .collect(Collectors.joining(" and "));
    }
  }

  /** One of two or more. */
  record Or(List<Condition> operands) implements Condition {
    public Or {
      operands = Words.requireSeveral(operands);
    }

    @Override
    public Verdict evaluate(DataSet item, Situation situation) {
      Verdict verdict = Verdict.FALSE;
      for (int i = 0; i < operands.size() && verdict != Verdict.TRUE; i++) {
        verdict = verdict.or(operands.get(i).evaluate(item, situation));
      }
      return verdict;
    }

    @Override
    public String describe(boolean negated) {
      return Words.joined(operands, negated ? " and " : " or ", negated);
    }

    @Override
    public String toString() {
      return operands.stream()
          .map(o -> o instanceof Or ? "(" + o + ")" : o.toString())
          .collect(Collectors.joining(" or "));
    }
  }
}
