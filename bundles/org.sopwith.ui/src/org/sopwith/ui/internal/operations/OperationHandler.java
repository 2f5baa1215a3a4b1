// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sopwith.operation.Operation;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.SelectedFile;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.internal.explorer.Selections;

/** Opens the wizard of an operation, filled with what is selected or open. */
public final class OperationHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    String verb = event.getParameter(OperationItems.VERB);
    Operation operation =
        PlatformUI.getWorkbench()
            .getService(OperationCatalog.class)
            .find(verb)
            .orElseThrow(() -> new ExecutionException("There is no operation " + verb));
    List<Path> paths = paths(event, operation);
    IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
    Map<Parameter<?>, List<String>> values = InitialValues.of(operation.descriptor(), paths);
    if ("false".equals(event.getParameter(OperationItems.ASK)) && !paths.isEmpty()) {
      Runner.start(window, operation, values);
    } else {
      Runner.ask(window, operation, values);
    }
    return null;
  }

  /** The selected files if they fit, else the one in the active editor if that fits. */
  private static List<Path> paths(ExecutionEvent event, Operation operation) {
    if (SopwithUi.VIEW_EXPLORER.equals(HandlerUtil.getActivePartId(event))
        || HandlerUtil.getActiveEditor(event) == null) {
      IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
      List<SelectedFile> selected = Selections.selectedFiles(selection);
      return operation.descriptor().selection().fits(selected)
          ? selected.stream().map(SelectedFile::path).toList()
          : List.of();
    }
    if (HandlerUtil.getActiveEditorInput(event) instanceof IURIEditorInput input) {
      URI uri = input.getURI();
      return uri != null && "file".equals(uri.getScheme()) ? List.of(Path.of(uri)) : List.of();
    }
    return List.of();
  }
}
