// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sopwith.deid.verify.internal.content.Content;
import org.sopwith.deid.verify.internal.content.ContentTable;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;

/**
 * What is expected of the values of content items: where structured content is cleaned, what Table
 * E.3.4-1 says of their concept, and of what it does not list, what Table E.1-1 says of such
 * values; where it is not, that all of them are dummies.
 */
final class ContentExpectations {
  private static final String CLEAN_DESCRIPTORS = "113105";
  private static final String RETAIN_UIDS = "113110";
  private static final String STRICTEST = "X/D";
  private static final Expected ANY = new Expected(Set.of("K", "C", "X"), "");

  private final Expectations expectations;
  private final ContentTable table = ContentTable.standard();

  ContentExpectations(Expectations expectations) {
    this.expectations = expectations;
  }

  /**
   * What is expected of an item of an original.
   *
   * @param cleaned whether structured content is cleaned
   */
  Expected of(DataSet item, boolean cleaned) {
    List<Element> values = Content.values(item);
    if (values.isEmpty() || isRegistered(item)) {
      return ANY;
    }
    return cleaned ? cleaned(item) : dummy(item);
  }

  /** By the row of its concept, else by its value type. */
  Expected cleaned(DataSet item) {
    return table
        .find(item)
        .map(row -> orDummy(expectations.of(row)))
        .orElseGet(() -> unlisted(item));
  }

  /** What a template asks for gets a dummy where it is to go; validation sees what is missing. */
  private static Expected orDummy(Expected listed) {
    return listed.actions().contains("X")
        ? new Expected(Set.of(STRICTEST), listed.because())
        : listed;
  }

  /** A UID of the standard itself, which says nothing of anybody. */
  private static boolean isRegistered(DataSet item) {
    return Content.type(item).equals("UIDREF")
        && Dictionary.standard().uid(item.string(Tag.UID, "")).isPresent();
  }

  private Expected unlisted(DataSet item) {
    return switch (Content.type(item)) {
      case "TEXT" ->
          table.isHarmlessText(item) ? ANY : text("text that Table E.3.4-1 does not list");
      case "PNAME" -> new Expected(Set.of(STRICTEST), "a name that Table E.3.4-1 does not list");
      case "DATE", "TIME", "DATETIME" -> ofTime(item);
      case "UIDREF" -> uid();
      default -> table.isOfPerson(item) ? ANY : Expected.unruled();
    };
  }

  private Expected text(String because) {
    return new Expected(
        expectations.uses(CLEAN_DESCRIPTORS) ? Set.of(STRICTEST, "C") : Set.of(STRICTEST), because);
  }

  /** A date or time, which may go too: what templates ask for is seen by validation. */
  private Expected ofTime(DataSet item) {
    Expected listed =
        expectations.of(
            switch (Content.type(item)) {
              case "DATE" -> Tag.Date;
              case "TIME" -> Tag.Time;
              default -> Tag.DateTime;
            });
    Set<String> actions = new HashSet<>(listed.actions());
    if (actions.remove("D")) {
      actions.add(STRICTEST);
    }
    return new Expected(actions, listed.because());
  }

  private Expected uid() {
    return new Expected(
        expectations.uses(RETAIN_UIDS) ? Set.of("U", "X", "K") : Set.of("U", "X"),
        "UID (0040,A124)");
  }

  /** In a document of dummies codes may stand for others, and references are for rules on UIDs. */
  private Expected dummy(DataSet item) {
    return switch (Content.type(item)) {
      case "DATE", "TIME", "DATETIME" -> ofTime(item);
      case "UIDREF" -> uid();
      case "CODE", "IMAGE", "COMPOSITE", "WAVEFORM" -> ANY;
      default -> new Expected(Set.of("X/Z/D"), "Content Sequence (0040,A730)");
    };
  }
}
