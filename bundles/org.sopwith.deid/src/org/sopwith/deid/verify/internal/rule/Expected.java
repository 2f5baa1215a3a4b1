// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.Set;

/**
 * What a profile says of an attribute.
 *
 * @param actions codes of PS3.15 Table E.1-1a; several where options of the profile that both apply
 *     say different things
 * @param because the column of Table E.1-1, or the override, that says so; empty where nothing does
 */
public record Expected(Set<String> actions, String because) {
  /** Beside the codes of the table: what the override of this name does. */
  public static final String COARSEN = "coarsen";

  private static final Expected UNRULED = new Expected(Set.of("K"), "");

  public Expected {
    actions = Set.copyOf(actions);
  }

  /** What no row and no override is for: it stays. */
  public static Expected unruled() {
    return UNRULED;
  }

  /** Whether a row or an override is for it. */
  public boolean isRuled() {
    return !because.isEmpty();
  }

  /** Whether it may stay as it is. */
  public boolean isKept() {
    return actions.contains("K");
  }

  /** Whether it has to stay as it is, and nothing else is allowed. */
  public boolean mustStay() {
    return actions.equals(Set.of("K"));
  }

  /** Whether it may stay, cleaned of what identifies. */
  public boolean isCleaned() {
    return actions.contains("C");
  }

  /** Whether a date becomes that of its year, and an age above 89 that of 90. */
  public boolean isCoarsened() {
    return actions.contains(COARSEN);
  }

  /** Whether a value of the same kind has to be in its place: a UID, or a dummy. */
  public boolean needsValue() {
    return actions.stream().allMatch(action -> action.equals("D") || action.equals("U"));
  }

  /** Whether UIDs are replaced and not dropped. */
  public boolean isUid() {
    return actions.contains("U");
  }

  /** Whether an outcome is one of those that the actions allow. */
  public boolean allows(Fate fate) {
    return actions.stream().anyMatch(action -> allows(action, fate));
  }

  /** Table E.1-1a; of compound actions any, as validity tells whether the type was heeded. */
  private static boolean allows(String action, Fate fate) {
    if (action.equals("K")) {
      return fate == Fate.SAME || fate == Fate.EMPTY;
    }
    if (action.equals("C")) {
      return true;
    }
    return switch (fate) {
      case SAME -> false;
      case ABSENT -> action.contains("X");
      case EMPTY -> action.contains("Z");
      case CHANGED -> !action.equals("X");
    };
  }

  /** The actions as the report shows them. */
  public String code() {
    return String.join(" or ", actions.stream().sorted().toList());
  }
}
