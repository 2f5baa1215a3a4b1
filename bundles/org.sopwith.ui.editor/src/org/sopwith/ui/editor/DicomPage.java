// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.sopwith.dicom.AttributePath;

/**
 * A page of the DICOM editor, contributed to the extension point {@code
 * org.sopwith.ui.editor.pages}. One instance serves one editor. All methods are called on the user
 * interface's thread and must return at once: what takes time is done in a job.
 */
public interface DicomPage {
  /** Makes the page's control, when the page is shown for the first time. */
  Control createControl(Composite parent, DicomPageSite site);

  /** Gives the keyboard focus to the control that the user most likely wants. */
  void setFocus();

  /** Called each time that the page comes to the front or goes to the back. */
  default void setActive(boolean active) {}

  /**
   * Shows the place of a finding.
   *
   * @return false if this page has no way to show it
   */
  default boolean reveal(AttributePath path) {
    return false;
  }

  /** Something that the page offers by its type, or null. */
  default <T> T getAdapter(Class<T> type) {
    return null;
  }

  /** The editor is being closed; the control is disposed of by its parent. */
  default void dispose() {}
}
