// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import java.util.Optional;

/** Where alone a functional group may be (PS3.3 section C.7.6.16). */
public enum Placement {
  /** In Shared Functional Groups Sequence. */
  SHARED("shared"),
  /** In Per-frame Functional Groups Sequence. */
  PER_FRAME("per-frame");

  private final String word;

  Placement(String word) {
    this.word = word;
  }

  /** As the data files write it. */
  public String word() {
    return word;
  }

  /** The placement that a word of the data files stands for. */
  public static Optional<Placement> of(String word) {
    for (Placement placement : values()) {
      if (placement.word.equals(word)) {
        return Optional.of(placement);
      }
    }
    return Optional.empty();
  }
}
