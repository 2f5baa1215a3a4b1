// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

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

  private final Map<Key, long[]> counts = new HashMap<>();

  void add(Decision decision) {
    Key key = new Key(decision.place(), decision.action(), decision.reason());
    counts.computeIfAbsent(key, each -> new long[1])[0]++;
  }

  void add(Tally other) {
    other.counts.forEach(
        (key, count) -> counts.computeIfAbsent(key, each -> new long[1])[0] += count[0]);
  }

  /** All decisions, by path. */
  public List<Line> lines() {
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
