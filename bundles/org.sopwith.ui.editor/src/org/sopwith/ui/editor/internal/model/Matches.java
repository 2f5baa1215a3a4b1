// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.ui.editor.DicomDocument.Place;

/** What a search has found, and what is around it. */
public final class Matches {
  private final String query;
  private final Set<Place> found = new HashSet<>();
  private final Set<Place> around = new HashSet<>();
  private final Set<DataSet> itemsAround = Collections.newSetFromMap(new IdentityHashMap<>());

  Matches(String query) {
    this.query = query;
  }

  void add(Place place) {
    found.add(place);
    DataSet inner = place.owner();
    while (inner.parent().isPresent() && itemsAround.add(inner)) {
      DataSet outer = inner.parent().get();
      around.add(new Place(outer, inner.parentTag()));
      inner = outer;
    }
  }

  /** What was searched for. */
  public String query() {
    return query;
  }

  /** How many elements match. */
  public int count() {
    return found.size();
  }

  /** Whether an element itself matches. */
  public boolean isFound(Place place) {
    return found.contains(place);
  }

  /** Whether something within an element matches. */
  public boolean isAround(Place place) {
    return around.contains(place);
  }

  /** Whether something within an item matches. */
  public boolean isAround(DataSet item) {
    return itemsAround.contains(item);
  }

  boolean shows(Place place) {
    return found.contains(place) || around.contains(place) || isWithinFound(place.owner());
  }

  boolean shows(DataSet item) {
    return itemsAround.contains(item) || isWithinFound(item);
  }

  private boolean isWithinFound(DataSet dataSet) {
    DataSet inner = dataSet;
    for (Optional<DataSet> p = inner.parent(); p.isPresent(); p = inner.parent()) {
      if (found.contains(new Place(p.get(), inner.parentTag()))) {
        return true;
      }
      inner = p.get();
    }
    return false;
  }
}
