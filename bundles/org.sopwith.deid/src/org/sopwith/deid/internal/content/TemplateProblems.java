// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.match.MatchedRow;
import org.sopwith.sr.match.Matching;
import org.sopwith.sr.match.Missing;
import org.sopwith.sr.match.Place;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.standard.condition.Verdict;

/** Where a document does not have what its templates ask for, or has what they forbid. */
final class TemplateProblems {
  /** In what a level of rows is wrong. */
  enum What {
    MISSING,
    FORBIDDEN,
    TOO_FEW,
    UNMATCHED
  }

  /**
   * A problem below an item.
   *
   * @param row which row, of those of the catalog; null for UNMATCHED
   */
  record Problem(Node parent, Row row, What what) {}

  private final Matching matching;
  private final Map<DataSet, Node> nodes;
  private final Set<Problem> problems = new LinkedHashSet<>();

  private TemplateProblems(Matching matching, Map<DataSet, Node> nodes) {
    this.matching = matching;
    this.nodes = nodes;
  }

  /**
   * All problems of a document.
   *
   * @param nodes what each of its data sets stands for, by identity
   */
  static Set<Problem> of(Matching matching, Map<DataSet, Node> nodes) {
    TemplateProblems found = new TemplateProblems(matching, nodes);
    found.places().forEach(found::check);
    for (ContentItem item : matching.unmatched()) {
      item.parent()
          .ifPresent(
              parent -> found.problems.add(new Problem(found.node(item), null, What.UNMATCHED)));
    }
    return found.problems;
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    matching.uses().forEach(use -> places.add(use.place()));
    for (ContentItem item : matching.document().items()) {
      matching.row(item).map(MatchedRow::places).ifPresent(places::addAll);
    }
    return places;
  }

  private void check(Place place) {
    for (Missing missing : matching.missing(place)) {
      ContentItem at = parent(missing.place());
      if (matching.row(at).isPresent()) {
        problems.add(new Problem(node(at), missing.row().row(), What.MISSING));
      }
    }
    for (ExpandedRow row : place.rows()) {
      int count = place.count(row);
      if (count == 0) {
        continue;
      }
      if (count < row.multiplicity().least()) {
        problems.add(new Problem(node(parent(place)), row.row(), What.TOO_FEW));
      }
      if (matching.permitted(place, row) == Verdict.FALSE) {
        problems.add(new Problem(node(parent(place)), row.row(), What.FORBIDDEN));
      }
    }
  }

  private ContentItem parent(Place place) {
    return place.parent().orElse(matching.document().root());
  }

  private Node node(ContentItem item) {
    return nodes.get(item.dataSet());
  }
}
