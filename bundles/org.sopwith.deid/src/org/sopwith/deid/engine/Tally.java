// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sopwith.deid.decision.Decision;
import org.sopwith.deid.decision.Place;
import org.sopwith.deid.decision.Reason;
import org.sopwith.deid.profile.Action;

/** How often each decision was taken, without any value. */
public final class Tally {
  /** Its methods are written out: they are asked for each element of each object. */
  private record Key(Place place, Action action, Reason reason) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && place == key.place
          && action == key.action
          && reason.equals(key.reason);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * place.hashCode() + action.ordinal()) + reason.hashCode();
    }
  }

  /**
   * A decision and how often it was taken.
   *
   * @param path the attribute path with {@code [*]} for items
   */
  public record Line(String path, Action action, Reason reason, long count) {}

  /** So many are kept one by one: most objects have fewer, and are counted with others only. */
  private static final int FEW = 1 << 10;

  private final List<Key> latest = new ArrayList<>();
  private final Map<Key, long[]> counts = new HashMap<>();

  void add(Decision decision) {
    latest.add(new Key(decision.place(), decision.action(), decision.reason()));
    if (latest.size() == FEW) {
      count();
    }
  }

  void add(Tally other) {
    other.latest.forEach(key -> add(key, 1));
    other.counts.forEach((key, count) -> add(key, count[0]));
  }

  private void add(Key key, long more) {
    long[] count = counts.get(key);
    if (count == null) {
      counts.put(key, new long[] {more});
    } else {
      count[0] += more;
    }
  }

  private void count() {
    latest.forEach(key -> add(key, 1));
    latest.clear();
  }

  /** All decisions, by path. */
  public List<Line> lines() {
    count();
    return counts.entrySet().stream()
        .map(
            entry ->
                new Line(
                    entry.getKey().place().toString(),
                    entry.getKey().action(),
                    entry.getKey().reason(),
                    entry.getValue()[0]))
        .sorted(
            Comparator.comparing(Line::path)
                .thenComparing(line -> line.reason().rule())
                .thenComparing(Line::action)
                .thenComparing(line -> line.reason().text()))
        .toList();
  }
}
