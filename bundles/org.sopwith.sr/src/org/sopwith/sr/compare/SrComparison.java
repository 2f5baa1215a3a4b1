// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.render.ItemText;
import org.sopwith.standard.Code;

/**
 * Compares the content of two documents. Items are brought together by what they are, not by their
 * position; where they stand elsewhere, that is a change of its own. Attributes outside the content
 * tree are not compared.
 */
public final class SrComparison {
  private record Pair(ContentItem left, ContentItem right) {}

  private final Fingerprints fingerprints = new Fingerprints();
  private final List<Change> changes = new ArrayList<>();
  private final List<ContentItem> removed = new ArrayList<>();
  private final List<ContentItem> added = new ArrayList<>();

  private SrComparison() {}

  /** What differs, in the order of the items' positions. */
  public static List<Change> compare(SrDocument left, SrDocument right) {
    SrComparison comparison = new SrComparison();
    comparison.fingerprints.add(left);
    comparison.fingerprints.add(right);
    comparison.run(left.root(), right.root());
    return comparison.result();
  }

  private void run(ContentItem left, ContentItem right) {
    Deque<Pair> open = new ArrayDeque<>();
    open.push(new Pair(left, right));
    while (!open.isEmpty()) {
      Pair pair = open.pop();
      if (fingerprints.of(pair.left()) == fingerprints.of(pair.right())) {
        continue;
      }
      List<Change.Aspect> aspects = aspects(pair.left(), pair.right());
      if (!aspects.isEmpty()) {
        changes.add(Change.changed(pair.left(), pair.right(), aspects));
      }
      align(pair.left().children(), pair.right().children(), open);
    }
  }

  private void align(List<ContentItem> left, List<ContentItem> right, Deque<Pair> open) {
    Alignment alignment = new Alignment(left, right, fingerprints);
    Set<Integer> moved = alignment.outOfOrder();
    for (int i = 0; i < left.size(); i++) {
      int partner = alignment.partner(i);
      if (partner < 0) {
        removed.add(left.get(i));
      } else {
        open.push(new Pair(left.get(i), right.get(partner)));
        if (moved.contains(i)) {
          changes.add(Change.moved(left.get(i), right.get(partner)));
        }
      }
    }
    for (int i = 0; i < right.size(); i++) {
      if (!alignment.hasPartner(i)) {
        added.add(right.get(i));
      }
    }
  }

  /** What was removed here and added there as it was has moved. */
  private List<Change> result() {
    Map<Integer, Deque<ContentItem>> gone = new HashMap<>();
    removed.forEach(
        item -> gone.computeIfAbsent(fingerprints.of(item), k -> new ArrayDeque<>()).add(item));
    for (ContentItem item : added) {
      Deque<ContentItem> same = gone.getOrDefault(fingerprints.of(item), new ArrayDeque<>());
      changes.add(same.isEmpty() ? Change.added(item) : Change.moved(same.poll(), item));
    }
    gone.values().forEach(items -> items.forEach(item -> changes.add(Change.removed(item))));
    changes.sort(
        Comparator.comparing(
            change -> change.left().or(change::right).orElseThrow().position(),
            SrComparison::compare));
    return List.copyOf(changes);
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = Integer.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  private static List<Change.Aspect> aspects(ContentItem left, ContentItem right) {
    List<Change.Aspect> aspects = new ArrayList<>();
    add(aspects, "relationship", left.relationshipText(), right.relationshipText());
    add(
        aspects,
        "concept",
        left.name().map(Code::toString).orElse(""),
        right.name().map(Code::toString).orElse(""));
    if (!Objects.equals(Fingerprints.value(left), Fingerprints.value(right))) {
      aspects.add(new Change.Aspect("value", text(left, right), text(right, left)));
    }
    return aspects;
  }

  private static void add(List<Change.Aspect> aspects, String name, String before, String after) {
    if (!before.equals(after)) {
      aspects.add(new Change.Aspect(name, before, after));
    }
  }

  /** The value in words that tell it from the other's. */
  private static String text(ContentItem item, ContentItem other) {
    if (item.value() instanceof ContentValue.Container container) {
      return container.template().map(template -> "TID " + template.identifier()).orElse("")
          + container.continuous().map(yes -> yes ? " CONTINUOUS" : " SEPARATE").orElse("");
    }
    String text = ItemText.value(item);
    return text.equals(ItemText.value(other)) ? item.value().toString() : text;
  }
}
