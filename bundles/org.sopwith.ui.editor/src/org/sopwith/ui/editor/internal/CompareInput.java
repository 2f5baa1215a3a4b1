// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.nio.file.Path;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/**
 * Two files to compare.
 *
 * @param left the one
 * @param right the other
 */
public record CompareInput(Path left, Path right) implements IEditorInput {
  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return null;
  }

  @Override
  public String getName() {
    return left.getFileName() + " ↔ " + right.getFileName();
  }

  @Override
  public IPersistableElement getPersistable() {
    return null;
  }

  @Override
  public String getToolTipText() {
    return left + " ↔ " + right;
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    return null;
  }
}
