// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.handlers.HandlerUtil;

/** Copies the paths of the selected files, one in a line. */
public final class CopyPathHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    String text =
        Selections.selectedFiles(HandlerUtil.getCurrentStructuredSelection(event)).stream()
            .map(file -> file.path().toString())
            .collect(Collectors.joining(System.lineSeparator()));
    if (!text.isEmpty()) {
      Clipboard clipboard = new Clipboard(HandlerUtil.getActiveShell(event).getDisplay());
      clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
      clipboard.dispose();
    }
    return null;
  }
}
