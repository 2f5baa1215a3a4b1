// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.standard.condition.Verdict;

/** Whether rows shall be and may be present (PS3.16 sections 6.1.7 and 6.1.8). */
final class Presence {
  /** How many includes without any content are followed, each in the one before. */
  private static final int DEPTH = 20;

  private Presence() {}

  static Verdict required(Place place, ExpandedRow row, Surroundings document) {
    return row.requirement().required().evaluate(new PlaceMatches(place, document));
  }

  static Verdict permitted(Place place, ExpandedRow row, Surroundings document) {
    return row.requirement().permitted().evaluate(new PlaceMatches(place, document));
  }

  /**
   * The rows of a level that shall be present and are not. For a row with an include these are the
   * rows of the included template that shall be present; it may be that none has to be.
   */
  static List<Missing> missing(Place place, Surroundings document) {
    List<Missing> missing = new ArrayList<>();
    collect(place, document, missing, DEPTH);
    return missing;
  }

  private static void collect(
      Place place, Surroundings document, List<Missing> missing, int depth) {
    for (ExpandedRow row : place.rows()) {
      if (place.count(row) > 0 || required(place, row, document) != Verdict.TRUE) {
        continue;
      }
      if (!row.isInclude()) {
        missing.add(new Missing(place, row));
      } else if (depth > 0) {
        row.included()
            .ifPresent(
                inner ->
                    collect(
                        TemplateUse.included(inner, place).place(), document, missing, depth - 1));
      }
    }
  }
}
