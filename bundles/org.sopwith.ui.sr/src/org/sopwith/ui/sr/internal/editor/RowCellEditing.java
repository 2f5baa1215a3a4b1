// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.Arrays;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.edit.RowNode;
import org.sopwith.sr.template.edit.TermProposals;

/** Edits a cell in the table: a choice or a text, with type-ahead where codes and groups stand. */
final class RowCellEditing extends EditingSupport {
  private final TreeViewer viewer;
  private final EditorHost host;
  private final RowColumn column;

  RowCellEditing(TreeViewer viewer, EditorHost host, RowColumn column) {
    super(viewer);
    this.viewer = viewer;
    this.host = host;
    this.column = column;
  }

  @Override
  protected boolean canEdit(Object element) {
    return column != RowColumn.LEVEL
        && !host.document().isReadOnly()
        && !((RowNode) element).isIncluded();
  }

  @Override
  protected CellEditor getCellEditor(Object element) {
    Row row = ((RowNode) element).row();
    return switch (column) {
      case RELATIONSHIP -> choice(RowSetting.relationships());
      case VALUE_TYPE -> choice(RowSetting.valueTypes());
      case REQUIREMENT -> choice(RowSetting.requirements());
      case CONCEPT -> new Assisted(viewer.getTree(), row, TermProposals.Cell.CONCEPT);
      case CONSTRAINT -> new Assisted(viewer.getTree(), row, TermProposals.Cell.CONSTRAINT);
      default -> checked(new TextCellEditor(viewer.getTree()), row);
    };
  }

  private CellEditor choice(String[] items) {
    ComboBoxCellEditor editor =
        new ComboBoxCellEditor(viewer.getTree(), items, SWT.READ_ONLY | SWT.DROP_DOWN);
    editor.setActivationStyle(
        ComboBoxCellEditor.DROP_DOWN_ON_PROGRAMMATIC_ACTIVATION
            | ComboBoxCellEditor.DROP_DOWN_ON_MOUSE_ACTIVATION);
    return editor;
  }

  private CellEditor checked(TextCellEditor editor, Row row) {
    editor.setValidator(
        value -> {
          String problem =
              RowSetting.problem(host, row, column, String.valueOf(value)).orElse(null);
          host.tell(problem == null ? "" : problem);
          return problem;
        });
    return editor;
  }

  /** Stays open while its proposals have the focus. */
  private final class Assisted extends TextCellEditor {
    private final ContentProposalAdapter proposals;

    Assisted(Composite parent, Row row, TermProposals.Cell cell) {
      super(parent, SWT.SINGLE);
      proposals = TermAssist.add(text, host, () -> row, cell);
      checked(this, row);
    }

    @Override
    protected void focusLost() {
      if (!proposals.isProposalPopupOpen()) {
        super.focusLost();
      }
    }

    @Override
    protected boolean dependsOnExternalFocusListener() {
      return false;
    }
  }

  @Override
  protected Object getValue(Object element) {
    String text = RowSetting.text(((RowNode) element).row(), column);
    return switch (column) {
      case RELATIONSHIP -> Arrays.asList(RowSetting.relationships()).indexOf(text);
      case VALUE_TYPE -> Arrays.asList(RowSetting.valueTypes()).indexOf(text);
      case REQUIREMENT -> Arrays.asList(RowSetting.requirements()).indexOf(text);
      case CONSTRAINT, CONCEPT -> text.replaceAll("\\s*\\n\\s*", "; ");
      default -> text;
    };
  }

  @Override
  protected void setValue(Object element, Object value) {
    Row row = ((RowNode) element).row();
    String text =
        switch (column) {
          case RELATIONSHIP -> RowSetting.relationships()[(Integer) value];
          case VALUE_TYPE -> RowSetting.valueTypes()[(Integer) value];
          case REQUIREMENT -> RowSetting.requirements()[(Integer) value];
          default -> String.valueOf(value);
        };
    if (column == RowColumn.CONSTRAINT) {
      text = text.replaceAll("\\s*;\\s+", "\n");
    }
    if (!text.equals(RowSetting.text(row, column))) {
      RowSetting.set(host, row, column, text);
    }
  }
}
