// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.shell;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.actions.ContributionItemFactory;

/** The entries of Window &gt; Show View. */
public final class ViewList extends CompoundContributionItem {
  @Override
  protected IContributionItem[] getContributionItems() {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    return window == null
        ? new IContributionItem[0]
        : new IContributionItem[] {ContributionItemFactory.VIEWS_SHORTLIST.create(window)};
  }
}
