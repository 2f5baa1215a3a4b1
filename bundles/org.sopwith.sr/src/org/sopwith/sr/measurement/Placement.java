// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.template.RelationshipType;

/** Where measurements and groups stand in a document, for references to them (PS3.3 C.17.3.2.5). */
final class Placement {
  private record Pending(DataSet item, Object target) {}

  private final Map<Object, DataSet> placed = new IdentityHashMap<>();
  private final List<Pending> pending = new ArrayList<>();

  void place(Object thing, DataSet item) {
    placed.put(thing, item);
  }

  /** Adds a reference to a thing that may be placed later. */
  void refer(DataSet parent, RelationshipType with, Object target) {
    DataSet item =
        ContentItems.add(parent, with, Optional.empty(), new ContentValue.ByReference(List.of(1)));
    pending.add(new Pending(item, target));
  }

  /**
   * Gives all references the positions of what they refer to.
   *
   * @throws IllegalStateException if something is not in the document
   */
  void resolve(DataSet root) {
    if (pending.isEmpty()) {
      return;
    }
    Map<DataSet, List<Integer>> positions = new IdentityHashMap<>();
    for (ContentItem item : SrDocument.of(root).items()) {
      positions.put(item.dataSet(), item.position());
    }
    for (Pending one : pending) {
      List<Integer> position = positions.get(placed.get(one.target));
      if (position == null) {
        throw new IllegalStateException(
            "A measurement refers to a group or measurement that the report does not have.");
      }
      ContentItems.write(one.item, Optional.empty(), new ContentValue.ByReference(position));
    }
  }
}
