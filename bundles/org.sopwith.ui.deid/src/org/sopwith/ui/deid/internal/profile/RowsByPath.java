// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import org.eclipse.jface.viewers.IElementComparer;
import org.sopwith.deid.dryrun.DryRunRow;

/** Rows of two dry runs are the same for a tree if they are of the same place. */
final class RowsByPath implements IElementComparer {
  @Override
  public boolean equals(Object a, Object b) {
    return a instanceof DryRunRow one && b instanceof DryRunRow other
        ? one.path().equals(other.path()) && one.isItem() == other.isItem()
        : a == b;
  }

  @Override
  public int hashCode(Object element) {
    return element instanceof DryRunRow row
        ? row.path().hashCode()
        : System.identityHashCode(element);
  }
}
