// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.handlers.HandlerUtil;

/** Compares the selected object, or the one in the active editor, with its de-identified twin. */
public final class TwinHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    TwinOpener opener = new TwinOpener(HandlerUtil.getActiveWorkbenchWindowChecked(event));
    selected(event).or(() -> edited(event)).ifPresent(opener::open);
    return null;
  }

  private static Optional<Path> selected(ExecutionEvent event) {
    return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
            && selection.size() == 1
        ? Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), IFile.class))
            .map(file -> Path.of(file.getLocationURI()))
        : Optional.empty();
  }

  private static Optional<Path> edited(ExecutionEvent event) {
    URI uri =
        HandlerUtil.getActiveEditorInput(event) instanceof IURIEditorInput input
            ? input.getURI()
            : null;
    return uri != null && "file".equals(uri.getScheme())
        ? Optional.of(Path.of(uri))
        : Optional.empty();
  }
}
