// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.sopwith.dicom.Dictionary;
import org.sopwith.standard.condition.Condition.Comparison;
import org.sopwith.standard.condition.Condition.Count;
import org.sopwith.standard.condition.Condition.Fact;
import org.sopwith.standard.condition.Condition.ModulePresent;
import org.sopwith.standard.condition.Condition.Not;
import org.sopwith.standard.condition.Condition.OfSopClass;
import org.sopwith.standard.condition.Condition.OneOf;
import org.sopwith.standard.condition.Condition.Presence;
import org.sopwith.standard.condition.ConditionPath.Start;
import org.sopwith.standard.condition.ConditionPath.Step;

/** Reads an expression by recursive descent. */
final class ConditionParser {
  private static final int MAX_DEPTH = 200;
  private static final int MAX_DIGITS = 9;

  private final String text;
  private int at;
  private int depth;

  ConditionParser(String text) {
    this.text = text;
  }

  Condition parse() {
    Condition condition = or();
    if (at < text.length()) {
      throw expected("'and', 'or' or the end");
    }
    return condition;
  }

  private Condition or() {
    List<Condition> operands = new ArrayList<>();
    do {
      operands.add(and());
    } while (word("or"));
    return operands.size() == 1 ? operands.getFirst() : new Condition.Or(operands);
  }

  private Condition and() {
    List<Condition> operands = new ArrayList<>();
    do {
      operands.add(not());
    } while (word("and"));
    return operands.size() == 1 ? operands.getFirst() : new Condition.And(operands);
  }

  private Condition not() {
    if (++depth > MAX_DEPTH) {
      throw new IllegalArgumentException("The condition is nested too deeply.");
    }
    Condition condition;
    if (word("not")) {
      condition = new Not(not());
    } else if (symbol("(")) {
      condition = or();
      require(")");
    } else {
      condition = test();
    }
    depth--;
    return condition;
  }

  private Condition test() {
    for (Presence.State state : Presence.State.values()) {
      if (word(state.word())) {
        return new Presence(state, path());
      }
    }
    for (SopClassKind kind : SopClassKind.values()) {
      if (word(kind.word())) {
        int start = skip();
        ConditionPath path = path();
        return make(start, () -> new OfSopClass(kind, path));
      }
    }
    if (word("count")) {
      int start = skip();
      ConditionPath path = path();
      Operator operator = operator("an operator");
      int number = number();
      return make(start, () -> new Count(path, operator, number));
    }
    if (word("module")) {
      int start = at;
      String name = quoted("the name of a module");
      return make(start, () -> new ModulePresent(name));
    }
    if (word("fact")) {
      int start = at;
      String sentence = quoted("a sentence");
      return make(start, () -> new Fact(sentence));
    }
    if (word("always")) {
      return Condition.Constant.ALWAYS;
    }
    if (word("never")) {
      return Condition.Constant.NEVER;
    }
    return comparison(word("all"));
  }

  private Condition comparison(boolean all) {
    int start = skip();
    if (!all && !startsPath()) {
      throw expected("a test such as 'present' or an attribute");
    }
    ConditionPath path = path();
    if (word("in")) {
      require("(");
      List<Literal> values = new ArrayList<>();
      do {
        values.add(literal(path));
      } while (symbol(","));
      require(")");
      return make(start, () -> new OneOf(all, path, values));
    }
    Operator operator = operator("'in' or an operator");
    Literal value = literal(path);
    return make(start, () -> new Comparison(all, path, operator, value));
  }

  private boolean startsPath() {
    return at < text.length()
        && ("/.-".indexOf(text.charAt(at)) >= 0
            || Character.isUpperCase(text.charAt(at))
            || text.startsWith("frame/", at));
  }

