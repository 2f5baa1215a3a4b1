// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.edit.RowNode;
import org.sopwith.ui.Widgets;

/**
 * The tabs below the rows: the fields of the selected one, what is found, and what becomes of the
 * template. Those that are not in front are brought up to date later.
 */
final class TemplateTabs {
  private static final int DELAY_MS = 250;

  private final CTabFolder folder;
  private final CTabItem findingsItem;
  private final FindingsTab findings;
  private final RowDetails details;
  private final CTabItem detailsItem;
  private Optional<Template> template = Optional.empty();
  private final Runnable update = this::update;

  TemplateTabs(Composite parent, EditorHost host) {
    folder = Widgets.named(new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT), Ids.TABS);
    details = new RowDetails(folder, host);
    detailsItem = new CTabItem(folder, SWT.NONE);
    detailsItem.setText("Row");
    detailsItem.setControl(details.control());
    findings = new FindingsTab(folder, host, this::bind);
    findingsItem = new CTabItem(folder, SWT.NONE);
    findingsItem.setText("Findings");
    findingsItem.setControl(findings.control());
    add(new ExampleTab(folder, host));
    add(new FormTab(folder, host));
    add(new PrintedTab(folder));
    folder.setSelection(0);
    folder.addListener(SWT.Selection, e -> update());
  }

  private void add(TemplateTab tab) {
    CTabItem item = new CTabItem(folder, SWT.NONE);
    item.setText(tab.title());
    item.setControl(tab.control());
    item.setData(tab);
  }

  CTabFolder control() {
    return folder;
  }

  RowDetails details() {
    return details;
  }

  /** Shows the fields of the rows that are selected. */
  void select(List<RowNode> rows) {
    details.show(rows);
    detailsItem.setText(rows.size() == 1 ? "Row " + rows.getFirst().row().getNumber() : "Row");
  }

  private void bind(String parameter) {
    folder.setSelection(detailsItem);
    details.bind(parameter);
  }

  /** Puts the focus into the fields of the selected row. */
  void editFields() {
    folder.setSelection(detailsItem);
    details.setFocus();
  }

  void show(List<Finding> found) {
    findings.show(found);
    long errors = found.stream().filter(one -> one.severity() == Severity.ERROR).count();
    long warnings = found.stream().filter(one -> one.severity() == Severity.WARNING).count();
    findingsItem.setText(
        found.isEmpty() ? "Findings (none)" : "Findings (" + errors + " ✗, " + warnings + " ⚠)");
  }

  /** Shows a template as it is, a moment from now. */
  void show(Optional<Template> shown) {
    template = shown;
    folder.getDisplay().timerExec(DELAY_MS, update);
  }

  private void update() {
    if (!folder.isDisposed()
        && folder.getSelection() != null
        && folder.getSelection().getData() instanceof TemplateTab tab) {
      tab.show(template);
    }
  }

  /** Brings the next or the previous tab to the front. */
  void next() {
    folder.setSelection((folder.getSelectionIndex() + 1) % folder.getItemCount());
    update();
  }
}
