// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.List;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.match.Leaves.Candidate;
import org.sopwith.sr.match.Leaves.Leaf;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.standard.condition.Verdict;

/** How well content items fit rows, to choose among rows that fit an item alike. */
final class Scores {
  private static final double BREACH = -4;
  private static final double STRANGER = -3;
  private static final double DIFFERENCE = -2;

  private final Surroundings document;

  Scores(Surroundings document) {
    this.document = document;
  }

  /** Of a row for one more item, by its condition and those of what includes it. */
  double ofPresence(Place top, Leaf leaf) {
    double score = 0;
    Place place = top;
    for (ExpandedRow include : leaf.includes()) {
      score += ofPresence(place, include);
      List<TemplateUse> uses = place.uses(include);
      place =
          uses.isEmpty()
              ? TemplateUse.included(include.included().orElseThrow(), place).place()
              : uses.getLast().place();
    }
    return score + ofPresence(place, leaf.row());
  }

  private double ofPresence(Place place, ExpandedRow entry) {
    if (place.count(entry) > 0) {
      return 0;
    }
    double forbidden = Presence.permitted(place, entry, document) == Verdict.FALSE ? BREACH : 0;
    double asked = Presence.required(place, entry, document) == Verdict.TRUE ? 1 : 0;
    return forbidden + asked;
  }

  /**
   * Of items by how their names fit.
   *
   * @param decided a row for each, or null
   */
  double ofChildren(List<ContentItem> children, List<Candidate> decided) {
    double score = 0;
    for (int i = 0; i < children.size(); i++) {
      Candidate candidate = decided.get(i);
      if (candidate == null) {
        boolean modifier =
            children
                .get(i)
                .relationship()
                .filter(RelationshipType.HAS_CONCEPT_MOD::equals)
                .isPresent();
        score += modifier ? DIFFERENCE / 2 : STRANGER;
      } else if (!candidate.fit().exact()) {
        score += DIFFERENCE;
      } else {
        score +=
            switch (candidate.fit().name()) {
              case CODE -> 3;
              case GROUP -> 2;
              case OPEN -> 1;
              case EXTENSION -> 0.5;
            };
        int value = Values.rank(candidate.leaf().row(), children.get(i), document.sets());
        score += value == 0 ? DIFFERENCE : value == 3 ? 0.5 : 0;
      }
    }
    return score;
  }

  /** Of what is missing, too much or not allowed among these rows. */
  double ofRows(List<Place> places) {
    return places.stream().mapToDouble(this::ofRows).sum();
  }

  private double ofRows(Place place) {
    double score = BREACH * Presence.missing(place, document).size();
    for (ExpandedRow row : place.rows()) {
      int count = place.count(row);
      if (count == 0) {
        continue;
      }
      if (count > row.multiplicity().most()) {
        score += DIFFERENCE;
      }
      if (Presence.permitted(place, row, document) == Verdict.FALSE) {
        score += BREACH;
      }
      for (TemplateUse use : place.uses(row)) {
        score += ofRows(use.place());
      }
    }
    return score;
  }
}
