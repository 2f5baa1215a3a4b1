// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

/** What a condition comes to: true, false, or not to be told from the object (Kleene's logic). */
public enum Verdict {
  FALSE,
  /** The object does not tell; never a reason for a finding. */
  UNKNOWN,
  TRUE;

  public static Verdict of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** FALSE if one is, TRUE if both are, else UNKNOWN. */
  public Verdict and(Verdict other) {
    return compareTo(other) < 0 ? this : other;
  }

  /** TRUE if one is, FALSE if both are, else UNKNOWN. */
  public Verdict or(Verdict other) {
    return compareTo(other) > 0 ? this : other;
  }

  /** The opposite; UNKNOWN stays UNKNOWN. */
  public Verdict not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
