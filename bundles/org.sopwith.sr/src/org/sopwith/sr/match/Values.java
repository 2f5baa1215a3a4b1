// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.Optional;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.ResolvedConstraint;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;

/** How the value of a content item fits the value set constraint of a row. */
final class Values {
  private static final String UNITS = "UNITS";

  private Values() {}

  /** From 0, against a set that is closed, to 3, named; 2 where there is no constraint. */
  static int rank(ExpandedRow row, ContentItem item, ValueSets sets) {
    int rank = 2;
    for (ResolvedConstraint part : row.constraints()) {
      Optional<Code> code = subject(part, item);
      if (code.isPresent() && !part.set().terms().isEmpty()) {
        int its = sets.names(part.set(), code.get()) ? 3 : sets.extensible(part.set()) ? 1 : 0;
        rank = its == 3 && rank >= 2 ? 3 : Math.min(rank, its);
      }
    }
    return rank;
  }

  /** The code of an item that a part of a constraint is about. */
  static Optional<Code> subject(ResolvedConstraint part, ContentItem item) {
    return switch (item.value()) {
      case ContentValue.Coded coded when part.subject().isEmpty() -> coded.code();
      case ContentValue.Numeric numeric when part.subject().equals(UNITS) -> numeric.units();
      default -> Optional.empty();
    };
  }
}
