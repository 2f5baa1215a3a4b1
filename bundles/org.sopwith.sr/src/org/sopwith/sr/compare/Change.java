// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.compare;

import java.util.List;
import java.util.Optional;
import org.sopwith.sr.content.ContentItem;

/**
 * One difference between two documents.
 *
 * @param left the item in the first document; empty if it was added
 * @param right the item in the second document; empty if it was removed
 * @param aspects in what a changed item differs; its children have changes of their own
 */
public record Change(
    Kind kind, Optional<ContentItem> left, Optional<ContentItem> right, List<Aspect> aspects) {
  /** What became of an item. */
  public enum Kind {
    /** It is there with all below it, and was not before. */
    ADDED,
    /** It is no longer there, nor what was below it. */
    REMOVED,
    /** It says something else. */
    CHANGED,
    /** It stands elsewhere: in another order, or below another item. */
    MOVED
  }

  /**
   * A part of an item.
   *
   * @param name such as {@code value}
   * @param before in words; empty if there was none
   * @param after in words; empty if there is none
   */
  public record Aspect(String name, String before, String after) {}

  public Change {
    aspects = List.copyOf(aspects);
  }

  static Change added(ContentItem item) {
    return new Change(Kind.ADDED, Optional.empty(), Optional.of(item), List.of());
  }

  static Change removed(ContentItem item) {
    return new Change(Kind.REMOVED, Optional.of(item), Optional.empty(), List.of());
  }

  static Change moved(ContentItem left, ContentItem right) {
    return new Change(Kind.MOVED, Optional.of(left), Optional.of(right), List.of());
  }

  static Change changed(ContentItem left, ContentItem right, List<Aspect> aspects) {
    return new Change(Kind.CHANGED, Optional.of(left), Optional.of(right), aspects);
  }

  /** The item, as it is now if it is still there. */
  public ContentItem item() {
    return right.or(() -> left).orElseThrow();
  }
}
