// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.sopwith.deid.decision.ProfileFix;
import org.sopwith.operation.Finding;
import org.sopwith.ui.FindingMarkers;

/** Offers the quick fixes of findings about profiles; they are made in the editor. */
public final class ProfileResolutions implements IMarkerResolutionGenerator2 {
  @Override
  public boolean hasResolutions(IMarker marker) {
    return EditedProfile.SOURCE.equals(marker.getAttribute(FindingMarkers.SOURCE, ""))
        && !marker.getAttribute(FindingMarkers.FIX, "").isEmpty();
  }

  @Override
  public IMarkerResolution[] getResolutions(IMarker marker) {
    return hasResolutions(marker)
        ? new IMarkerResolution[] {new Resolution(marker.getAttribute(FindingMarkers.FIX, ""))}
        : new IMarkerResolution[0];
  }

  private record Resolution(String label) implements IMarkerResolution {
    @Override
    public String getLabel() {
      return label;
    }

    @Override
    public void run(IMarker marker) {
      try {
        IEditorPart part =
            IDE.openEditor(
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(),
                (IFile) marker.getResource(),
                ProfileEditor.ID);
        if (part instanceof ProfileEditor editor && editor.page().isPresent()) {
          fix(editor, FindingMarkers.finding(marker));
        }
      } catch (PartInitException e) {
        ILog.get().error("The profile could not be opened.", e);
      }
    }

    private void fix(ProfileEditor editor, Finding marked) {
      editor.gotoPath(marked.path());
      editor.findings().stream()
          .filter(one -> one.rule().equals(marked.rule()) && one.path().equals(marked.path()))
          .findFirst()
          .flatMap(ProfileFix::of)
          .filter(fix -> fix.label().equals(label))
          .ifPresentOrElse(
              fix -> editor.change(fix.label(), fix.edit()),
              () -> editor.tell("The profile is another by now; save it to check it again."));
    }
  }
}
