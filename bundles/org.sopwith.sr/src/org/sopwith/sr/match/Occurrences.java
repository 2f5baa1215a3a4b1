// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.Invocation;

/**
 * Finds for an item of a row the use of the row's template that it belongs to, or begins a new one:
 * where a row with an include may be there more than once, the next use begins with the item that
 * has no more room in the last, or that goes back to the beginning of a template whose order is
 * significant.
 */
final class Occurrences {
  private final Surroundings document;
  private final Consumer<TemplateUse> begun;

  /**
   * @param begun is told each use that is begun
   */
  Occurrences(Surroundings document, Consumer<TemplateUse> begun) {
    this.document = document;
    this.begun = begun;
  }

  /** The level of rows where the next item of a row is to be put. */
  Place place(Place top, Leaves.Leaf leaf) {
    List<Place> way = current(top, leaf);
    int step = step(way, leaf);
    Place place = way.get(step);
    for (; step < leaf.includes().size(); step++) {
      place = begin(place, leaf.includes().get(step));
    }
    return place;
  }

  /** Whether the next item of a row has room, in the last use or a new one. */
  boolean hasRoom(Place top, Leaves.Leaf leaf) {
    List<Place> way = current(top, leaf);
    for (int i = way.size() - 1; i >= 0; i--) {
      if (hasRoom(way.get(i), entry(leaf, i))) {
        return true;
      }
    }
    return false;
  }

  private Place begin(Place place, ExpandedRow include) {
    Invocation invocation = include.included().orElseThrow();
    TemplateUse use = TemplateUse.included(invocation, place);
    place.add(include, use);
    begun.accept(use);
    return use.place();
  }

  /** The levels of rows through which the last use of the row's template is reached. */
  private static List<Place> current(Place top, Leaves.Leaf leaf) {
    List<Place> way = new ArrayList<>();
    way.add(top);
    for (ExpandedRow include : leaf.includes()) {
      List<TemplateUse> uses = way.getLast().uses(include);
      if (uses.isEmpty()) {
        break;
      }
      way.add(uses.getLast().place());
    }
    return way;
  }

  private int step(List<Place> way, Leaves.Leaf leaf) {
    int last = way.size() - 1;
    for (int i = last; i >= 0; i--) {
      if (hasRoom(way.get(i), entry(leaf, i)) && !beginsAnew(way, i, leaf)) {
        return i;
      }
    }
    for (int i = last; i >= 0; i--) {
      if (hasRoom(way.get(i), entry(leaf, i))) {
        return i;
      }
    }
    return last;
  }

  private static boolean hasRoom(Place place, ExpandedRow entry) {
    return place.count(entry) < entry.multiplicity().most();
  }

  private static ExpandedRow entry(Leaves.Leaf leaf, int step) {
    return step < leaf.includes().size() ? leaf.includes().get(step) : leaf.row();
  }

  /** Whether an entry goes back in a use that is complete, so that it begins the next one. */
  private boolean beginsAnew(List<Place> way, int step, Leaves.Leaf leaf) {
    Place place = way.get(step);
    return step > 0
        && place.use().invocation().template().isOrderSignificant()
        && place.isBehind(entry(leaf, step))
        && Presence.missing(place, document).isEmpty();
  }
}
