// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.IMenuService;
import org.sopwith.ui.SopwithUi;

/** The tabs that fit what is shown. A page is filled when it is looked at. */
final class Tabs {
  /** What a tab tells. */
  enum Tab {
    ROWS("Rows"),
    MEMBERS("Codes"),
    INCLUDES("Includes"),
    GRAPH("Graph"),
    USES("Where Used");

    private final String label;

    Tab(String label) {
      this.label = label;
    }
  }

  private final CTabFolder folder;
  private final Map<Tab, BrowserPage> pages = new EnumMap<>(Tab.class);
  private final Set<Tab> filled = new HashSet<>();
  private List<Tab> tabs = List.of();
  private Tab chosen = Tab.ROWS;
  private Subject shown;

  Tabs(Composite parent, BrowserSite site) {
    folder = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
    folder.setData(SopwithUi.WIDGET_KEY, "templates.tabs");
    pages.put(Tab.ROWS, new RowsPage(folder, site));
    pages.put(Tab.MEMBERS, new MembersPage(folder, site));
    pages.put(Tab.INCLUDES, new IncludesPage(folder, site));
    pages.put(Tab.GRAPH, new GraphPage(folder, site));
    pages.put(Tab.USES, new UsesPage(folder, site));
    folder.addListener(SWT.Selection, event -> current().ifPresent(this::choose));
  }

  private void choose(Tab tab) {
    chosen = tab;
    fill();
  }

  /** A tool bar with what plugin.xml declares for it. */
  static ToolBarManager toolBar(Composite parent, String id) {
    ToolBarManager manager = new ToolBarManager(SWT.FLAT);
    IMenuService menus = PlatformUI.getWorkbench().getService(IMenuService.class);
    menus.populateContributionManager(manager, "toolbar:" + id);
    Control control = manager.createControl(parent);
    control.addListener(SWT.Dispose, event -> menus.releaseContributions(manager));
    return manager;
  }

  Control control() {
    return folder;
  }

  void show(Subject subject) {
    shown = subject;
    filled.clear();
    List<Tab> fitting =
        switch (subject) {
          case Subject.OfTemplate template -> List.of(Tab.ROWS, Tab.INCLUDES, Tab.GRAPH, Tab.USES);
          case Subject.OfGroup group -> List.of(Tab.MEMBERS, Tab.USES);
          case Subject.OfCode code -> List.of(Tab.USES);
        };
    if (!fitting.equals(tabs)) {
      change(fitting);
    }
    if (subject instanceof Subject.OfTemplate template && !template.row().isEmpty()) {
      select(Tab.ROWS);
    } else {
      fill();
    }
  }

  private void change(List<Tab> fitting) {
    tabs = List.of();
    for (CTabItem item : folder.getItems()) {
      item.dispose();
    }
    pages.values().forEach(page -> page.control().setVisible(false));
    tabs = fitting;
    for (Tab tab : fitting) {
      CTabItem item = new CTabItem(folder, SWT.NONE);
      item.setText(tab.label);
      item.setControl(pages.get(tab).control());
    }
    folder.setSelection(Math.max(fitting.indexOf(chosen), 0));
  }

  private void fill() {
    current().filter(filled::add).ifPresent(tab -> pages.get(tab).show(shown));
  }

  private Optional<Tab> current() {
    int index = folder.getSelectionIndex();
    return index < 0 || index >= tabs.size() ? Optional.empty() : Optional.of(tabs.get(index));
  }

  /** Brings a tab to the front if there is such a one. */
  void select(Tab tab) {
    if (tabs.contains(tab)) {
      chosen = tab;
      folder.setSelection(tabs.indexOf(tab));
      fill();
    }
  }

  /** The graph, if that is what is looked at. */
  Optional<GraphPage> graph() {
    return current().filter(tab -> tab == Tab.GRAPH).map(tab -> (GraphPage) pages.get(tab));
  }

  void focus() {
    current().ifPresent(tab -> pages.get(tab).focus());
  }
}
