// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/** The editor of templates. */
public final class TemplateEditor extends EditorPart {
  @Override
  public void init(IEditorSite site, IEditorInput input) throws PartInitException {
    setSite(site);
    setInput(input);
    setPartName(input.getName());
    setTitleToolTip(input.getToolTipText());
  }

  @Override
  public void createPartControl(Composite parent) {
    new Label(parent, SWT.WRAP).setText(getTitleToolTip());
  }

  @Override
  public boolean isDirty() {
    return false;
  }

  @Override
  public boolean isSaveAsAllowed() {
    return false;
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    // is never dirty
  }

  @Override
  public void doSaveAs() {
    // not allowed
  }

  @Override
  public void setFocus() {
    // nothing to be typed
  }
}
