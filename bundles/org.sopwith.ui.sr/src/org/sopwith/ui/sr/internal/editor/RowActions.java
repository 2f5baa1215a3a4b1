// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.edit.RowEdits;
import org.sopwith.sr.template.edit.RowEdits.Where;
import org.sopwith.sr.template.edit.RowNumbers;
import org.sopwith.sr.template.edit.Rows;

/** What commands do to the selected rows. */
final class RowActions {
  private final EditorHost host;
  private final RowTable table;

  RowActions(EditorHost host, RowTable table) {
    this.host = host;
    this.table = table;
  }

  private Optional<Row> anchor() {
    List<Row> rows = table.selectedRows();
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
  }

  /** Adds a content item behind the selected row, or into it. */
  void add(Where where) {
    insert("Add Row", where, List.of(RowEdits.newContent()));
  }

  /** Asks for a template and adds a row that includes it. */
  void include() {
    if (host.document().isReadOnly()) {
      return;
    }
    Shell shell = host.site().getShell();
    TemplateDialog dialog = new TemplateDialog(shell, host.document().catalog());
    if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Template template) {
      Where where =
          anchor().filter(row -> Rows.parent(row).isEmpty()).isPresent()
              ? Where.INSIDE
              : Where.AFTER;
      insert(
          "Add Include",
          where,
          List.of(RowEdits.newInclude(template.getTid(), template.getName())));
    }
  }

  private void insert(String label, Where where, List<Row> rows) {
    host.template()
        .ifPresent(
            template -> {
              host.change(label, () -> RowEdits.insert(template, anchor(), where, rows));
              table.select(rows);
            });
  }

  void delete() {
    List<Row> rows = table.selectedRows();
    if (rows.isEmpty()) {
      host.tell("Rows of included templates are deleted where they are.");
      return;
    }
    Optional<Row> stays = neighbour(Rows.roots(rows).getFirst());
    host.change("Delete Rows", () -> RowEdits.delete(rows));
    table.select(stays.stream().toList());
  }

  private static Optional<Row> neighbour(Row row) {
    return Rows.next(row).or(() -> Rows.previous(row)).or(() -> Rows.parent(row));
  }

  /** Moves each selected row, those that are nested in others with these. */
  void move(String label, boolean lastFirst, Predicate<Row> move) {
    List<Row> rows = table.selectedRows();
    List<Row> roots = Rows.roots(rows);
    boolean[] moved = new boolean[1];
    host.change(
        label,
        () -> {
          for (Row row : lastFirst ? roots.reversed() : roots) {
            moved[0] |= move.test(row);
          }
        });
    host.tell(moved[0] ? "" : "The row cannot go there.");
    table.select(rows);
  }

  void copy() {
    List<Row> rows = table.selected().stream().map(node -> node.row()).toList();
    if (!rows.isEmpty()) {
      RowClipboard.copy(table.viewer().getTree().getDisplay(), rows);
    }
  }

  void cut() {
    if (!table.selectedRows().isEmpty() && !host.document().isReadOnly()) {
      copy();
      delete();
    }
  }

  void paste() {
    try {
      Optional<List<Row>> rows =
          RowClipboard.rows(table.viewer().getTree().getDisplay(), host.document().catalog());
      rows.filter(all -> !all.isEmpty()).ifPresent(all -> insert("Paste Rows", Where.AFTER, all));
    } catch (OperationException e) {
      host.tell("The clipboard holds no rows. " + e.getMessage());
    }
  }

  void renumber() {
    host.template()
        .ifPresent(template -> host.change("Renumber Rows", () -> RowNumbers.renumber(template)));
  }
}
