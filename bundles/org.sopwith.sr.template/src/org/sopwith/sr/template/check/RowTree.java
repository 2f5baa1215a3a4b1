// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;

/** Rows as the tree that their nesting levels make. */
final class RowTree {
  private RowTree() {}

  /** The row that another is nested in. */
  static Optional<Row> parent(Row row) {
    List<Row> ancestors = ancestors(row);
    return ancestors.isEmpty() ? Optional.empty() : Optional.of(ancestors.getFirst());
  }

  /** The rows that a row is nested in, the nearest first. */
  static List<Row> ancestors(Row row) {
    List<Row> ancestors = new ArrayList<>();
    if (row.eContainer() instanceof Template template) {
      int level = row.getNesting();
      for (int i = template.getRows().indexOf(row) - 1; i >= 0 && level > 0; i--) {
        Row before = template.getRows().get(i);
        if (before.getNesting() < level) {
          ancestors.add(before);
          level = before.getNesting();
        }
      }
    }
    return ancestors;
  }

  /** The row of a number. */
  static Optional<Row> find(Template template, String number) {
    return template.getRows().stream().filter(row -> row.getNumber().equals(number)).findFirst();
  }
}
