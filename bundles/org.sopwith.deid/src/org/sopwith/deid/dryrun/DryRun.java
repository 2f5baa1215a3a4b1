// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.dryrun;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;

/**
 * What {@code deid apply} would write for an object. Holds values of the object: for the screen of
 * who has the object, never for a log.
 *
 * @param rows the elements of the File Meta Information, then those of the data set
 * @param refusal why the object would not be written, in one sentence; the rows then show what
 *     would become of it if the profile did not refuse it, or there are none
 * @param flags what somebody should look at, one sentence each
 */
public record DryRun(List<DryRunRow> rows, Optional<String> refusal, List<String> flags) {

  /** Shows all rows, in the order of a dump. */
  public void forEach(Consumer<DryRunRow> visitor) {
    rows.forEach(row -> row.forEach(visitor));
  }

  /** How many elements of all levels become what. */
  public Map<Change, Integer> counts() {
    Map<Change, Integer> counts = new EnumMap<>(Change.class);
    for (Change change : Change.values()) {
      counts.put(change, 0);
    }
    forEach(
        row -> {
          if (!row.isItem()) {
            counts.merge(row.change(), 1, Integer::sum);
          }
        });
    return counts;
  }

  /** The counts in one line: {@code 312 attributes: 41 removed, 12 emptied, 200 as they are}. */
  public String summary() {
    Map<Change, Integer> counts = counts();
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    StringJoiner parts = new StringJoiner(", ", all + " attributes: ", "");
    part(parts, counts.get(Change.REMOVED), "removed");
    part(parts, counts.get(Change.EMPTIED), "emptied");
    part(parts, counts.get(Change.CHANGED), "changed");
    part(parts, counts.get(Change.ADDED), "added");
    parts.add(counts.get(Change.SAME) + " as they are");
    return parts.toString();
  }

  private static void part(StringJoiner parts, int count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }
}
