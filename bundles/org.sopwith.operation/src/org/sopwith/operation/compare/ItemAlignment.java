// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.sopwith.dicom.DataSet;
import org.sopwith.operation.dump.ItemTitle;

/**
 * Which items of two sequences belong together. Items that are the same and occur once on each side
 * are fixed points, as far as they are in the same order (patience diff); between two of them,
 * items with the same title belong together, then the others one by one.
 */
final class ItemAlignment {
  /** Two items that belong together, or one that has no counterpart. */
  record Match(Optional<DataSet> left, Optional<DataSet> right) {}

  private final List<DataSet> left;
  private final List<DataSet> right;
  private final long[] leftHash;
  private final long[] rightHash;
  private final List<Match> matches = new ArrayList<>();

  private ItemAlignment(
      List<DataSet> left, List<DataSet> right, ToLongFunction<DataSet> contentHash) {
    this.left = left;
    this.right = right;
    this.leftHash = left.stream().mapToLong(contentHash).toArray();
    this.rightHash = right.stream().mapToLong(contentHash).toArray();
  }

  static List<Match> of(
      List<DataSet> left, List<DataSet> right, ToLongFunction<DataSet> contentHash) {
    ItemAlignment alignment = new ItemAlignment(left, right, contentHash);
    alignment.align();
    return alignment.matches;
  }

  private void align() {
    int l = 0;
    int r = 0;
    while (l < left.size() && r < right.size() && leftHash[l] == rightHash[r]) {
      match(l++, r++);
    }
    int leftEnd = left.size();
    int rightEnd = right.size();
    while (leftEnd > l && rightEnd > r && leftHash[leftEnd - 1] == rightHash[rightEnd - 1]) {
      leftEnd--;
      rightEnd--;
    }
    for (int[] fixed : fixedPoints(l, leftEnd, r, rightEnd)) {
      alignBetween(l, fixed[0], r, fixed[1]);
      match(fixed[0], fixed[1]);
      l = fixed[0] + 1;
      r = fixed[1] + 1;
    }
    alignBetween(l, leftEnd, r, rightEnd);
    while (leftEnd < left.size()) {
      match(leftEnd++, rightEnd++);
    }
  }

  private void match(int l, int r) {
    matches.add(new Match(Optional.of(left.get(l)), Optional.of(right.get(r))));
  }

  /** Pairs of same items that occur once on each side, as many as are in order on both. */
  private List<int[]> fixedPoints(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    Map<Long, Integer> onLeft = unique(leftHash, leftFrom, leftTo);
    Map<Long, Integer> onRight = unique(rightHash, rightFrom, rightTo);
    List<int[]> pairs = new ArrayList<>();
    for (int l = leftFrom; l < leftTo; l++) {
      Integer r = onRight.get(leftHash[l]);
      if (r != null && r >= 0 && onLeft.get(leftHash[l]) >= 0) {
        pairs.add(new int[] {l, r});
      }
    }
    return longestRising(pairs);
  }

  /** Position of each hash; -1 if it occurs more than once. */
  private static Map<Long, Integer> unique(long[] hashes, int from, int to) {
    Map<Long, Integer> positions = new HashMap<>();
    for (int i = from; i < to; i++) {
      positions.merge(hashes[i], i, (a, b) -> -1);
    }
    return positions;
  }

  /** The longest subsequence of pairs, rising on the left, that rises on the right too. */
  private static List<int[]> longestRising(List<int[]> pairs) {
    int[] lastOfLength = new int[pairs.size() + 1];
    int[] before = new int[pairs.size()];
    int longest = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 1;
      int high = longest + 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(lastOfLength[middle])[1] < pairs.get(i)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 1 ? -1 : lastOfLength[low - 1];
      lastOfLength[low] = i;
      longest = Math.max(longest, low);
    }
    int[][] rising = new int[longest][];
    int at = longest == 0 ? -1 : lastOfLength[longest];
    for (int i = longest - 1; i >= 0; i--) {
      rising[i] = pairs.get(at);
      at = before[at];
    }
    return Arrays.asList(rising);
  }

  /**
   * No fixed points here: equal numbers go one by one; else titles decide, or if none agree,
   * places.
   */
  private void alignBetween(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    Map<String, Integer> titles = new HashMap<>();
    for (int r = rightTo - 1; r >= rightFrom; r--) {
      titles.put(ItemTitle.of(right.get(r)), r);
    }
    titles.remove("");
    boolean byPlace =
        leftTo - leftFrom == rightTo - rightFrom
            || left.subList(leftFrom, leftTo).stream()
                .noneMatch(item -> titles.containsKey(ItemTitle.of(item)));
    int r = rightFrom;
    for (int l = leftFrom; l < leftTo; l++) {
      int found = byPlace ? r : titles.getOrDefault(ItemTitle.of(left.get(l)), -1);
      if (found < r || found >= rightTo) {
        matches.add(new Match(Optional.of(left.get(l)), Optional.empty()));
        continue;
      }
      r = onlyRight(r, found);
      match(l, r++);
    }
    onlyRight(r, rightTo);
  }

  private int onlyRight(int from, int to) {
    for (int r = from; r < to; r++) {
      matches.add(new Match(Optional.empty(), Optional.of(right.get(r))));
    }
    return Math.max(from, to);
  }
}
