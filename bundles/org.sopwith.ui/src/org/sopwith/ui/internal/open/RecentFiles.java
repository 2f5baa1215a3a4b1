// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.open;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.actions.ContributionItemFactory;

/** The files opened last. */
public final class RecentFiles extends CompoundContributionItem {
  @Override
  protected IContributionItem[] getContributionItems() {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    return window == null
        ? new IContributionItem[0]
        : new IContributionItem[] {ContributionItemFactory.REOPEN_EDITORS.create(window)};
  }
}
