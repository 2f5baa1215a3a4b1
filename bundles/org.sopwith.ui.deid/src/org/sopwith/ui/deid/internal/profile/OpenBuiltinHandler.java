// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sopwith.deid.profile.BuiltinProfiles;

/** Opens one of the built-in profiles to be read, tried and derived from. */
public final class OpenBuiltinHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
    ElementListSelectionDialog dialog =
        new ElementListSelectionDialog(
            window.getShell(),
            LabelProvider.createTextProvider(
                name ->
                    BuiltinProfiles.find(String.valueOf(name))
                        .map(profile -> name + "  " + profile.getDescription())
                        .orElse("")));
    dialog.setTitle("Built-in De-identification Profiles");
    dialog.setMessage("Type the beginning of a name or, with * before it, part of it:");
    dialog.setMultipleSelection(false);
    dialog.setSize(100, 20);
    dialog.setElements(BuiltinProfiles.names().toArray());
    if (dialog.open() == Window.OK) {
      try {
        window
            .getActivePage()
            .openEditor(
                new BuiltinProfileInput(String.valueOf(dialog.getFirstResult())), ProfileEditor.ID);
      } catch (PartInitException e) {
        throw new ExecutionException("The profile could not be opened.", e);
      }
    }
    return null;
  }
}
