// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sopwith.operation.json.JsonTree;

/**
 * A report of the verb {@code deid apply} as rows of tables.
 *
 * @param objects how many, what becomes of them, why, a file
 * @param attributes how many, what is done with them, how many values, some of them
 */
record TrialReport(List<List<String>> objects, List<List<String>> attributes) {
  private static final int EXAMPLES = 3;

  private record Remark(String what, String why) {}

  /** What was done to attributes in one way. */
  private static final class Done {
    private final Map<String, Long> attributes = new TreeMap<>();
    private long values;

    void add(String path, long count) {
      attributes.merge(path.substring(path.lastIndexOf('.') + 1), count, Long::sum);
      values += count;
    }

    List<String> row(String action) {
      String examples =
          String.join(
              ", ",
              attributes.entrySet().stream()
                  .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                  .limit(EXAMPLES)
                  .map(Map.Entry::getKey)
                  .toList());
      return List.of(
          Integer.toString(attributes.size()), action, "%,d".formatted(values), examples);
    }
  }

  static TrialReport of(JsonTree report) {
    return new TrialReport(objectRows(report), attributeRows(report));
  }

  private static List<List<String>> objectRows(JsonTree report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(report.get("written").text(), "written", "", ""));
    Map<Remark, Set<String>> remarks = new LinkedHashMap<>();
    for (JsonTree region : report.get("blanked").elements()) {
      String why =
          "Pixels %s are blanked: %s, %s."
              .formatted(
                  region.get("region").text(),
                  region.get("by").text(),
                  region.get("source").text());
      remarks
          .computeIfAbsent(new Remark("blanked", why), each -> new LinkedHashSet<>())
          .add(region.get("file").text());
    }
    for (String kind : List.of("refused", "leftOut", "flagged")) {
      for (JsonTree remark : report.get(kind).elements()) {
        Remark key =
            new Remark(kind.equals("leftOut") ? "left out" : kind, remark.get("message").text());
        remarks.computeIfAbsent(key, each -> new LinkedHashSet<>()).add(remark.get("file").text());
      }
    }
    remarks.entrySet().stream()
        .sorted(
            Comparator.comparing(
                (Map.Entry<Remark, Set<String>> entry) -> -entry.getValue().size()))
        .forEach(
            entry ->
                rows.add(
                    List.of(
                        Integer.toString(entry.getValue().size()),
                        entry.getKey().what(),
                        entry.getKey().why(),
                        String.valueOf(
                            Path.of(entry.getValue().iterator().next()).getFileName()))));
    return rows;
  }

  private static List<List<String>> attributeRows(JsonTree report) {
    Map<String, Done> actions = new TreeMap<>();
    for (JsonTree decision : report.get("decisions").elements()) {
      actions
          .computeIfAbsent(decision.get("action").text(), action -> new Done())
          .add(decision.get("path").text(), Long.parseLong(decision.get("count").text()));
    }
    return actions.entrySet().stream().map(entry -> entry.getValue().row(entry.getKey())).toList();
  }
}
