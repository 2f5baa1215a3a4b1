// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.sr.template.condition.RowCondition.And;
import org.sopwith.sr.template.condition.RowCondition.AtLeast;
import org.sopwith.sr.template.condition.RowCondition.Constant;
import org.sopwith.sr.template.condition.RowCondition.Not;
import org.sopwith.sr.template.condition.RowCondition.Or;
import org.sopwith.sr.template.condition.RowCondition.Present;
import org.sopwith.sr.template.condition.RowCondition.Prose;

/**
 * Reads the condition of a row: one or more statements, each a way to say when the row shall or may
 * be present, such as {@code IFF}, {@code XOR} or {@code May be present only if}.
 */
final class StatementReader {
  /** What a statement says of the row, about what follows its first words. */
  private enum Mode {
    IF,
    IFF,
    MAY,
    UNLESS,
    NOT_IF,
    XOR,
    AT_LEAST
  }

  private record Form(Mode mode, Pattern start) {
    Form(Mode mode, String start) {
      this(mode, Pattern.compile(start, Pattern.CASE_INSENSITIVE));
    }
  }

  private static final String ROWS =
      "\\d+\\w*(?:\\s*(?:,|&|-|or\\b|and\\b|through\\b)+\\s*\\d+\\w*)*";

  private static final List<Form> FORMS =
      List.of(
          new Form(Mode.UNLESS, "(?:shall|must) be present unless\\s+"),
          new Form(Mode.IFF, "(?:shall|must) be present (?:iff|only if|if and only if)\\s+"),
          new Form(Mode.IF, "(?:shall|must) be present if\\s+"),
          new Form(Mode.NOT_IF, "may be present unless\\s+"),
          new Form(Mode.NOT_IF, "(?:shall|must) not be present if\\s+"),
          new Form(Mode.MAY, "may be present (?:only if|iff|if)\\s+"),
          new Form(Mode.IF, "required if\\s+"),
          new Form(Mode.IFF, "iff\\s+"),
          new Form(Mode.IF, "if\\s+"),
          new Form(Mode.XOR, "xor (?:with )?rows? (?=" + ROWS + "$)"),
          new Form(
              Mode.AT_LEAST,
              "(?:at least one of|one or both of) rows?\\s+(?=" + ROWS + " (?:shall|must) )"));

  /** "Two of Row 5, two of Row 6, or one of each". */
  private static final Pattern TWO_ITEMS =
      Pattern.compile(
          "At least two items shall be present: two of Row (\\w+), two of Row (\\w+), or one of"
              + " each",
          Pattern.CASE_INSENSITIVE);

  /** Where one statement ends and the next begins. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?<=\\w)\\.\\s+(?=[A-Z])|;\\s*|\\s+(?=XOR (?:with )?Rows?\\b)|(?<=\\d) and (?=IFF )"
              + "|(?<=\\d) (?=IFF )");

  /** What says how the value is made, not whether the row is there. */
  private static final Pattern ABOUT_VALUE =
      Pattern.compile(",? and is the (?:\\w+ )?value of .*$");

  private final String tid;
  private final String number;
  private final boolean optional;

  /**
   * For a row.
   *
   * @param optional whether the user decides even if the condition holds
   */
  StatementReader(String tid, String number, boolean optional) {
    this.tid = tid;
    this.number = number;
    this.optional = optional;
  }

  RowRequirement read(String condition) {
    String text = condition.replaceAll("\\s+", " ").strip().replaceAll("\\.$", "");
    List<RowRequirement> statements = new ArrayList<>();
    for (String statement : BETWEEN.split(text)) {
      statements.add(statement(statement.strip()));
    }
    return statements.size() == 1 ? statements.getFirst() : all(statements);
  }

  /** Each may forbid the row; it is required if all that can require it do. */
  private RowRequirement all(List<RowRequirement> statements) {
    List<RowCondition> required = new ArrayList<>();
    List<RowCondition> permitted = new ArrayList<>();
    for (RowRequirement statement : statements) {
      if (statement.required() != Constant.NEVER) {
        required.add(statement.required());
      }
      if (statement.permitted() != Constant.ALWAYS) {
        permitted.add(statement.permitted());
        if (statement.required() == Constant.NEVER) {
          required.add(statement.permitted());
        }
      }
    }
    return new RowRequirement(
        optional || required.isEmpty() ? Constant.NEVER : and(required), and(permitted));
  }

  private static RowCondition and(List<RowCondition> conditions) {
    return switch (conditions.size()) {
      case 0 -> Constant.ALWAYS;
      case 1 -> conditions.getFirst();
      default -> new And(conditions);
    };
  }

  private RowRequirement statement(String text) {
    Matcher two = TWO_ITEMS.matcher(text);
    if (two.matches()) {
      List<Subject> rows =
          List.of(new Subject.OfRow("", two.group(1)), new Subject.OfRow("", two.group(2)));
      return requiring(new Not(new AtLeast(2, rows)));
    }
    for (Form form : FORMS) {
      Matcher start = form.start().matcher(text);
      if (start.lookingAt()) {
        return apply(form.mode(), text.substring(start.end()));
      }
    }
    return condition(new Prose(text));
  }

  private RowRequirement apply(Mode mode, String rest) {
    return switch (mode) {
      case XOR -> condition(none(rest));
      case AT_LEAST -> requiring(none(rest.replaceAll(" (shall|must) .*$", "")));
      case IFF -> condition(expression(rest));
      case IF -> optional ? condition(expression(rest)) : requiring(expression(rest));
      case UNLESS -> {
        RowCondition unless = new Not(expression(rest));
        yield optional ? condition(unless) : requiring(unless);
      }
      case MAY -> new RowRequirement(Constant.NEVER, expression(rest));
      case NOT_IF -> new RowRequirement(Constant.NEVER, new Not(expression(rest)));
    };
  }

  /** If and only if. */
  private RowRequirement condition(RowCondition condition) {
    return new RowRequirement(optional ? Constant.NEVER : condition, condition);
  }

  /** If; otherwise the user decides. */
  private RowRequirement requiring(RowCondition condition) {
    return new RowRequirement(condition, Constant.ALWAYS);
  }

  private RowCondition expression(String text) {
    return new ExpressionReader(tid, ABOUT_VALUE.matcher(text).replaceFirst("")).read();
  }

  /** None of the rows but the condition's own is present. */
  private RowCondition none(String rows) {
    List<RowCondition> others =
        RowList.numbers(rows).stream()
            .filter(other -> !other.equals(number))
            .<RowCondition>map(other -> new Present(new Subject.OfRow("", other)))
            .toList();
    BiFunction<List<RowCondition>, String, RowCondition> any =
        (list, words) ->
            switch (list.size()) {
              case 0 -> new Prose(words);
              case 1 -> list.getFirst();
              default -> new Or(list);
            };
    RowCondition condition = any.apply(others, rows);
    return condition instanceof Prose ? condition : new Not(condition);
  }
}
