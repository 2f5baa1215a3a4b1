// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IEditorPart;
import org.sopwith.dicom.AttributePath;

/** What a page of the DICOM editor knows of the editor around it. */
public interface DicomPageSite {
  /** The object; it is open as long as the page is. */
  DicomDocument document();

  /** The editor, with its workbench site. */
  IEditorPart editor();

  /** Makes this the selection of the editor, if the page is in front. */
  void select(ISelection selection);

  /** Shows an element on the page that shows it best, usually Tags. */
  void reveal(AttributePath path);
}
