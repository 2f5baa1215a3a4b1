// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.util.List;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.sopwith.operation.SelectedFile;
import org.sopwith.ui.internal.explorer.Selections;

/** In a context menu: the operations that fit what is selected, and no others. */
public final class FittingOperations extends CompoundContributionItem {
  @Override
  protected IContributionItem[] getContributionItems() {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    if (window == null
        || !(window.getSelectionService().getSelection() instanceof IStructuredSelection s)) {
      return new IContributionItem[0];
    }
    List<SelectedFile> files = Selections.selectedFiles(s);
    return files.isEmpty()
        ? new IContributionItem[0]
        : PlatformUI.getWorkbench().getService(OperationCatalog.class).inMenus().stream()
            .filter(descriptor -> descriptor.selection().fits(files))
            .map(OperationItems::item)
            .toArray(IContributionItem[]::new);
  }
}
