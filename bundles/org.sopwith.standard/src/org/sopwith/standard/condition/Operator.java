// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

/** How a value is compared. */
public enum Operator {
  EQUAL("=", "is", "is not"),
  NOT_EQUAL("!=", "has a value that is not", "is absent, empty or"),
  LESS("<", "is less than", "is not less than"),
  AT_MOST("<=", "is at most", "is not at most"),
  GREATER(">", "is greater than", "is not greater than"),
  AT_LEAST(">=", "is at least", "is not at least");

  private final String symbol;
  private final String words;
  private final String negatedWords;

  Operator(String symbol, String words, String negatedWords) {
    this.symbol = symbol;
    this.words = words;
    this.negatedWords = negatedWords;
  }

  /** As the language writes it. */
  public String symbol() {
    return symbol;
  }

  String words(boolean negated) {
    return negated ? negatedWords : words;
  }

  /** Whether it holds for two values of which {@code Comparable.compareTo} gives this. */
  boolean holds(int comparison) {
    return switch (this) {
      case EQUAL -> comparison == 0;
      case NOT_EQUAL -> comparison != 0;
      case LESS -> comparison < 0;
      case AT_MOST -> comparison <= 0;
      case GREATER -> comparison > 0;
      case AT_LEAST -> comparison >= 0;
    };
  }
}
