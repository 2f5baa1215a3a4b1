// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Finds many strings in one pass over a text (Aho and Corasick, 1975): the time does not depend on
 * how many there are. The memory is about 40 bytes a letter of theirs.
 */
final class Automaton {
  private static final int NONE = -1;

  /** Takes a string found, by number, and where. */
  @FunctionalInterface
  interface Found {
    void at(int string, int from, int to);
  }

  private final int[] lengths;
  private int nodes = 1;
  private int[] string = {NONE};
  private int[] fail;
  private int[] shorter;
  private long[] keys = new long[64];
  private int[] targets = new int[64];
  private int used;

  /**
   * @param strings without duplicates and empty ones
   */
  Automaton(List<String> strings) {
    lengths = new int[strings.size()];
    for (int number = 0; number < strings.size(); number++) {
      lengths[number] = strings.get(number).length();
      insert(strings.get(number), number);
    }
    link(strings);
  }

  private void insert(String letters, int number) {
    int node = 0;
    for (int i = 0; i < letters.length(); i++) {
      int next = child(node, letters.charAt(i));
      if (next == NONE) {
        next = nodes++;
        if (next == string.length) {
          string = Arrays.copyOf(string, 2 * next);
        }
        string[next] = NONE;
        put(node, letters.charAt(i), next);
      }
      node = next;
    }
    string[node] = number;
  }

  /** Links each node to the longest one that ends as it does, from the shallow to the deep. */
  private void link(List<String> strings) {
    fail = new int[nodes];
    shorter = new int[nodes];
    shorter[0] = NONE;
    Queue<int[]> open = new ArrayDeque<>();
    boolean[] done = new boolean[nodes];
    int longest = Arrays.stream(lengths).max().orElse(0);
    int[] at = new int[strings.size()];
    for (int depth = 0; depth < longest; depth++) {
      for (int number = 0; number < at.length; number++) {
        if (depth < lengths[number]) {
          char letter = strings.get(number).charAt(depth);
          int child = child(at[number], letter);
          if (!done[child]) {
            done[child] = true;
            open.add(new int[] {at[number], child, letter});
          }
          at[number] = child;
        }
      }
      while (!open.isEmpty()) {
        int[] edge = open.remove();
        int to = edge[0] == 0 ? 0 : step(fail[edge[0]], (char) edge[2]);
        fail[edge[1]] = to;
        shorter[edge[1]] = string[to] != NONE ? to : shorter[to];
      }
    }
  }

  private int step(int from, char letter) {
    int node = from;
    while (true) {
      int next = child(node, letter);
      if (next != NONE) {
        return next;
      }
      if (node == 0) {
        return 0;
      }
      node = fail[node];
    }
  }

  /** Tells all strings in a text. */
  void search(Fold text, Found found) {
    int node = 0;
    for (int i = 0; i < text.length(); i++) {
      node = step(node, text.letter(i));
      for (int hit = string[node] != NONE ? node : shorter[node]; hit != NONE; hit = shorter[hit]) {
        found.at(string[hit], i + 1 - lengths[string[hit]], i + 1);
      }
    }
  }

  private int child(int node, char letter) {
    long key = key(node, letter);
    for (int slot = slot(key); ; slot = slot + 1 & keys.length - 1) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      if (keys[slot] == 0) {
        return NONE;
      }
    }
  }

  private void put(int node, char letter, int target) {
    if (2 * ++used > keys.length) {
      long[] oldKeys = keys;
      int[] oldTargets = targets;
      keys = new long[2 * oldKeys.length];
      targets = new int[2 * oldKeys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          place(oldKeys[i], oldTargets[i]);
        }
      }
    }
    place(key(node, letter), target);
  }

  private void place(long key, int target) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = slot + 1 & keys.length - 1;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  /** Not 0: letters are not. */
  private static long key(int node, char letter) {
    return (long) node << 16 | letter;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & keys.length - 1;
  }
}
