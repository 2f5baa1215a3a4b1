// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.sopwith.operation.Finding;
import org.sopwith.sr.template.edit.TemplateFixes;
import org.sopwith.ui.FindingMarkers;
import org.sopwith.ui.sr.TemplateEditors;

/** Offers the quick fixes of findings about templates; they are made in the editor. */
public final class TemplateResolutions implements IMarkerResolutionGenerator2 {
  @Override
  public boolean hasResolutions(IMarker marker) {
    return LiveFindings.SOURCE.equals(marker.getAttribute(FindingMarkers.SOURCE, ""))
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
                TemplateEditors.ID);
        if (part instanceof TemplateEditor editor && editor.openDocument().isPresent()) {
          Finding finding = FindingMarkers.finding(marker);
          editor.gotoMarker(marker);
          new TemplateFixes(editor.document().library())
              .of(finding)
              .filter(fix -> fix.label().equals(label))
              .ifPresentOrElse(
                  fix -> editor.change(fix.label(), fix.edit()),
                  () -> editor.tell("The template is another by now; save it to check it again."));
        }
      } catch (PartInitException e) {
        ILog.get().error("The templates could not be opened.", e);
      }
    }
  }
}
