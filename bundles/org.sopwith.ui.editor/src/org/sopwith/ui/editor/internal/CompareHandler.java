// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sopwith.ui.editor.ObjectComparison;

/**
 * Compares two selected files with each other, or one, or else the one in the active editor, with a
 * file that is asked for.
 */
public final class CompareHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    List<Path> files = selectedFiles(event);
    if (files.isEmpty() && HandlerUtil.getActiveEditor(event) instanceof DicomEditor editor) {
      editor.path().ifPresent(files::add);
    }
    if (files.size() == 1) {
      other(event, files.get(0)).ifPresent(files::add);
    }
    if (files.size() == 2) {
      try {
        ObjectComparison.open(
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(),
            files.get(0),
            files.get(1));
      } catch (PartInitException e) {
        throw new ExecutionException("The comparison cannot be opened.", e);
      }
    }
    return null;
  }

  private static List<Path> selectedFiles(ExecutionEvent event) {
    List<Path> files = new ArrayList<>();
    if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
      for (Object selected : selection) {
        IFile file = Adapters.adapt(selected, IFile.class);
        if (file != null && file.getLocation() != null) {
          files.add(file.getLocation().toPath());
        }
      }
    }
    return files;
  }

  private static Optional<Path> other(ExecutionEvent event, Path first) {
    FileDialog dialog = new FileDialog(HandlerUtil.getActiveShell(event), SWT.OPEN);
    dialog.setText("Compare " + first.getFileName() + " with");
    dialog.setFilterPath(String.valueOf(first.toAbsolutePath().getParent()));
    return Optional.ofNullable(dialog.open()).map(Path::of);
  }
}
