// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import org.sopwith.deid.decision.Reason;
import org.sopwith.deid.profile.Action;

/**
 * What becomes of a content item, and why.
 *
 * @param action REMOVE for all of it, else what is done to its value
 * @param value the new value of CLEAN and SHIFT_DATE; else empty
 * @param byRules whether the value is left to the rules for attributes
 */
record Fate(Action action, String value, boolean byRules, Reason reason) {
  static Fate of(Action action, Reason reason) {
    return new Fate(action, "", false, reason);
  }

  static Fate byRules(Reason reason) {
    return new Fate(Action.KEEP, "", true, reason);
  }

  static Fate changed(Action action, String value, Reason reason) {
    return new Fate(action, value, false, reason);
  }

  boolean isGone() {
    return action == Action.REMOVE;
  }

  /** Whether it says something that is to stay. */
  boolean isWorth() {
    return action != Action.REMOVE && action != Action.DUMMY;
  }

  Fate instead(Action other) {
    return of(other, reason);
  }
}
