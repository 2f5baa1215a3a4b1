// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sopwith.sr.template.condition.RowCondition.And;
import org.sopwith.sr.template.condition.RowCondition.Or;
import org.sopwith.sr.template.condition.RowCondition.Prose;

/**
 * Reads what follows {@code IFF} and its like: tests joined by "and" and "or". Words that are no
 * test are prose to the end of the sentence or of the parentheses, so that nothing is understood by
 * halves.
 */
final class ExpressionReader {
  private static final int MAX_DEPTH = 50;
  private static final Pattern OR = pattern("[,;]? ?or (?:iff? )?");
  private static final Pattern AND = pattern("[,;]? ?and (?:iff? )?");
  private static final Pattern OPEN =
      pattern("\\( ?(?=(?:tid|row|rows|the|value|any|\\() ?)(?!\\()|\\( ?(?=\\( ?(?:tid|row))");
  private static final Pattern CLOSE = pattern(" ?\\)");

  private final String tid;
  private final Cursor cursor;
  private int depth;

  ExpressionReader(String tid, String text) {
    this.tid = tid;
    cursor = new Cursor(Wordings.plain(tid, text));
  }

  static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  RowCondition read() {
    RowCondition condition = or();
    while (cursor.accept(CLOSE)) {
      // PS3.16 has conditions with one parenthesis too many.
    }
    return cursor.atEnd() ? condition : new Prose(cursor.text());
  }

  private RowCondition or() {
    List<RowCondition> operands = new ArrayList<>();
    do {
      operands.add(and());
    } while (cursor.accept(OR));
    return operands.size() == 1 ? operands.getFirst() : new Or(operands);
  }

  private RowCondition and() {
    List<RowCondition> operands = new ArrayList<>();
    do {
      operands.add(test());
    } while (cursor.accept(AND));
    return operands.size() == 1 ? operands.getFirst() : new And(operands);
  }

  private RowCondition test() {
    int start = cursor.position();
    if (depth < MAX_DEPTH && cursor.accept(OPEN)) {
      depth++;
      RowCondition condition = or();
      depth--;
      if (cursor.accept(CLOSE)) {
        return condition;
      }
      cursor.back(start);
    }
    Optional<RowCondition> test = new TestReader(cursor).read();
    if (test.isPresent() && cursor.atBoundary()) {
      return test.get();
    }
    cursor.back(start);
    String words = depth > 0 ? cursor.upToParenthesis() : cursor.rest();
    String plain = Wordings.plain(tid, words);
    return plain.equals(words) ? new Prose(words) : new ExpressionReader(tid, plain).read();
  }
}
