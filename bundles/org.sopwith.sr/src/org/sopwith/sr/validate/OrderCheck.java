// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.match.MatchedRow;
import org.sopwith.sr.match.Place;
import org.sopwith.sr.template.expand.ExpandedRow;

/**
 * Content items follow the order of the rows where the template says that it is significant. What
 * an included template brings has the place of the row that includes it; its own order is that of
 * its own table (PS3.16 section 6).
 */
final class OrderCheck {
  private final MatchedDocument document;
  private final SrRule rule;
  private final Consumer<Finding> sink;

  private OrderCheck(MatchedDocument document, SrRule rule, Consumer<Finding> sink) {
    this.document = document;
    this.rule = rule;
    this.sink = sink;
  }

  static void check(MatchedDocument document, SrRule rule, Consumer<Finding> sink) {
    OrderCheck check = new OrderCheck(document, rule, sink);
    for (ContentItem item : document.items()) {
      check.children(item.children());
    }
  }

  private void children(List<ContentItem> children) {
    Map<Place, Integer> reached = new HashMap<>();
    Set<Place> reported = new HashSet<>();
    for (ContentItem child : children) {
      Optional<MatchedRow> matched = document.matching().row(child);
      if (matched.isEmpty()) {
        continue;
      }
      ExpandedRow entry = matched.get().row();
      Optional<Place> place = Optional.of(matched.get().place());
      while (place.isPresent()) {
        Place its = place.get();
        int index = its.rows().indexOf(entry);
        int before = reached.merge(its, index, Math::max);
        if (before > index
            && its.use().invocation().template().isOrderSignificant()
            && reported.add(its)) {
          report(matched.get(), entry, its.rows().get(before));
        }
        entry = its.use().by().orElse(entry);
        place = its.outer().isPresent() ? Optional.empty() : its.use().in();
      }
    }
  }

  private void report(MatchedRow item, ExpandedRow entry, ExpandedRow before) {
    sink.accept(
        rule.finding(entry + ": a content item stands after one of a later row")
            .as(MatchedDocument.severity(item.use(), Severity.ERROR))
            .see(MatchedDocument.standard(entry))
            .at(MatchedDocument.path(item.item()))
            .expecting(
                "before row " + before.row().getNumber(), "at " + item.item().positionText()));
  }
}
