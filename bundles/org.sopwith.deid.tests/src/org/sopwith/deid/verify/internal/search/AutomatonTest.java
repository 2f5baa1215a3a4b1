// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** All strings are found at all places, as a search one by one would find them. */
class AutomatonTest {
  @Test
  void findsWhatASearchOneByOneFinds() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      TreeSet<String> strings = new TreeSet<>();
      while (strings.size() < 20) {
        strings.add(text(random, 1 + random.nextInt(6)));
      }
      List<String> list = List.copyOf(strings);
      String text = text(random, 300);
      TreeSet<String> found = new TreeSet<>();
      new Automaton(list)
          .search(Fold.of(text), (string, from, to) -> found.add(list.get(string) + "@" + from));
      assertEquals(oneByOne(list, text), found);
    }
  }

  private static TreeSet<String> oneByOne(List<String> strings, String text) {
    TreeSet<String> found = new TreeSet<>();
    for (String string : strings) {
      for (int at = text.indexOf(string); at >= 0; at = text.indexOf(string, at + 1)) {
        found.add(string + "@" + at);
      }
    }
    return found;
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(3)));
    }
    return text.toString();
  }

  @Test
  void manyLongStringsAreTakenIn() {
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      strings.add("patient" + i);
    }
    int[] count = new int[1];
    new Automaton(strings).search(Fold.of("see patient 49999"), (string, from, to) -> count[0]++);
    assertEquals(5, count[0]);
  }
}
