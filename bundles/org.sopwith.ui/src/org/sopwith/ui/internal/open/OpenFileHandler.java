// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.open;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** File &gt; Open File. */
public final class OpenFileHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
    FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI);
    dialog.setText("Open File");
    if (dialog.open() != null) {
      Path folder = Path.of(dialog.getFilterPath());
      for (String name : dialog.getFileNames()) {
        Opener.open(window.getActivePage(), folder.resolve(name), "");
      }
    }
    return null;
  }
}
