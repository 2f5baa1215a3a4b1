// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sopwith.deid.decision.ProfileFix;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.ui.CellTips;
import org.sopwith.ui.Widgets;

/** What the checks say of the profile, with quick fixes. */
final class FindingsPane {
  private static final List<String> TITLES = List.of("Where", "Finding", "Quick fix");
  private static final int[] PERCENT = {21, 52, 27};

  private final ProfileHost host;
  private final Table table;
  private final CTabItem tab;

  /**
   * @param reveal goes to the place of a finding
   */
  FindingsPane(CTabFolder tabs, ProfileHost host, Consumer<String> reveal) {
    this.host = host;
    table =
        Widgets.named(
            new Table(tabs, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL),
            Ids.FINDINGS);
    table.setHeaderVisible(true);
    TITLES.forEach(title -> new TableColumn(table, SWT.LEFT).setText(title));
    table.getColumn(2).setToolTipText("Ctrl+1 makes it");
    table.addListener(SWT.Resize, e -> fitColumns());
    table.addListener(SWT.DefaultSelection, e -> reveal.accept(selected().path()));
    CellTips.add(table);
    table.addListener(SWT.KeyDown, this::key);
    Menu menu = new Menu(table);
    menu.addListener(SWT.Show, e -> fill(menu, reveal));
    table.setMenu(menu);
    tab = new CTabItem(tabs, SWT.NONE);
    tab.setControl(table);
  }

  private void fitColumns() {
    int width = table.getClientArea().width;
    for (int i = 0; i < PERCENT.length; i++) {
      table.getColumn(i).setWidth(width * PERCENT[i] / 100);
    }
  }

  private static String text(Finding finding) {
    return (finding.message() + " " + finding.found()).strip();
  }

  private Finding selected() {
    return (Finding) table.getSelection()[0].getData();
  }

  private void fill(Menu menu, Consumer<String> reveal) {
    for (MenuItem item : menu.getItems()) {
      item.dispose();
    }
    if (table.getSelectionCount() == 1) {
      Finding finding = selected();
      if (!host.document().isReadOnly()) {
        ProfileFix.of(finding).ifPresent(fix -> add(menu, fix.label(), () -> apply(finding)));
      }
      add(menu, "Go to Place", () -> reveal.accept(finding.path()));
    }
  }

  private static void add(Menu menu, String label, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(label);
    item.addListener(SWT.Selection, e -> action.run());
  }

  private void key(Event event) {
    boolean fix = (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && event.keyCode == '1';
    if (fix && table.getSelectionCount() == 1) {
      apply(selected());
    }
  }

  private void apply(Finding finding) {
    ProfileFix.of(finding).ifPresent(fix -> host.change(fix.label(), fix.edit()));
  }

  /** Shows what is found in the profile as it is now. */
  void refresh() {
    List<Finding> findings = host.findings();
    table.removeAll();
    for (Finding finding : findings) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setData(finding);
      item.setText(
          new String[] {
            finding.path(), text(finding), ProfileFix.of(finding).map(ProfileFix::label).orElse("")
          });
      item.setImage(Widgets.image(finding.severity()));
    }
    long errors = findings.stream().filter(one -> one.severity() == Severity.ERROR).count();
    long warnings = findings.stream().filter(one -> one.severity() == Severity.WARNING).count();
    tab.setText(
        findings.isEmpty() ? "Findings (none)" : "Findings (" + errors + " ✗, " + warnings + " ⚠)");
  }
}
