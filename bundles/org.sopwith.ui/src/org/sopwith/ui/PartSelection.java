// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import org.eclipse.core.commands.common.EventManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** What is selected in a part, on whichever of its pages. */
public final class PartSelection extends EventManager implements ISelectionProvider {
  private ISelection selection = StructuredSelection.EMPTY;

  @Override
  public void addSelectionChangedListener(ISelectionChangedListener listener) {
    addListenerObject(listener);
  }

  @Override
  public void removeSelectionChangedListener(ISelectionChangedListener listener) {
    removeListenerObject(listener);
  }

  @Override
  public ISelection getSelection() {
    return selection;
  }

  @Override
  public void setSelection(ISelection selected) {
    selection = selected;
    for (Object listener : getListeners()) {
      ((ISelectionChangedListener) listener)
          .selectionChanged(new SelectionChangedEvent(this, selected));
    }
  }
}
