// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

/** What became of an attribute. */
public enum Fate {
  ABSENT("absent"),
  EMPTY("empty"),
  SAME("the same"),
  CHANGED("changed");

  private final String word;

  Fate(String word) {
    this.word = word;
  }

  /** For the report. */
  public String word() {
    return word;
  }
}
