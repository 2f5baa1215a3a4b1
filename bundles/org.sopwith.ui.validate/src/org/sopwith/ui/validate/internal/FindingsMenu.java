// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Tree;
import org.sopwith.operation.Finding;

/** The context menu of the page Findings. */
final class FindingsMenu {
  private final FindingsPage page;

  FindingsMenu(FindingsPage page) {
    this.page = page;
  }

  void install(Tree tree) {
    MenuManager menu = new MenuManager();
    menu.setRemoveAllWhenShown(true);
    menu.addMenuListener(this::fill);
    tree.setMenu(menu.createContextMenu(tree));
  }

  private void fill(IMenuManager menu) {
    List<PageEntry> selected = page.selection();
    if (selected.isEmpty()) {
      return;
    }
    menu.add(action("Go to Place", page::goTo));
    List<Finding> fixes = page.fixes(selected);
    if (!fixes.isEmpty()) {
      menu.add(action("Quick Fix: " + Fixes.label(fixes) + "\tCtrl+1", () -> page.fix(fixes)));
    }
    List<Finding> ofRule = page.fixesOfRule(selected);
    if (ofRule.size() > fixes.size()) {
      menu.add(action("Fix All of This Rule: " + Fixes.label(ofRule), () -> page.fix(ofRule)));
    }
    menu.add(action("Copy\tCtrl+C", page::copy));
  }

  private static Action action(String text, Runnable task) {
    return new Action(text) {
      @Override
      public void run() {
        task.run();
      }
    };
  }
}
