// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

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

/**
 * Offers the quick fix that a marker tells of; it is made in the editor of the file, which is
 * opened for that.
 *
 * @param <E> the editor
 */
public abstract class EditorFixes<E extends IEditorPart> implements IMarkerResolutionGenerator2 {
  private final String source;
  private final String id;
  private final Class<E> editor;

  /**
   * Fixes of the markers of one source.
   *
   * @param source of the markers, see {@link FindingMarkers}
   * @param id identifier of the editor
   */
  protected EditorFixes(String source, String id, Class<E> editor) {
    this.source = source;
    this.id = id;
    this.editor = editor;
  }

  /**
   * Makes the fix of a finding.
   *
   * @param editor of the file; it may not have been able to read it
   * @param label of the fix that was chosen, which the finding need not have any more
   */
  protected abstract void fix(E editor, Finding finding, String label);

  @Override
  public final boolean hasResolutions(IMarker marker) {
    return source.equals(marker.getAttribute(FindingMarkers.SOURCE, ""))
        && !marker.getAttribute(FindingMarkers.FIX, "").isEmpty();
  }

  @Override
  public final IMarkerResolution[] getResolutions(IMarker marker) {
    return hasResolutions(marker)
        ? new IMarkerResolution[] {new Resolution(marker.getAttribute(FindingMarkers.FIX, ""))}
        : new IMarkerResolution[0];
  }

  private final class Resolution implements IMarkerResolution {
    private final String label;

    Resolution(String label) {
      this.label = label;
    }

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
                id);
        if (editor.isInstance(part)) {
          fix(editor.cast(part), FindingMarkers.finding(marker), label);
        }
      } catch (PartInitException e) {
        ILog.get().error("The file could not be opened.", e);
      }
    }
  }
}
