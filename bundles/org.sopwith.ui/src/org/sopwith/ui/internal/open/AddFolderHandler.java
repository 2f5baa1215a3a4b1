// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.open;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** File &gt; Add Folder of DICOM. */
public final class AddFolderHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    DirectoryDialog dialog = new DirectoryDialog(HandlerUtil.getActiveShell(event));
    dialog.setText("Add Folder of DICOM");
    dialog.setMessage("The folder is linked: nothing is copied, and nothing is written there.");
    String name = dialog.open();
    if (name != null) {
      Path folder = Path.of(name);
      FolderProjects.add(folder, FolderProjects.nameFor(folder));
    }
    return null;
  }
}
