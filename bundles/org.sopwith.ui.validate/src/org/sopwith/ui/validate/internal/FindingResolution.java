// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.sopwith.operation.Finding;
import org.sopwith.ui.FindingMarkers;
import org.sopwith.ui.GotoPath;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.editor.ObjectEditor;

/** Applies a finding's quick fix in an editor; the user saves under another name, or undoes it. */
final class FindingResolution extends WorkbenchMarkerResolution {
  private final IMarker marker;
  private final Finding.Fix fix;

  FindingResolution(IMarker marker, Finding.Fix fix) {
    this.marker = marker;
    this.fix = fix;
  }

  @Override
  public String getLabel() {
    return fix.label();
  }

  @Override
  public String getDescription() {
    return "Opens the object and makes the edit there. The file is not written: save the object"
        + " under another name.";
  }

  @Override
  public Image getImage() {
    return null;
  }

  @Override
  public IMarker[] findOtherMarkers(IMarker[] markers) {
    return Arrays.stream(markers)
        .filter(other -> !other.equals(marker))
        .filter(
            other ->
                fix.label().equals(other.getAttribute(FindingMarkers.FIX, ""))
                    && marker
                        .getAttribute(FindingMarkers.RULE, "")
                        .equals(other.getAttribute(FindingMarkers.RULE, "")))
        .toArray(IMarker[]::new);
  }

  @Override
  public void run(IMarker fixed) {
    Finding finding = FindingMarkers.finding(fixed);
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      IEditorPart editor = page.openEditor(input(fixed, finding), SopwithUi.EDITOR_DICOM);
      ObjectEditor target = editor.getAdapter(ObjectEditor.class);
      finding
          .fix()
          .filter(own -> target != null)
          .ifPresent(
              own ->
                  target.whenOpen(
                      document -> {
                        Fixes.apply(
                            editor.getSite().getShell(),
                            document,
                            own.label(),
                            List.of(own.options()));
                        GotoPath place = editor.getAdapter(GotoPath.class);
                        if (place != null) {
                          place.gotoPath(finding.path());
                        }
                      }));
    } catch (PartInitException e) {
      MessageDialog.openError(
          page.getWorkbenchWindow().getShell(),
          "Quick Fix",
          "The object could not be opened: " + e.getMessage());
    }
  }

  private static IEditorInput input(IMarker marker, Finding finding) {
    return marker.getResource() instanceof IFile file
        ? new FileEditorInput(file)
        : new FileStoreEditorInput(
            EFS.getLocalFileSystem().getStore(Path.of(finding.file()).toUri()));
  }
}
