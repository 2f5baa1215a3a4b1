// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.ContentValue.Table.Cell;
import org.sopwith.sr.content.ContentValue.Table.Head;

/** Tables within documents (PS3.3 C.18.10) as rows of texts. */
public final class TableText {
  private TableText() {}

  /**
   * The rows that have something in them, the names of columns before them and those of rows before
   * the cells. A table may claim more rows than it has cells for; those are not made.
   */
  public static List<List<String>> rows(ContentValue.Table table, RenderOptions options) {
    Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
    Map<Integer, Boolean> columns = new TreeMap<>();
    for (Head head : table.columnHeads()) {
      columns.put(head.number(), true);
      rows.computeIfAbsent(0, key -> new TreeMap<>()).put(head.number(), head(head, options));
    }
    for (Head head : table.rowHeads()) {
      columns.put(0, true);
      rows.computeIfAbsent(head.number(), key -> new TreeMap<>()).put(0, head(head, options));
    }
    for (Cell cell : table.cells()) {
      columns.put(cell.column(), true);
      rows.computeIfAbsent(cell.row(), key -> new TreeMap<>())
          .merge(cell.column(), cell(cell, options), (a, b) -> a + "; " + b);
    }
    List<List<String>> texts = new ArrayList<>();
    for (Map<Integer, String> row : rows.values()) {
      texts.add(columns.keySet().stream().map(column -> row.getOrDefault(column, "")).toList());
    }
    return texts;
  }

  private static String head(Head head, RenderOptions options) {
    String name = head.name().map(code -> ItemText.code(code, options)).orElse("");
    String unit = head.units().map(ItemText::unit).orElse("");
    return unit.isEmpty() ? name : name + " (" + unit + ")";
  }

  private static String cell(Cell cell, RenderOptions options) {
    if (!cell.target().isEmpty()) {
      return "see " + ItemText.position(cell.target());
    }
    List<String> codes = cell.codes().stream().map(code -> ItemText.code(code, options)).toList();
    String value = Forms.clean(String.join(", ", codes.isEmpty() ? cell.values() : codes));
    String unit = cell.units().map(ItemText::unit).orElse("");
    String qualifier =
        cell.qualifier().map(code -> " (" + ItemText.code(code, options) + ")").orElse("");
    return (value + " " + unit).strip() + qualifier;
  }
}
