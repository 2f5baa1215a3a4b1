// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.List;
import java.util.function.Consumer;
import org.sopwith.deid.verify.internal.content.Content;
import org.sopwith.deid.verify.internal.search.Identities;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;

/** Each row of PS3.15 Table E.1-1 done as the profile says, and nothing else done. */
final class ActionRules {
  private static final String SECTION = "PS3.15 E.1";

  private ActionRules() {}

  static List<AttributeRule> all(Identities identities) {
    Unruled unruled = new Unruled(identities);
    return List.of(
        new NotRemoved(),
        new NotReplaced(),
        new NoValue(unruled),
        unruled,
        new Lost(unruled),
        new Changed(unruled),
        new Emptied());
  }

  /** An attribute that the profile removes is still there. */
  static final class NotRemoved extends AttributeRule {
    NotRemoved() {
      super(
          "deid.action.not-removed", "Attributes to be removed are gone", Severity.ERROR, SECTION);
    }

    @Override
    public void check(AttributePair pair, Consumer<Finding> sink) {
      if (pair.expected().actions().equals(java.util.Set.of("X"))
          && pair.fate() != Fate.ABSENT
          && !pair.isOfContent()) {
        sink.accept(finding(pair, "The profile removes the attribute, and it is there"));
      }
    }
  }

  /** A value that the profile replaces or empties is as it was. */
  static final class NotReplaced extends AttributeRule {
    NotReplaced() {
      super(
          "deid.action.not-replaced", "Values to be replaced are others", Severity.ERROR, SECTION);
    }

    @Override
    public void check(AttributePair pair, Consumer<Finding> sink) {
      boolean simple = !pair.original().isSequence() && pair.original().vr() != VR.UI;
      if (simple
          && !pair.isOfContent()
          && pair.fate() == Fate.SAME
          && !pair.expected().allows(Fate.SAME)
          && !pair.expected().actions().equals(java.util.Set.of("X"))) {
        sink.accept(finding(pair, "The profile replaces the value, and it is as it was"));
      }
    }
  }

  /**
   * The profile puts another value in place, and there is none; of an attribute that may only be
   * there on a condition, what it depends on may have gone.
   */
  static final class NoValue extends AttributeRule {
    private final Unruled unruled;

    NoValue(Unruled unruled) {
      super(
          "deid.action.no-value",
          "Values to be replaced by others are not dropped",
          Severity.ERROR,
          SECTION);
      this.unruled = unruled;
    }

    @Override
    public void check(AttributePair pair, Consumer<Finding> sink) {
      boolean none =
          pair.fate() == Fate.EMPTY || pair.fate() == Fate.ABSENT && !unruled.mayHaveGone(pair);
      if (none && !pair.replaced() && pair.expected().needsValue() && !isEmptyContent(pair)) {
        sink.accept(finding(pair, "The profile puts another value in place, and there is none"));
      }
    }
  }

  /** Content items of unknown kind go, as nobody can say what a dummy of them would be. */
  private static boolean isEmptyContent(AttributePair pair) {
    return Content.isSequence(pair.original().tag())
        && pair.original().items().stream()
            .allMatch(
                item -> Content.values(item).isEmpty() && !Content.type(item).equals("CONTAINER"));
  }

  /** What the profile keeps is gone. */
  static final class Lost extends AttributeRule {
    private final Unruled unruled;

    Lost(Unruled unruled) {
      super("deid.retained.lost", "What the profile keeps is there", Severity.ERROR, SECTION);
      this.unruled = unruled;
    }

    @Override
    public void check(AttributePair pair, Consumer<Finding> sink) {
      boolean none = pair.fate() == Fate.ABSENT || pair.fate() == Fate.EMPTY;
      if (none && !pair.replaced() && pair.expected().mustStay() && !unruled.excuses(pair)) {
        sink.accept(finding(pair, "The profile keeps the attribute, and its value is gone"));
      }
    }
  }

  /** What the profile keeps is something else now. */
  static final class Changed extends AttributeRule {
    private final Unruled unruled;

    Changed(Unruled unruled) {
      super(
          "deid.retained.changed", "What the profile keeps is as it was", Severity.ERROR, SECTION);
      this.unruled = unruled;
    }

    @Override
    public void check(AttributePair pair, Consumer<Finding> sink) {
      if (pair.fate() == Fate.CHANGED
          && !pair.original().isSequence()
          && !pair.replaced()
          && !Markers.writes(pair.original().tag())
          && pair.expected().mustStay()
          && !unruled.excuses(pair)) {
        sink.accept(
            unruled.hadReason(pair)
                ? finding(pair, "The profile keeps the value, and an identifier in it is gone")
                    .as(Severity.NOTE)
                : finding(pair, "The profile keeps the value, and it is another"));
      }
    }
  }

  /** What the profile cleans was dropped whole. */
  static final class Emptied extends AttributeRule {
    Emptied() {
      super(
          "deid.cleaned.emptied",
          "What the profile cleans is not dropped whole",
          Severity.WARNING,
          SECTION);
    }

    @Override
    public void check(AttributePair pair, Consumer<Finding> sink) {
      boolean none = pair.fate() == Fate.ABSENT || pair.fate() == Fate.EMPTY;
      VR vr = pair.original().vr();
      if (none
          && !pair.replaced()
          && pair.expected().isCleaned()
          && !pair.original().isPrivate()
          && vr != VR.DA
          && vr != VR.DT
          && vr != VR.TM) {
        sink.accept(finding(pair, "The profile cleans the value, and nothing of it is left"));
      }
    }
  }
}
