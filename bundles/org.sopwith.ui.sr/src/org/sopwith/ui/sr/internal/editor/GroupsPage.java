// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.edit.GroupEdits;
import org.sopwith.ui.Widgets;

/** The page with the context groups of a library: a list of them, and the members of one. */
final class GroupsPage {
  private final EditorHost host;
  private final Composite page;
  private final TableViewer groups;
  private final GroupFields fields;

  GroupsPage(Composite parent, EditorHost host, Consumer<StructuredSelection> selected) {
    this.host = host;
    page = new Composite(parent, SWT.NONE);
    page.setLayout(new FillLayout());
    SashForm sash = new SashForm(page, SWT.HORIZONTAL | SWT.SMOOTH);
    Composite left = new Composite(sash, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginHeight = 2;
    layout.marginWidth = 4;
    left.setLayout(layout);
    Composite list = new Composite(left, SWT.NONE);
    list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    TableColumnLayout columns = new TableColumnLayout();
    list.setLayout(columns);
    groups = new TableViewer(list, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
    Widgets.named(groups.getTable(), Ids.GROUPS);
    groups.getTable().setHeaderVisible(true);
    groups.setContentProvider(ArrayContentProvider.getInstance());
    column(columns, "CID", 30, ContextGroup::getCid);
    column(columns, "Name", 70, ContextGroup::getName);
    Composite buttons = Widgets.line(left, 2);
    if (!host.document().isReadOnly()) {
      Widgets.button(buttons, Ids.GROUPS + ".add", "Add Group", "Adds a context group", this::add);
      Widgets.button(
          buttons, Ids.GROUPS + ".remove", "Remove", "Removes the selected group", this::remove);
    }
    fields = new GroupFields(sash, host, this::selected);
    sash.setWeights(27, 73);
    groups.addSelectionChangedListener(
        event -> {
          fields.show(selected());
          selected.accept(
              selected()
                  .map(group -> new SelectedObject(group, host.document().adapters()))
                  .map(StructuredSelection::new)
                  .orElse(StructuredSelection.EMPTY));
        });
  }

  private interface Cell {
    String of(ContextGroup group);
  }

  private void column(TableColumnLayout layout, String title, int weight, Cell cell) {
    TableViewerColumn column = new TableViewerColumn(groups, SWT.NONE);
    column.getColumn().setText(title);
    layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 40));
    column.setLabelProvider(
        new ColumnLabelProvider() {
          @Override
          public String getText(Object element) {
            return cell.of((ContextGroup) element);
          }
        });
  }

  Composite control() {
    return page;
  }

  private Optional<ContextGroup> selected() {
    return Optional.ofNullable((ContextGroup) groups.getStructuredSelection().getFirstElement());
  }

  private List<ContextGroup> all() {
    return host.document().library().getContextGroups();
  }

  private void add() {
    host.change(
        "Add Context Group",
        () -> GroupEdits.add(host.document().library(), host.document().catalog()));
    reveal(all().getLast());
  }

  private void remove() {
    selected().ifPresent(group -> host.change("Remove Context Group", () -> all().remove(group)));
  }

  void reveal(ContextGroup group) {
    groups.setSelection(new StructuredSelection(group), true);
  }

  /** Shows the library as it is now. */
  void refresh() {
    Optional<ContextGroup> before = selected().filter(all()::contains);
    groups.setInput(all().toArray());
    before
        .or(() -> all().stream().findFirst())
        .ifPresent(group -> groups.setSelection(new StructuredSelection(group)));
    fields.show(selected());
  }

  void setFocus() {
    groups.getTable().setFocus();
  }
}
