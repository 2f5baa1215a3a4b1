// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.sopwith.operation.Finding;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.edit.RowNode;
import org.sopwith.sr.template.edit.TemplateFindings;
import org.sopwith.ui.editor.FocusContext;

/** The page with the rows of a template, the fields of the selected one and the tabs below. */
public final class TemplatePage {
  private final EditorHost host;
  private final Composite page;
  private final TemplateHeader header;
  private final RowTable table;
  private final TemplateTabs tabs;
  private final RowActions actions;
  private final Consumer<StructuredSelection> selected;
  private Template shown;

  TemplatePage(
      Composite parent,
      EditorHost host,
      Consumer<Template> chosen,
      Consumer<String> openTemplate,
      Runnable derive,
      Consumer<StructuredSelection> selected) {
    this.host = host;
    this.selected = selected;
    page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginHeight = 2;
    layout.marginWidth = 0;
    layout.verticalSpacing = 1;
    page.setLayout(layout);
    header = new TemplateHeader(page, host, chosen, derive);
    SashForm sash = new SashForm(page, SWT.VERTICAL | SWT.SMOOTH);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    table = new RowTable(sash, host, openTemplate);
    Tree tree = table.viewer().getTree();
    tabs = new TemplateTabs(sash, host);
    sash.setWeights(55, 45);
    actions = new RowActions(host, table);
    RowDragAndDrop.add(host, table);
    table.viewer().addSelectionChangedListener(event -> selectionChanged());
    FocusContext.add(tree, host.site(), Ids.ROWS_CONTEXT);
    MenuManager menu = new MenuManager("#PopupMenu", Ids.ROWS_POPUP);
    menu.setRemoveAllWhenShown(true);
    tree.setMenu(menu.createContextMenu(tree));
    host.site().registerContextMenu(Ids.ROWS_POPUP, menu, table.viewer(), false);
  }

  Composite control() {
    return page;
  }

  RowActions actions() {
    return actions;
  }

  RowTable table() {
    return table;
  }

  TemplateTabs tabs() {
    return tabs;
  }

  /** Shows the library as it is now. */
  void refresh() {
    Template template = host.template().orElse(null);
    header.show();
    if (template != shown) {
      shown = template;
      table.show(host.template());
    } else {
      table.refresh();
    }
    selectionChanged();
    tabs.show(host.template());
  }

  /** Shows what is found. */
  void show(List<Finding> findings) {
    tabs.show(findings);
    Map<Row, List<Finding>> byRow = new HashMap<>();
    for (Finding finding : findings) {
      TemplateFindings.place(host.document().library(), finding)
          .filter(Row.class::isInstance)
          .map(Row.class::cast)
          .ifPresent(row -> byRow.computeIfAbsent(row, one -> new ArrayList<>()).add(finding));
    }
    table.mark(byRow);
  }

  private void selectionChanged() {
    List<RowNode> nodes = table.selected();
    tabs.select(nodes);
    selected.accept(
        new StructuredSelection(
            nodes.stream()
                .map(node -> new SelectedObject(node.row(), host.document().adapters()))
                .toList()));
  }

  void reveal(Row row) {
    table.select(List.of(row));
    table.viewer().getTree().setFocus();
  }

  /** Puts the focus into the fields of the selected row. */
  void editFields() {
    tabs.editFields();
  }

  void setFocus() {
    Tree tree = table.viewer().getTree();
    if (tree.getSelectionCount() == 0 && tree.getItemCount() > 0) {
      table.viewer().setSelection(new StructuredSelection(tree.getItem(0).getData()));
    }
    tree.setFocus();
  }

  /** Takes what is in the field that has the focus. */
  void commit() {
    if (table.viewer().isCellEditorActive()) {
      table.viewer().getTree().forceFocus();
    }
    header.commit();
    tabs.details().commit();
  }
}
