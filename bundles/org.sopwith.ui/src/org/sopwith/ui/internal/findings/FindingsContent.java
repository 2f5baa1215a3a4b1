// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.findings;

import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Groups of findings, down to the findings. */
final class FindingsContent implements ITreeContentProvider {
  @Override
  public Object[] getElements(Object input) {
    return ((List<?>) input).toArray();
  }

  @Override
  public Object[] getChildren(Object parent) {
    return parent instanceof FindingGroup group ? group.children().toArray() : new Object[0];
  }

  @Override
  public boolean hasChildren(Object element) {
    return element instanceof FindingGroup;
  }

  @Override
  public Object getParent(Object element) {
    return null;
  }
}
