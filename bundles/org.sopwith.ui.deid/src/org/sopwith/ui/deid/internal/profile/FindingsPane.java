// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sopwith.deid.decision.ProfileFix;
import org.sopwith.operation.Finding;
import org.sopwith.ui.Widgets;

/** What the checks say of the profile, with quick fixes; there only if they say something. */
final class FindingsPane {
  private static final int MOST_SHOWN = 4;
  private static final List<String> TITLES =
      List.of("Where", "Finding", "Found", "Quick fix (Ctrl+1)");
  private static final int[] PERCENT = {14, 46, 20, 20};

  private final ProfileHost host;
  private final Table table;

  /**
   * @param reveal goes to the place of a finding
   */
  FindingsPane(Composite parent, ProfileHost host, Consumer<String> reveal) {
    this.host = host;
    table =
        Widgets.named(
            new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL),
            Ids.FINDINGS);
    table.setHeaderVisible(true);
    TITLES.forEach(title -> new TableColumn(table, SWT.LEFT).setText(title));
    table.addListener(SWT.Resize, e -> fitColumns());
    table.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
    table.addListener(SWT.DefaultSelection, e -> reveal.accept(selected().path()));
    table.addListener(SWT.KeyDown, this::key);
    Menu menu = new Menu(table);
    menu.addListener(SWT.Show, e -> fill(menu, reveal));
    table.setMenu(menu);
  }

  private void fitColumns() {
    int width = table.getClientArea().width;
    for (int i = 0; i < PERCENT.length; i++) {
      table.getColumn(i).setWidth(width * PERCENT[i] / 100);
    }
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
            finding.path(),
            finding.message(),
            finding.found(),
            ProfileFix.of(finding).map(ProfileFix::label).orElse("")
          });
      item.setImage(Widgets.image(finding.severity()));
    }
    GridData data = (GridData) table.getLayoutData();
    boolean shown = !findings.isEmpty();
    int height =
        table.getHeaderHeight() + table.getItemHeight() * Math.min(findings.size(), MOST_SHOWN) + 6;
    if (data.exclude == shown || data.heightHint != height) {
      data.exclude = !shown;
      data.heightHint = height;
      table.setVisible(shown);
      table.getParent().layout();
    }
  }
}
