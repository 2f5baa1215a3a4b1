// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.MultiPageEditorPart;

/** An editor with pages on one file, which says where its findings are. */
public abstract class PagedEditor extends MultiPageEditorPart implements IGotoMarker, GotoPath {
  private final PartSelection selection = new PartSelection();

  @Override
  public void init(IEditorSite site, IEditorInput input) throws PartInitException {
    super.init(site, input);
    site.setSelectionProvider(selection);
    named();
  }

  /** Takes name and tool tip from the input. */
  protected final void named() {
    setPartName(getEditorInput().getName());
    setTitleToolTip(getEditorInput().getToolTipText());
  }

  /** Shows instead of pages that the file cannot be read. */
  protected final void fail(String sentence) {
    Composite page = new Composite(getContainer(), SWT.NONE);
    page.setLayout(new GridLayout());
    new Label(page, SWT.WRAP).setText(sentence);
    addPage(page);
    setPageText(0, "Error");
    if (getContainer() instanceof CTabFolder tabs) {
      tabs.setTabHeight(0);
    }
  }

  /** Says something in the status line; nothing if the sentence is empty. */
  public final void tell(String sentence) {
    getEditorSite()
        .getActionBars()
        .getStatusLineManager()
        .setErrorMessage(sentence.isEmpty() ? null : sentence);
  }

  /** Where the editor is. */
  public final IEditorSite site() {
    return getEditorSite();
  }

  /** What other parts of the workbench see as selected. */
  protected final void announce(IStructuredSelection selected) {
    selection.setSelection(selected);
  }

  @Override
  public final void gotoMarker(IMarker marker) {
    gotoPath(marker.getAttribute(FindingMarkers.PATH, ""));
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    return type.isInstance(this) ? type.cast(this) : super.getAdapter(type);
  }
}
