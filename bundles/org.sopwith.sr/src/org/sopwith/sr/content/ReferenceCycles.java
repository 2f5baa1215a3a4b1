// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Items by reference that lead back to an item around them (PS3.3 C.17.3.2.4 forbids loops). */
final class ReferenceCycles {
  private record Open(ContentItem item, Iterator<ContentItem> next) {}

  private final Set<ContentItem> closing = new HashSet<>();

  private ReferenceCycles() {}

  static ReferenceCycles of(SrDocument document) {
    ReferenceCycles cycles = new ReferenceCycles();
    cycles.search(document.root());
    return cycles;
  }

  /** Whether going on from an item by reference to its target closes a loop. */
  boolean closes(ContentItem reference) {
    return closing.contains(reference);
  }

  private void search(ContentItem root) {
    Map<ContentItem, Boolean> done = new IdentityHashMap<>();
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(root, successors(root).iterator()));
    done.put(root, false);
    while (!open.isEmpty()) {
      Iterator<ContentItem> next = open.peek().next();
      if (!next.hasNext()) {
        done.put(open.pop().item(), true);
        continue;
      }
      ContentItem item = next.next();
      Boolean state = done.get(item);
      if (state == null) {
        done.put(item, false);
        open.push(new Open(item, successors(item).iterator()));
      } else if (!state) {
        closing.add(open.peek().item());
      }
    }
  }

  private static List<ContentItem> successors(ContentItem item) {
    List<ContentItem> successors = new ArrayList<>(item.children());
    item.target().ifPresent(successors::add);
    return successors;
  }
}