  private ConditionPath path() {
    int begin = skip();
    int levels = 0;
    Start start = Start.ITEM;
    while (next("../")) {
      start = Start.PARENT;
      levels++;
    }
    if (levels == 0 && next("/")) {
      start = Start.ROOT;
    } else if (levels == 0 && next("frame/")) {
      start = Start.FRAME;
    }
    List<Step> steps = new ArrayList<>();
    boolean referenced = next("->");
    boolean more = true;
    while (more) {
      steps.add(step(referenced));
      referenced = next("->");
      more = referenced || next("/");
    }
    Start from = start;
    int up = levels;
    return make(begin, () -> new ConditionPath(from, up, steps));
  }

  private Step step(boolean referenced) {
    int begin = at;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    String keyword = text.substring(begin, at);
    int tag =
        Dictionary.standard()
            .find(keyword)
            .filter(entry -> !keyword.isEmpty())
            .map(Dictionary.Entry::baseTag)
            .orElseThrow(() -> expected(begin, "the keyword of an attribute"));
    if (!next("[")) {
      return new Step(tag, 0, referenced);
    }
    int start = at;
    int number = number();
    if (number == 0) {
      throw expected(start, "a number from 1");
    }
    require("]");
    return new Step(tag, number, referenced);
  }

  private Operator operator(String what) {
    skip();
    Operator found = null;
    for (Operator operator : Operator.values()) {
      if (text.startsWith(operator.symbol(), at)
          && (found == null || found.symbol().length() < operator.symbol().length())) {
        found = operator;
      }
    }
    if (found == null) {
      throw expected(what);
    }
    at += found.symbol().length();
    return found;
  }

  private Literal literal(ConditionPath path) {
    int start = skip();
    String value;
    if (text.startsWith("\"", at)) {
      value = quoted("a value");
    } else {
      while (at < text.length() && Words.isBare(text.charAt(at))) {
        at++;
      }
      value = text.substring(start, at);
      if (value.isEmpty()) {
        throw expected("a value");
      }
    }
    return make(start, () -> Literal.of(path.last().tag(), value));
  }

  private int number() {
    int start = skip();
    while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
      at++;
    }
    if (at == start || at - start > MAX_DIGITS) {
      throw expected(start, "a number");
    }
    return Integer.parseInt(text.substring(start, at));
  }

  private String quoted(String what) {
    skip();
    if (!next("\"")) {
      throw expected(what + " in double quotes");
    }
    int end = text.indexOf('"', at);
    if (end < 0) {
      throw expected(text.length(), "a double quote that ends " + what);
    }
    String quoted = text.substring(at, end);
    int start = at;
    at = end + 1;
    return make(start, () -> Words.requireQuotable(quoted));
  }

  private void require(String symbol) {
    if (!symbol(symbol)) {
      throw expected("'" + symbol + "'");
    }
  }

  /** Goes past spaces and a word, if it comes next. */
  private boolean word(String word) {
    skip();
    int end = at + word.length();
    boolean found =
        text.startsWith(word, at)
            && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    at = found ? end : at;
    skip();
    return found;
  }

  /** Goes past spaces and a symbol, if it comes next. */
  private boolean symbol(String symbol) {
    skip();
    boolean found = next(symbol);
    skip();
    return found;
  }

  private boolean next(String symbol) {
    boolean found = text.startsWith(symbol, at);
    at = found ? at + symbol.length() : at;
    return found;
  }

  private int skip() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** Makes a part of the condition; what is wrong with it is said with its position. */
  private <T> T make(int start, Supplier<T> part) {
    try {
      return part.get();
    } catch (IllegalArgumentException e) {
      throw wrong(start, e.getMessage(), e);
    }
  }

  private IllegalArgumentException expected(String what) {
    return expected(at, what);
  }

  private IllegalArgumentException expected(int position, String what) {
    String rest = text.substring(position).split(" ", 2)[0];
    String found = position >= text.length() ? "the end" : "'" + rest + "'";
    return wrong(position, "expected " + what + ", found " + found, null);
  }

  private IllegalArgumentException wrong(int position, String message, Throwable cause) {
    return new IllegalArgumentException(
        "The condition '"
            + text
            + "' is wrong at character "
            + (position + 1)
            + ": "
            + message
            + ".",
        cause);
  }
}
