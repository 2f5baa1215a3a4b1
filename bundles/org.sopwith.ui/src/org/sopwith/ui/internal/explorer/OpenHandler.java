// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sopwith.ui.internal.open.Opener;

/** Opens the selected files; of a series, study or patient the first one. */
public final class OpenHandler extends AbstractHandler {
  private static final int MOST = 20;

  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    open(
        HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(),
        HandlerUtil.getCurrentStructuredSelection(event));
    return null;
  }

  static void open(IWorkbenchPage page, IStructuredSelection selection) {
    boolean single =
        selection.size() == 1
            && selection.getFirstElement() instanceof DicomNode node
            && node.file() == null;
    List<IFile> files = Selections.files(selection);
    files.stream()
        .limit(single ? 1 : MOST)
        .filter(file -> file.getLocation() != null)
        .forEach(file -> Opener.open(page, file.getLocation().toPath(), ""));
  }
}
