// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.regions;

/** What a row says of the text that its regions do not cover. */
public enum Coverage {
  /** Nothing: there may be more. The image is not clean by blanking these regions. */
  SOME("some"),
  /** There is none: somebody has looked. The image is clean when these regions are blank. */
  ALL("all");

  private final String word;

  Coverage(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
