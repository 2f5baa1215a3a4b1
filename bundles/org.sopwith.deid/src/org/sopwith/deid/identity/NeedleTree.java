// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Finds needles in one pass over a text, the longest ones at each place. */
final class NeedleTree {
  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>(2);
    private final List<Needle> needles = new ArrayList<>(1);
  }

  private final Node root = new Node();
  private final Node[] roots = new Node[0x80];

  NeedleTree(Iterable<Needle> needles) {
    for (Needle needle : needles) {
      Node node = root;
      for (char letter : needle.letters().toCharArray()) {
        node = node.next.computeIfAbsent(letter, each -> new Node());
      }
      node.needles.add(needle);
    }
    root.next.forEach(
        (letter, node) -> {
          if (letter < roots.length) {
            roots[letter] = node;
          }
        });
  }

  /**
   * Looks for all needles.
   *
   * @param found takes a needle and the index of its first letter
   */
  void search(FoldedText text, Strictness strictness, BiConsumer<Needle, Integer> found) {
    for (int from = 0; from < text.length(); from++) {
      char first = text.letter(from);
      Node node = first < roots.length ? roots[first] : root.next.get(first);
      Needle longest = null;
      for (int to = from + 1; node != null; to++) {
        for (Needle needle : node.needles) {
          if (needle.least().ordinal() >= strictness.ordinal() && needle.isAt(text, from)) {
            longest = needle;
          }
        }
        node = to < text.length() ? node.next.get(text.letter(to)) : null;
      }
      if (longest != null) {
        found.accept(longest, from);
      }
    }
  }
}
