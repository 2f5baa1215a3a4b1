// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.sopwith.deid.profile.Profile;

/**
 * Two profiles to compare.
 *
 * @param left the one, which is not changed any more
 * @param right the other, which is not changed any more
 */
record ProfileCompareInput(Profile left, Profile right) implements IEditorInput {
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
    return left.getName() + " ↔ " + right.getName();
  }

  @Override
  public IPersistableElement getPersistable() {
    return null;
  }

  @Override
  public String getToolTipText() {
    return getName();
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    return null;
  }
}
