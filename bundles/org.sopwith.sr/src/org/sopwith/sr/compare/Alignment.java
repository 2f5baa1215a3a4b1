// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;

/**
 * Which children of one item are which children of another: first those that are wholly the same,
 * then those of the same tracking or event UID, then those that say the same by themselves, then
 * containers that share most, then those of the same name, then those of the same value.
 */
final class Alignment {
  /** UIDs by which a group or event is known wherever it stands. */
  private static final Set<String> IDENTIFYING = Set.of("112040", "113769", "113503");

  /** Above this many pairs containers are not compared each with each. */
  private static final long MOST_PAIRS = 40_000;

  private final List<ContentItem> left;
  private final List<ContentItem> right;
  private final Fingerprints fingerprints;

  /** For each item on the left the index of its partner, or -1. */
  private final int[] partners;

  private final boolean[] taken;

  Alignment(List<ContentItem> left, List<ContentItem> right, Fingerprints fingerprints) {
    this.left = left;
    this.right = right;
    this.fingerprints = fingerprints;
    this.partners = new int[left.size()];
    this.taken = new boolean[right.size()];
    Arrays.fill(partners, -1);
    by(item -> Optional.of(fingerprints.of(item)));
    by(Alignment::identity);
    by(item -> Optional.of(Fingerprints.face(item)));
    byShare();
    by(item -> Optional.of(List.of(item.relationshipText(), item.name(), item.valueType())));
    by(item -> Optional.of(List.of(item.relationshipText(), Fingerprints.value(item))));
  }

  /** The index of the partner of an item on the left; -1 if it has none. */
  int partner(int index) {
    return partners[index];
  }

  /** Whether an item on the right has a partner. */
  boolean hasPartner(int index) {
    return taken[index];
  }

  private void by(Function<ContentItem, Optional<?>> key) {
    Map<Object, Deque<Integer>> free = new HashMap<>();
    for (int i = 0; i < right.size(); i++) {
      if (!taken[i]) {
        int index = i;
        key.apply(right.get(i))
            .ifPresent(k -> free.computeIfAbsent(k, n -> new ArrayDeque<>()).add(index));
      }
    }
    for (int i = 0; i < left.size() && !free.isEmpty(); i++) {
      if (partners[i] < 0) {
        Deque<Integer> same = key.apply(left.get(i)).map(free::get).orElse(null);
        if (same != null && !same.isEmpty()) {
          pair(i, same.poll());
        }
      }
    }
  }

  private void pair(int onLeft, int onRight) {
    partners[onLeft] = onRight;
    taken[onRight] = true;
  }

  private static Optional<?> identity(ContentItem item) {
    if (item.observationUid().isPresent()) {
      return item.observationUid();
    }
    return item.children().stream()
        .filter(child -> child.name().filter(n -> IDENTIFYING.contains(n.value())).isPresent())
        .filter(child -> child.value() instanceof ContentValue.Plain)
        .map(child -> List.of(item.name(), child.value()))
        .findFirst();
  }

  /** Pairs containers of one name that have most children in common. */
  private void byShare() {
    List<Integer> leftFree = new ArrayList<>();
    List<Integer> rightFree = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      if (partners[i] < 0 && !left.get(i).children().isEmpty()) {
        leftFree.add(i);
      }
    }
    for (int i = 0; i < right.size(); i++) {
      if (!taken[i] && !right.get(i).children().isEmpty()) {
        rightFree.add(i);
      }
    }
    if ((long) leftFree.size() * rightFree.size() > MOST_PAIRS) {
      return;
    }
    for (int i : leftFree) {
      Set<Integer> mine = new HashSet<>();
      left.get(i).children().forEach(child -> mine.add(fingerprints.of(child)));
      int best = -1;
      long most = 0;
      for (int k : rightFree) {
        if (!taken[k] && left.get(i).name().equals(right.get(k).name())) {
          long shared =
              right.get(k).children().stream()
                  .filter(child -> mine.contains(fingerprints.of(child)))
                  .count();
          if (shared > most) {
            best = k;
            most = shared;
          }
        }
      }
      if (best >= 0) {
        pair(i, best);
      }
    }
  }

  /**
   * The items on the left that have a partner but are out of order: all but those of a longest run
   * whose partners ascend.
   */
  Set<Integer> outOfOrder() {
    List<Integer> paired = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      if (partners[i] >= 0) {
        paired.add(i);
      }
    }
    int[] ends = new int[paired.size()];
    int[] before = new int[left.size()];
    int length = 0;
    for (int i : paired) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) / 2;
        if (partners[ends[middle]] < partners[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : ends[low - 1];
      ends[low] = i;
      length = Math.max(length, low + 1);
    }
    Set<Integer> moved = new HashSet<>(paired);
    for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
      moved.remove(i);
    }
    return moved;
  }
}
