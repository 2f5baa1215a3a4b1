// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.sopwith.deid.dryrun.DryRunRow;

/** The rows of a dry run as a tree. */
record DryRunContent(BooleanSupplier differentOnly) implements ITreeContentProvider {
  @Override
  public Object[] getElements(Object input) {
    return rows((List<?>) input);
  }

  @Override
  public Object[] getChildren(Object parent) {
    return rows(((DryRunRow) parent).below());
  }

  private Object[] rows(List<?> rows) {
    return differentOnly.getAsBoolean()
        ? rows.stream().filter(row -> ((DryRunRow) row).differs()).toArray()
        : rows.toArray();
  }

  @Override
  public Object getParent(Object element) {
    return null;
  }

  @Override
  public boolean hasChildren(Object element) {
    List<DryRunRow> below = ((DryRunRow) element).below();
    return differentOnly.getAsBoolean()
        ? below.stream().anyMatch(DryRunRow::differs)
        : !below.isEmpty();
  }
}
