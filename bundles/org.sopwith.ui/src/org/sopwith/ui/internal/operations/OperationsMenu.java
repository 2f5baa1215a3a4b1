// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.sopwith.operation.OperationDescriptor;

/** The Operations menu, made from the declarations of the operations. */
public final class OperationsMenu extends CompoundContributionItem {
  @Override
  protected IContributionItem[] getContributionItems() {
    Map<String, MenuManager> menus = new LinkedHashMap<>();
    List<IContributionItem> top = new ArrayList<>();
    for (OperationDescriptor descriptor :
        PlatformUI.getWorkbench().getService(OperationCatalog.class).inMenus()) {
      MenuManager parent = null;
      StringBuilder path = new StringBuilder();
      for (String name : descriptor.menu()) {
        path.append('/').append(name);
        MenuManager outer = parent;
        parent =
            menus.computeIfAbsent(
                path.toString(),
                key -> {
                  MenuManager menu = new MenuManager(name);
                  if (outer == null) {
                    top.add(menu);
                  } else {
                    outer.add(menu);
                  }
                  return menu;
                });
      }
      parent.add(OperationItems.item(descriptor));
    }
    return top.toArray(IContributionItem[]::new);
  }
}
