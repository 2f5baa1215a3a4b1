// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.sopwith.ui.InputFiles;
import org.sopwith.ui.editor.DicomDocument;

/**
 * Saves the object of an editor. The file that was opened is never written: the first time a name
 * is asked for, later the file that was written is replaced.
 */
final class Saving {
  private final DicomEditor editor;
  private final DicomDocument document;

  Saving(DicomEditor editor, DicomDocument document) {
    this.editor = editor;
    this.document = document;
  }

  /** Saves; false if the user did not want to after all, or it went wrong. */
  boolean save(IProgressMonitor monitor) {
    return document.canSave() ? write(document.path().orElseThrow()) : saveAs();
  }

  /** Asks for a name and saves. */
  boolean saveAs() {
    Optional<Path> target = ask();
    return target.isPresent() && write(target.get());
  }

  private Optional<Path> ask() {
    FileDialog dialog = new FileDialog(shell(), SWT.SAVE);
    dialog.setText("Save As");
    dialog.setOverwrite(true);
    document
        .path()
        .ifPresent(
            path -> {
              dialog.setFilterPath(path.toAbsolutePath().getParent().toString());
              dialog.setFileName(document.canSave() ? path.getFileName().toString() : edited(path));
            });
    return Optional.ofNullable(dialog.open()).map(Path::of);
  }

  /** The name of a copy: ct.dcm becomes ct-edited.dcm. */
  static String edited(Path path) {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    boolean extension = dot > 0 && name.substring(dot + 1).matches("[A-Za-z]{1,5}");
    return extension ? name.substring(0, dot) + "-edited" + name.substring(dot) : name + "-edited";
  }

  /** Writes to a file, in the background with progress, and makes it the editor's. */
  boolean write(Path target) {
    long revision = document.revision();
    IRunnableWithProgress writing =
        monitor -> {
          monitor.beginTask("Saving " + target.getFileName(), IProgressMonitor.UNKNOWN);
          try {
            document.write(target);
            refresh(target);
          } catch (IOException | CoreException e) {
            throw new InvocationTargetException(e);
          } finally {
            monitor.done();
          }
        };
    try {
      PlatformUI.getWorkbench().getProgressService().busyCursorWhile(writing);
    } catch (InvocationTargetException e) {
      ILog.get().warn("An object could not be saved.", e.getCause());
      MessageDialog.openError(
          shell(),
          "Save",
          target.getFileName() + " has not been written: " + e.getCause().getMessage());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    document.saved(target, revision);
    editor.renamed(InputFiles.input(target));
    return true;
  }

  private static void refresh(Path target) throws CoreException {
    Optional<IFile> file = InputFiles.workspaceFile(target);
    if (file.isPresent()) {
      file.get().refreshLocal(IResource.DEPTH_ZERO, null);
    }
  }

  private Shell shell() {
    return editor.getSite().getShell();
  }
}
