// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import org.sopwith.deid.decision.Reason;
import org.sopwith.deid.profile.Action;
import org.sopwith.dicom.Tag;

/**
 * Decides on content items one by one where the whole sequence gets dummy values (action D of
 * PS3.15 Table E.1-1): all items stay, so that the document is of the same form, and say nothing.
 */
final class DummyPolicy {
  private final ItemPolicy items;
  private final Reason reason;

  /**
   * @param reason why the sequence gets dummy values
   */
  DummyPolicy(ItemPolicy items, Reason reason) {
    this.items = items;
    this.reason = reason;
  }

  Fate of(Node node) {
    if (isPartOfName(node)) {
      return Fate.of(Action.KEEP, reason);
    }
    return switch (node.kind()) {
      case UNKNOWN -> Fate.of(Action.REMOVE, reason);
      case CONTAINER, REFERENCE -> Fate.of(Action.KEEP, reason);
      case INSTANCE -> Fate.byRules(reason);
      case DATE, TIME, DATETIME -> dated(node);
      case UIDREF -> items.overridden(node).orElse(Fate.of(Action.REPLACE_UID, reason));
      default -> items.overridden(node).orElse(Fate.of(Action.DUMMY, reason));
    };
  }

  /** Modifiers of a concept name, such as an acquisition plane, are of the form, as names are. */
  private static boolean isPartOfName(Node node) {
    return node.kind() == Kind.CODE
        && node.item().string(Tag.RelationshipType, "").strip().equals("HAS CONCEPT MOD")
        && Dummies.isPublic(node)
        && ConceptTable.standard().find(node).isEmpty();
  }

  /** Dates stay, or are moved, where an option of the profile says so of their concept. */
  private Fate dated(Node node) {
    Fate fate = items.of(node);
    return fate.isWorth() ? fate : Fate.of(Action.DUMMY, reason);
  }
}
