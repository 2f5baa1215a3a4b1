// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/**
 * What an editor shows that is no file. Unless it says so, it is not opened again with the
 * workbench.
 */
public interface FilelessInput extends IEditorInput {
  @Override
  default boolean exists() {
    return true;
  }

  /** The picture; null for that of the editor. */
  @Override
  default ImageDescriptor getImageDescriptor() {
    return null;
  }

  /** What opens it again; null if nothing does. */
  @Override
  default IPersistableElement getPersistable() {
    return null;
  }

  @Override
  default String getToolTipText() {
    return getName();
  }

  /** Null: it is nothing else. */
  @Override
  default <T> T getAdapter(Class<T> type) {
    return null;
  }
}
