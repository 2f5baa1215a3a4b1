// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.edit.RowEdits;
import org.sopwith.sr.template.edit.RowEdits.Where;
import org.sopwith.sr.template.edit.RowNode;
import org.sopwith.sr.template.edit.Rows;

/**
 * Rows are dragged within a template, where they move, and between templates and editors, where
 * they are copied.
 */
final class RowDragAndDrop extends ViewerDropAdapter {
  private static final Transfer[] ROWS = {LocalSelectionTransfer.getTransfer()};

  private final EditorHost host;
  private final RowTable table;

  private RowDragAndDrop(EditorHost host, RowTable table) {
    super(table.viewer());
    this.host = host;
    this.table = table;
    setScrollExpandEnabled(true);
  }

  static void add(EditorHost host, RowTable table) {
    table
        .viewer()
        .addDragSupport(
            DND.DROP_MOVE | DND.DROP_COPY,
            ROWS,
            new DragSourceAdapter() {
              @Override
              public void dragStart(DragSourceEvent event) {
                event.doit = !table.selected().isEmpty();
                LocalSelectionTransfer.getTransfer()
                    .setSelection(new StructuredSelection(table.selected()));
              }

              @Override
              public void dragSetData(DragSourceEvent event) {
                event.data = LocalSelectionTransfer.getTransfer().getSelection();
              }

              @Override
              public void dragFinished(DragSourceEvent event) {
                LocalSelectionTransfer.getTransfer().setSelection(null);
              }
            });
    table
        .viewer()
        .addDropSupport(DND.DROP_MOVE | DND.DROP_COPY, ROWS, new RowDragAndDrop(host, table));
  }

  private static List<Row> dragged() {
    return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection all
        ? all.stream().filter(RowNode.class::isInstance).map(one -> ((RowNode) one).row()).toList()
        : List.of();
  }

  private boolean isOwn(List<Row> rows) {
    return host.template().isPresent()
        && rows.stream()
            .allMatch(row -> Rows.template(row).filter(host.template().get()::equals).isPresent());
  }

  private static Optional<Row> anchor(Object target) {
    return target instanceof RowNode node ? Optional.of(node.row()) : Optional.empty();
  }

  @Override
  public boolean validateDrop(Object target, int operation, TransferData type) {
    List<Row> rows = dragged();
    if (!rows.isEmpty() && !isOwn(rows)) {
      overrideOperation(DND.DROP_COPY);
    }
    return !host.document().isReadOnly()
        && !rows.isEmpty()
        && !(target instanceof RowNode node && node.isIncluded())
        && (!isOwn(rows)
            || getCurrentOperation() == DND.DROP_COPY
            || RowEdits.canMove(rows, anchor(target)));
  }

  @Override
  public boolean performDrop(Object data) {
    Optional<Template> template = host.template();
    if (template.isEmpty()) {
      return false;
    }
    List<Row> rows = dragged();
    Optional<Row> anchor = anchor(getCurrentTarget());
    Where where =
        switch (getCurrentLocation()) {
          case LOCATION_BEFORE -> Where.BEFORE;
          case LOCATION_ON -> Where.INSIDE;
          default -> Where.AFTER;
        };
    if (isOwn(rows) && getCurrentOperation() != DND.DROP_COPY) {
      host.change("Move Rows", () -> RowEdits.move(rows, template.get(), anchor, where));
      table.select(rows);
    } else {
      List<Row> copies = RowEdits.copies(rows);
      host.change("Copy Rows", () -> RowEdits.insert(template.get(), anchor, where, copies));
      table.select(copies);
    }
    return true;
  }
}
