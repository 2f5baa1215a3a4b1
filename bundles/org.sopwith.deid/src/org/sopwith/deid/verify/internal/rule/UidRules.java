// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.List;
import java.util.function.Consumer;
import org.sopwith.deid.verify.internal.search.UidHash;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;

/** UIDs are replaced, each by one of its own over the whole collection. */
final class UidRules {
  private static final String SECTION = "PS3.15 E.3.9";

  private UidRules() {}

  static List<AttributeRule> all(Consistency consistency) {
    return List.of(new Unchanged(), new Inconsistent(consistency));
  }

  /** Whether an element has UIDs that the standard does not register. */
  static boolean isOfInstance(Element element) {
    return element.vr() == VR.UI && element.strings().stream().allMatch(UidRules::isOfInstance);
  }

  private static boolean isOfInstance(String uid) {
    return !uid.isEmpty() && Dictionary.standard().uid(uid).isEmpty();
  }

  private static boolean isReplaced(AttributePair pair) {
    return pair.original().vr() == VR.UI
        && pair.result().isPresent()
        && pair.expected().isRuled()
        && !pair.expected().isKept();
  }

  /** A UID that was to be replaced is as it was. */
  static final class Unchanged extends AttributeRule {
    Unchanged() {
      super("deid.uid.unchanged", "UIDs are replaced", Severity.ERROR, SECTION);
    }

    @Override
    public void check(AttributePair pair, Consumer<Finding> sink) {
      if (isReplaced(pair)) {
        List<String> after = pair.result().get().strings();
        if (pair.original().strings().stream()
            .anyMatch(u -> isOfInstance(u) && after.contains(u))) {
          sink.accept(finding(pair, "A UID that is to be replaced is as it was"));
        }
      }
    }
  }

  /** A UID that became two, or two that became one. */
  static final class Inconsistent extends AttributeRule {
    private final Consistency consistency;

    Inconsistent(Consistency consistency) {
      super(
          "deid.uid.inconsistent",
          "One UID becomes one UID, wherever it is referred to",
          Severity.ERROR,
          SECTION);
      this.consistency = consistency;
    }

    @Override
    public void check(AttributePair pair, Consumer<Finding> sink) {
      if (!isReplaced(pair) || pair.fate() != Fate.CHANGED) {
        return;
      }
      List<String> before = pair.original().strings();
      List<String> after = pair.result().get().strings();
      if (before.size() != after.size()) {
        sink.accept(finding(pair, "There are not as many UIDs as before"));
        return;
      }
      for (int i = 0; i < before.size(); i++) {
        if (isOfInstance(before.get(i)) && !after.get(i).isEmpty()) {
          check(pair, before.get(i), after.get(i), sink);
        }
      }
    }

    private void check(AttributePair pair, String before, String after, Consumer<Finding> sink) {
      switch (consistency.uids().put(UidHash.of(before), UidHash.of(after))) {
        case DIFFERS ->
            sink.accept(finding(pair, "The UID has become another one here than elsewhere"));
        case SHARED -> sink.accept(finding(pair, "Two different UIDs have become the same one"));
        case AGREES -> {
          // as it should be
        }
      }
    }
  }
}
