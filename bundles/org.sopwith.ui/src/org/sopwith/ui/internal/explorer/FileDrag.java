// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;

/** Drags files from the explorer to editors and other programs. */
final class FileDrag extends DragSourceAdapter {
  private final StructuredViewer viewer;

  FileDrag(StructuredViewer viewer) {
    this.viewer = viewer;
  }

  private List<IFile> files() {
    return Selections.files(viewer.getStructuredSelection());
  }

  @Override
  public void dragStart(DragSourceEvent event) {
    event.doit = !files().isEmpty();
    LocalSelectionTransfer.getTransfer().setSelection(viewer.getStructuredSelection());
  }

  @Override
  public void dragSetData(DragSourceEvent event) {
    event.data =
        FileTransfer.getInstance().isSupportedType(event.dataType)
            ? files().stream().map(file -> file.getLocation().toOSString()).toArray(String[]::new)
            : viewer.getStructuredSelection();
  }

  @Override
  public void dragFinished(DragSourceEvent event) {
    LocalSelectionTransfer.getTransfer().setSelection(null);
  }
}
