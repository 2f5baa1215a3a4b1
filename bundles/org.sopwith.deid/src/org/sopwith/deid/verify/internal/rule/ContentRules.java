// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.deid.verify.internal.content.Content;
import org.sopwith.deid.verify.internal.content.ContentPair;
import org.sopwith.deid.verify.internal.search.DateValues;
import org.sopwith.deid.verify.internal.search.Identities;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Rule;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;

/** Content items of reports, acquisition contexts and specimens done as Table E.3.4-1 says. */
final class ContentRules {
  private ContentRules() {}

  static List<ContentRule> all(Identities identities) {
    return List.of(new NotTaken(), new Lost(), new Changed(identities), new NoValue());
  }

  /** A rule about a content item before and after. */
  abstract static class ContentRule extends BasicRule implements Rule<ContentPair> {
    ContentRule(String id, String title) {
      super(id, title, Severity.ERROR, "PS3.15 E.3.4");
    }

    Finding finding(ContentPair pair, String message) {
      return finding(message)
          .in(pair.objects().file())
          .at(pair.path())
          .expecting(pair.expected().code(), (pair.fate().word() + " " + pair.concept()).strip());
    }
  }

  /** A value that the profile takes away or replaces is as it was. */
  static final class NotTaken extends ContentRule {
    NotTaken() {
      super("deid.sr.not-taken", "Values of content items that are to go are gone");
    }

    @Override
    public void check(ContentPair pair, Consumer<Finding> sink) {
      // Of a reference the UIDs count, which rules on attributes look at.
      if (pair.fate() == Fate.SAME
          && !pair.expected().allows(Fate.SAME)
          && !Content.isReference(pair.original())) {
        sink.accept(
            finding(pair, "The profile takes the value of the content item, and it is there"));
      }
    }
  }

  /** A measurement, code, reference or other value that the profile keeps is gone. */
  static final class Lost extends ContentRule {
    Lost() {
      super("deid.sr.lost", "Content items that stay are there");
    }

    @Override
    public void check(ContentPair pair, Consumer<Finding> sink) {
      boolean gone = pair.fate() == Fate.ABSENT || pair.fate() == Fate.EMPTY;
      if (gone && (pair.expected().mustStay() || isMovedDate(pair))) {
        sink.accept(finding(pair, "The profile keeps the content item, and it is gone"));
      }
    }

    private static boolean isMovedDate(ContentPair pair) {
      return pair.expected().actions().equals(Set.of("C"))
          && Content.values(pair.original()).stream()
              .filter(value -> value.vr() == VR.DA || value.vr() == VR.DT)
              .anyMatch(value -> DateValues.day(value.string().orElse("")).isPresent());
    }
  }

  /** A value that the profile keeps is another one. */
  static final class Changed extends ContentRule {
    private final Identities identities;

    Changed(Identities identities) {
      super("deid.sr.changed", "Content items that stay are as they were");
      this.identities = identities;
    }

    @Override
    public void check(ContentPair pair, Consumer<Finding> sink) {
      if (pair.fate() == Fate.CHANGED && pair.expected().mustStay()) {
        sink.accept(
            hadIdentifier(pair)
                ? finding(
                        pair, "The profile keeps the content item, and an identifier in it is gone")
                    .as(Severity.NOTE)
                : finding(pair, "The profile keeps the content item, and its value is another"));
      }
    }

    private boolean hadIdentifier(ContentPair pair) {
      boolean[] found = new boolean[1];
      for (Element value : Content.values(pair.original())) {
        texts(
            value, text -> identities.search(text, pair.objects().patient(), h -> found[0] = true));
      }
      return found[0];
    }

    private static void texts(Element value, Consumer<String> sink) {
      if (value.vr().isText()) {
        value.strings().forEach(sink);
      }
      value.items().forEach(item -> item.forEach(element -> texts(element, sink)));
    }
  }

  /** The profile puts another value in place, and there is none, though what it was below stays. */
  static final class NoValue extends ContentRule {
    NoValue() {
      super("deid.sr.no-value", "Values of content items to be replaced are not dropped");
    }

    @Override
    public void check(ContentPair pair, Consumer<Finding> sink) {
      boolean none = pair.fate() == Fate.EMPTY || pair.fate() == Fate.ABSENT && !pair.orphan();
      if (none && pair.expected().needsValue()) {
        sink.accept(finding(pair, "The profile puts another value in place, and there is none"));
      }
    }
  }
}
