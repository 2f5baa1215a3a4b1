// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.match.MatchedRow;
import org.sopwith.sr.match.Missing;
import org.sopwith.sr.match.Place;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.Multiplicity;
import org.sopwith.standard.condition.Verdict;

/** Whether rows are present as often as they shall and may be (PS3.16 6.1.6 to 6.1.8). */
final class RowRules {
  private static final int EXAMPLES = 10;

  private RowRules() {}

  static List<SrRule> all(Documents documents) {
    return List.of(
        new SrRule(
            documents,
            "row-missing",
            "Mandatory rows are present",
            Severity.ERROR,
            "PS3.16 6.1.7",
            RowRules::missing),
        new SrRule(
            documents,
            "row-not-allowed",
            "Rows are absent where their condition forbids them",
            Severity.ERROR,
            "PS3.16 6.1.8",
            RowRules::notAllowed),
        new SrRule(
            documents,
            "row-multiplicity",
            "Rows are there as often as their VM allows",
            Severity.ERROR,
            "PS3.16 6.1.6",
            RowRules::multiplicity),
        new SrRule(
            documents,
            "row-order",
            "Content items are in the order of the rows where that is significant",
            Severity.ERROR,
            "PS3.16 6",
            OrderCheck::check),
        new SrRule(
            documents,
            "condition-not-checked",
            "Conditions that only a reader can check",
            Severity.NOTE,
            "PS3.16 6.1.8",
            RowRules::notChecked));
  }

  private static void missing(MatchedDocument document, SrRule rule, Consumer<Finding> sink) {
    for (Place place : document.places()) {
      for (Missing missing : document.matching().missing(place)) {
        ExpandedRow row = missing.row();
        ContentItem at = at(document, missing.place());
        if (document.matching().row(at).isEmpty()) {
          // The root does not match the template at all, and that has been said.
          continue;
        }
        sink.accept(
            rule.finding(MatchedDocument.text(row) + ": a mandatory row is missing")
                .as(MatchedDocument.severity(place.use(), Severity.ERROR))
                .see(MatchedDocument.standard(row))
                .at(MatchedDocument.path(at))
                .expecting(
                    Texts.names(row) + " (" + Texts.requirement(row) + ")",
                    "none below " + at.positionText()));
      }
    }
  }

  private static ContentItem at(MatchedDocument document, Place place) {
    return place.parent().orElse(document.document().root());
  }

  private static void notAllowed(MatchedDocument document, SrRule rule, Consumer<Finding> sink) {
    for (Place place : document.places()) {
      for (ExpandedRow row : place.rows()) {
        if (place.count(row) > 0 && document.matching().permitted(place, row) == Verdict.FALSE) {
          List<MatchedRow> items = place.items(row);
          ContentItem at = items.isEmpty() ? at(document, place) : items.getFirst().item();
          sink.accept(
              rule.finding(MatchedDocument.text(row) + ": the condition forbids the row")
                  .as(MatchedDocument.severity(place.use(), Severity.ERROR))
                  .see(MatchedDocument.standard(row))
                  .at(MatchedDocument.path(at))
                  .expecting(Texts.requirement(row), "at " + at.positionText()));
        }
      }
    }
  }

  private static void multiplicity(MatchedDocument document, SrRule rule, Consumer<Finding> sink) {
    for (Place place : document.places()) {
      for (ExpandedRow row : place.rows()) {
        int count = place.count(row);
        Multiplicity allowed =
            Multiplicity.parse(row.row().getMultiplicity())
                .orElse(new Multiplicity(1, Multiplicity.UNLIMITED));
        if (count == 0 || allowed.allows(count)) {
          continue;
        }
        List<MatchedRow> items = place.items(row);
        boolean tooMany = count > allowed.most();
        MatchedRow at =
            items.get(tooMany ? Math.min(allowed.most(), items.size() - 1) : items.size() - 1);
        sink.accept(
            rule.finding(
                    MatchedDocument.text(row)
                        + (tooMany
                            ? ": the row is there more often than its VM allows"
                            : ": the row is there less often than its VM asks"))
                .as(MatchedDocument.severity(place.use(), Severity.ERROR))
                .see(MatchedDocument.standard(row))
                .at(MatchedDocument.path(at.item()))
                .expecting(
                    "VM " + allowed,
                    count + " times, the last at " + items.getLast().item().positionText()));
      }
    }
  }

  /** One note for all rows, each of which is an example. */
  private static void notChecked(MatchedDocument document, SrRule rule, Consumer<Finding> sink) {
    List<Finding.Example> examples = new ArrayList<>();
    Set<String> rows = new LinkedHashSet<>();
    for (Place place : document.places()) {
      for (ExpandedRow row : place.rows()) {
        if (!isLeftOpen(document, place, row) || !rows.add(row.toString() + place.use().by())) {
          continue;
        }
        if (examples.size() < EXAMPLES) {
          examples.add(
              new Finding.Example(
                  "",
                  MatchedDocument.path(at(document, place)),
                  row + ": " + row.row().getCondition()));
        }
      }
    }
    if (!examples.isEmpty()) {
      Finding.Example first = examples.getFirst();
      sink.accept(
          rule.finding("The conditions of rows are in words and were not checked")
              .at(first.path())
              .expecting("", first.found())
              .times(rows.size(), examples));
    }
  }

  private static boolean isLeftOpen(MatchedDocument document, Place place, ExpandedRow row) {
    if (row.row().getCondition().isBlank() || row.requirement().prose().isEmpty()) {
      return false;
    }
    Verdict verdict =
        place.count(row) > 0
            ? document.matching().permitted(place, row)
            : document.matching().required(place, row);
    return verdict == Verdict.UNKNOWN;
  }
}
