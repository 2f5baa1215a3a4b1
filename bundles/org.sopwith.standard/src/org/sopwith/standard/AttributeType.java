// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

/** Whether an attribute is required and may be empty (PS3.5 section 7.4). */
public enum AttributeType {
  /** Required, with a value. */
  TYPE_1("1"),
  /** Required with a value under a condition. */
  TYPE_1C("1C"),
  /** Required, may be empty. */
  TYPE_2("2"),
  /** Required under a condition, may be empty. */
  TYPE_2C("2C"),
  /** Optional. */
  TYPE_3("3"),
  /** The table has no types, as for normalized IODs. */
  UNSPECIFIED("");

  private final String symbol;

  AttributeType(String symbol) {
    this.symbol = symbol;
  }

  /** As the standard prints it. */
  public String symbol() {
    return symbol;
  }

  public boolean isConditional() {
    return this == TYPE_1C || this == TYPE_2C;
  }

  public static AttributeType of(String symbol) {
    for (AttributeType type : values()) {
      if (type.symbol.equals(symbol)) {
        return type;
      }
    }
    throw new IllegalArgumentException("There is no attribute type " + symbol + ".");
  }
}
