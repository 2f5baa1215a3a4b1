// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;

/**
 * Findings under one heading.
 *
 * @param key the same for the same group of the next list, so that it stays expanded
 * @param title of the rule if it is one that is grouped by, else empty
 * @param severity the worst below
 * @param count of all places below
 * @param children groups, or {@link FindingRow}s
 */
record FindingGroup(
    String key, String label, String title, Severity severity, long count, List<Object> children) {
  /** What the view groups by. */
  enum By {
    RULE("Rule"),
    FILE("File"),
    SEVERITY("Severity");

    private final String label;

    By(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** The groups of a list of findings, the worst and then the largest first. */
  static List<Object> group(List<FindingRow> rows, By by) {
    return switch (by) {
      case RULE -> group("", rows, row -> row.finding().rule(), FindingGroup::byFile);
      case FILE -> byFile("", rows);
      case SEVERITY ->
          group(
              "",
              rows,
              row -> heading(row.finding().severity()),
              (key, some) -> group(key, some, row -> row.finding().rule(), FindingGroup::places));
    };
  }

  private static String heading(Severity severity) {
    return switch (severity) {
      case ERROR -> "Errors";
      case WARNING -> "Warnings";
      case NOTE -> "Notes";
    };
  }

  private static List<Object> byFile(String key, List<FindingRow> rows) {
    return group(key, rows, row -> row.finding().file(), FindingGroup::places);
  }

  private static List<Object> places(String key, List<FindingRow> rows) {
    return List.copyOf(rows);
  }

  private interface Deeper {
    List<Object> children(String key, List<FindingRow> rows);
  }

  private static List<Object> group(
      String outer, List<FindingRow> rows, Function<FindingRow, String> criterion, Deeper deeper) {
    Map<String, List<FindingRow>> parts = new LinkedHashMap<>();
    for (FindingRow row : rows) {
      parts.computeIfAbsent(criterion.apply(row), name -> new ArrayList<>()).add(row);
    }
    return parts.entrySet().stream()
        .map(part -> make(outer, part.getKey(), part.getValue(), deeper))
        .sorted(
            Comparator.comparing(FindingGroup::severity)
                .thenComparing(Comparator.comparingLong(FindingGroup::count).reversed()))
        .<Object>map(group -> group)
        .toList();
  }

  private static FindingGroup make(
      String outer, String name, List<FindingRow> rows, Deeper deeper) {
    String key = outer + "\n" + name;
    return new FindingGroup(
        key,
        name,
        rows.stream().allMatch(row -> row.finding().rule().equals(name)) ? rows.get(0).title() : "",
        rows.stream().map(row -> row.finding().severity()).min(Comparator.naturalOrder()).get(),
        rows.stream().map(FindingRow::finding).mapToLong(Finding::count).sum(),
        deeper.children(key, rows));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FindingGroup group && group.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
