// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.part.EditorPart;

/** An editor in which something is looked at and nothing changed. */
public abstract class ViewingEditor extends EditorPart {
  @Override
  public final boolean isDirty() {
    return false;
  }

  @Override
  public final boolean isSaveAsAllowed() {
    return false;
  }

  @Override
  public final void doSave(IProgressMonitor monitor) {
    throw new UnsupportedOperationException("There is nothing to be saved.");
  }

  @Override
  public final void doSaveAs() {
    throw new UnsupportedOperationException("There is nothing to be saved.");
  }
}
