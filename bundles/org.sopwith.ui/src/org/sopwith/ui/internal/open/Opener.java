// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.sopwith.ui.GotoPath;
import org.sopwith.ui.InputFiles;
import org.sopwith.ui.SopwithUi;

/** Opens files in the editor that fits what they are. What a file is, is found out in a job. */
public final class Opener {
  private Opener() {}

  /** Opens the files, and adds the folders to the workspace. */
  public static void openOrAdd(IWorkbenchWindow window, List<Path> paths) {
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        FolderProjects.add(path, FolderProjects.nameFor(path));
      } else {
        open(window.getActivePage(), path, "");
      }
    }
  }

  /**
   * Opens a file, in the workspace or outside.
   *
   * @param attributePath what to show in it; empty for its beginning
   */
  public static void open(IWorkbenchPage page, Path file, String attributePath) {
    Job job =
        Job.create(
            "Opening " + file.getFileName(),
            (ICoreRunnable)
                monitor -> {
                  boolean readable = Files.isReadable(file);
                  boolean dicom = DicomSniffer.isDicom(file);
                  IEditorInput input = InputFiles.input(file);
                  page.getWorkbenchWindow()
                      .getShell()
                      .getDisplay()
                      .asyncExec(
                          () -> {
                            if (readable) {
                              show(page, input, dicom, attributePath);
                            } else {
                              MessageDialog.openError(
                                  page.getWorkbenchWindow().getShell(),
                                  "Open File",
                                  file + " is not there, or may not be read.");
                            }
                          });
                });
    job.setUser(false);
    job.schedule();
  }

  private static void show(
      IWorkbenchPage page, IEditorInput input, boolean dicom, String attributePath) {
    try {
      IEditorPart editor = page.openEditor(input, editorId(input, dicom));
      GotoPath target = editor == null ? null : editor.getAdapter(GotoPath.class);
      if (target != null && !attributePath.isEmpty()) {
        target.gotoPath(attributePath);
      }
    } catch (PartInitException e) {
      MessageDialog.openError(
          page.getWorkbenchWindow().getShell(),
          "Open File",
          input.getName() + " could not be opened: " + e.getMessage());
    }
  }

  private static String editorId(IEditorInput input, boolean dicom) throws PartInitException {
    if (dicom
        && PlatformUI.getWorkbench().getEditorRegistry().findEditor(SopwithUi.EDITOR_DICOM)
            != null) {
      return SopwithUi.EDITOR_DICOM;
    }
    IEditorDescriptor descriptor = IDE.getEditorDescriptor(input.getName(), true, false);
    return descriptor.getId();
  }
}
