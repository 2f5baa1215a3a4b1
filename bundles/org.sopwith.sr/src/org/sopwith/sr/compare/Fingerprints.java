// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.compare;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.standard.Code;

/** Numbers that two items share if they and all below them say the same. */
final class Fingerprints {
  private record Key(Face face, List<Integer> children) {}

  private record Number(OptionalDouble real, Optional<Code> units, Optional<Code> qualifier) {}

  private record Target(Optional<Code> name, Object value) {}

  /** What an item says by itself, without its children and wherever it stands. */
  record Face(String relationship, Optional<Code> name, Object value) {}

  private final Map<Key, Integer> numbers = new HashMap<>();
  private final Map<ContentItem, Integer> byItem = new IdentityHashMap<>();

  /** Adds all items of a document. */
  void add(SrDocument document) {
    for (ContentItem item : document.items().reversed()) {
      List<Integer> children = item.children().stream().map(byItem::get).toList();
      byItem.put(
          item, numbers.computeIfAbsent(new Key(face(item), children), key -> numbers.size()));
    }
  }

  int of(ContentItem item) {
    return byItem.get(item);
  }

  static Face face(ContentItem item) {
    return new Face(item.relationshipText(), item.name(), value(item));
  }

  /** The value as it is compared: 12.50 is 12.5, and a reference is what it leads to. */
  static Object value(ContentItem item) {
    return switch (item.value()) {
      case ContentValue.Numeric numeric when numeric.real().isPresent() ->
          new Number(numeric.real(), numeric.units(), numeric.qualifier());
      case ContentValue.ByReference reference ->
          item.target()
              .filter(target -> !target.isReference())
              .<Object>map(target -> new Target(target.name(), value(target)))
              .orElse(reference);
      default -> item.value();
    };
  }
}
