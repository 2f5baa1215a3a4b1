// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.sr.content.ContentItem;

/** What is said of an item by its own children and by those of the items around it. */
final class Surroundings {
  private final Map<ContentItem, Map<String, List<ContentItem>>> byParent = new IdentityHashMap<>();

  /** The children of an item with this concept name. */
  List<ContentItem> children(ContentItem item, String concept) {
    return byParent.computeIfAbsent(item, Surroundings::index).getOrDefault(concept, List.of());
  }

  private static Map<String, List<ContentItem>> index(ContentItem parent) {
    Map<String, List<ContentItem>> index = new HashMap<>();
    for (ContentItem child : parent.children()) {
      index.computeIfAbsent(Concepts.key(child), key -> new ArrayList<>()).add(child);
    }
    return index;
  }

  /** The first child of the item, or of the nearest one around it, with this concept name. */
  Optional<ContentItem> nearest(ContentItem item, String concept) {
    for (Optional<ContentItem> at = Optional.of(item); at.isPresent(); at = at.get().parent()) {
      List<ContentItem> found = children(at.get(), concept);
      if (!found.isEmpty()) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }

  /** The nearest item around one, itself included, with this concept name. */
  static Optional<ContentItem> around(ContentItem item, String concept) {
    Optional<ContentItem> at = Optional.of(item);
    while (at.isPresent() && !Concepts.key(at.get()).equals(concept)) {
      at = at.get().parent();
    }
    return at;
  }
}
