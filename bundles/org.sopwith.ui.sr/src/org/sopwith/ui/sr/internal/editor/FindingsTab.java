// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.sopwith.operation.Finding;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.edit.TemplateFindings;
import org.sopwith.sr.template.edit.TemplateFixes;
import org.sopwith.ui.Widgets;

/** What the checks say of the library as it is now, with quick fixes. */
final class FindingsTab {
  /** What a quick fix is called, and what does it. */
  private record QuickFix(String label, Runnable run) {}

  private final EditorHost host;
  private final Consumer<String> bind;
  private final Composite holder;
  private final TableViewer viewer;

  /**
   * @param bind lets the user set a parameter of the row that is selected
   */
  FindingsTab(Composite parent, EditorHost host, Consumer<String> bind) {
    this.host = host;
    this.bind = bind;
    holder = new Composite(parent, SWT.NONE);
    TableColumnLayout layout = new TableColumnLayout();
    holder.setLayout(layout);
    viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.MULTI);
    Widgets.named(viewer.getTable(), Ids.FINDINGS);
    viewer.getTable().setHeaderVisible(true);
    viewer.setContentProvider(ArrayContentProvider.getInstance());
    column(layout, "Where", 26, Finding::path);
    column(layout, "Finding", 46, Finding::message);
    column(layout, "Found", 16, Finding::found);
    column(layout, "Expected", 20, Finding::expected);
    column(
        layout, "Quick fix (Ctrl+1)", 22, finding -> fix(finding).map(QuickFix::label).orElse(""));
    viewer.addDoubleClickListener(event -> goTo());
    viewer.getTable().addListener(SWT.KeyDown, this::key);
    MenuManager menu = new MenuManager();
    menu.setRemoveAllWhenShown(true);
    menu.addMenuListener(this::fill);
    viewer.getTable().setMenu(menu.createContextMenu(viewer.getTable()));
  }

  private interface Cell {
    String of(Finding finding);
  }

  private void column(TableColumnLayout layout, String title, int weight, Cell cell) {
    TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
    column.getColumn().setText(title);
    layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
    boolean first = viewer.getTable().getColumnCount() == 1;
    column.setLabelProvider(
        new ColumnLabelProvider() {
          @Override
          public String getText(Object element) {
            return cell.of((Finding) element);
          }

          @Override
          public Image getImage(Object element) {
            return first ? Widgets.image(((Finding) element).severity()) : null;
          }
        });
  }

  Control control() {
    return holder;
  }

  void show(List<Finding> findings) {
    viewer.setInput(findings);
  }

  /** The one right answer, or else help to give one. */
  private Optional<QuickFix> fix(Finding finding) {
    return host.document().isReadOnly()
        ? Optional.empty()
        : new TemplateFixes(host.document().library())
            .of(finding)
            .map(fix -> new QuickFix(fix.label(), () -> host.change(fix.label(), fix.edit())))
            .or(() -> binding(finding));
  }

  private Optional<QuickFix> binding(Finding finding) {
    String parameter = finding.expected();
    return TemplateFindings.place(host.document().library(), finding)
        .filter(place -> place instanceof IncludeRow && parameter.matches("\\$\\w+"))
        .map(
            row ->
                new QuickFix(
                    "Set " + parameter + "…",
                    () -> {
                      host.reveal(row);
                      bind.accept(parameter);
                    }));
  }

  @SuppressWarnings("unchecked")
  private List<Finding> selected() {
    return viewer.getStructuredSelection().toList();
  }

  private void fill(org.eclipse.jface.action.IMenuManager menu) {
    for (Finding finding : selected()) {
      fix(finding)
          .ifPresent(
              fix ->
                  menu.add(
                      new Action(fix.label()) {
                        @Override
                        public void run() {
                          apply(finding);
                        }
                      }));
    }
    menu.add(
        new Action("Go to Row") {
          @Override
          public void run() {
            goTo();
          }
        });
  }

  private void key(Event event) {
    if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && event.keyCode == '1') {
      selected().forEach(this::apply);
    }
  }

  /** Applies the quick fix of a finding, if it has one. */
  boolean apply(Finding finding) {
    Optional<QuickFix> fix = fix(finding);
    fix.ifPresent(one -> one.run().run());
    return fix.isPresent();
  }

  private void goTo() {
    selected().stream()
        .findFirst()
        .flatMap(finding -> TemplateFindings.place(host.document().library(), finding))
        .ifPresent(host::reveal);
  }
}
