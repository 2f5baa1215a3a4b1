// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor;

import java.nio.file.Path;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.sopwith.ui.editor.internal.CompareEditor;
import org.sopwith.ui.editor.internal.CompareInput;

/** Opens comparisons of two objects. */
public final class ObjectComparison {
  private ObjectComparison() {}

  /** Shows two files side by side, on the user interface's thread. */
  public static void open(IWorkbenchPage page, Path left, Path right) throws PartInitException {
    page.openEditor(new CompareInput(left, right), CompareEditor.ID);
  }
}
