// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sopwith.standard.AttributeTable;
import org.sopwith.standard.AttributeTable.Attribute;
import org.sopwith.standard.AttributeTable.ContextGroupReference;
import org.sopwith.standard.AttributeTable.Include;
import org.sopwith.standard.AttributeTable.Remark;
import org.sopwith.standard.AttributeTable.Row;
import org.sopwith.standard.AttributeTable.ValueSet;
import org.sopwith.standard.AttributeType;

/** Makes an attribute table of its lines in the table of them all. */
public final class AttributeTableReader {
  private AttributeTableReader() {}

  public static AttributeTable read(Lines lines, int first, int end) {
    List<Row> rows = new ArrayList<>();
    for (int line = first + 1; line < end; line++) {
      if (Character.isDigit(lines.mark(line))) {
        rows.add(row(lines, line, end));
      }
    }
    String[] cells = lines.cells(first, 3);
    return new AttributeTable(cells[0].substring(1), cells[1], cells[2], List.copyOf(rows));
  }

  private static Row row(Lines lines, int line, int end) {
    String[] cells = lines.cells(line, 5);
    int nesting = Integer.parseInt(cells[0]);
    return switch (cells[1]) {
      case ">" -> new Include(nesting, cells[2], contextGroups(cells[4]));
      case "*" -> new Remark(nesting, cells[2]);
      default ->
          new Attribute(
              nesting,
              cells[1],
              cells[2],
              AttributeType.of(cells[3]),
              values(lines, line + 1, end),
              contextGroups(cells[4]));
    };
  }

  private static List<ValueSet> values(Lines lines, int first, int end) {
    List<ValueSet> values = new ArrayList<>();
    for (int line = first; line < end && !Character.isDigit(lines.mark(line)); line++) {
      String[] cells = lines.cells(line, 3);
      values.add(
          new ValueSet(
              cells[0].equals("E"),
              cells[1].isEmpty() ? 0 : Integer.parseInt(cells[1]),
              List.of(Arrays.copyOfRange(cells, 2, cells.length))));
    }
    return List.copyOf(values);
  }

  private static List<ContextGroupReference> contextGroups(String cell) {
    List<ContextGroupReference> groups = new ArrayList<>();
    if (!cell.isEmpty()) {
      for (String group : cell.split(",")) {
        String[] words = group.split(" ");
        groups.add(new ContextGroupReference(words[0], words[1]));
      }
    }
    return List.copyOf(groups);
  }
}
