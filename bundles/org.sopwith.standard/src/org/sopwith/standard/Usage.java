// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

/** Whether an IOD needs a module or functional group (PS3.3 section A.1.3). */
public enum Usage {
  MANDATORY("M"),
  CONDITIONAL("C"),
  USER_OPTION("U"),
  /** The table does not say, as for normalized IODs. */
  UNSPECIFIED("");

  private final String symbol;

  Usage(String symbol) {
    this.symbol = symbol;
  }

  /** The letter that the standard prints. */
  public String symbol() {
    return symbol;
  }

  public static Usage of(String symbol) {
    for (Usage usage : values()) {
      if (usage.symbol.equals(symbol)) {
        return usage;
      }
    }
    throw new IllegalArgumentException("There is no usage " + symbol + ".");
  }
}
