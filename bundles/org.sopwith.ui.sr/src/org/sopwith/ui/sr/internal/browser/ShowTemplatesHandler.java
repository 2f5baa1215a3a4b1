// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Search Templates: opens the view Templates with the cursor in its search. */
public final class ShowTemplatesHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
    try {
      page.showView(TemplatesView.ID);
    } catch (PartInitException e) {
      throw new ExecutionException("The view Templates could not be opened.", e);
    }
    TemplatesView.find(page).ifPresent(TemplatesView::search);
    return null;
  }
}
