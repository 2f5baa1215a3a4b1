// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.shell;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.sopwith.dicom.Dictionary;
import org.sopwith.ui.ObjectDescription;
import org.sopwith.ui.SopwithUi;

/** The part of the status line that says what the object in the active editor is. */
public final class ObjectStatus extends WorkbenchWindowControlContribution {
  /** Beside the platform's status line and progress, it is to fit into a window of 1280 pixels. */
  private static final int WIDTH = 400;

  private CLabel label;
  private IEditorPart shown;
  private final IPropertyListener changes = (source, property) -> describe();
  private final IPartListener2 parts =
      new IPartListener2() {
        @Override
        public void partActivated(IWorkbenchPartReference reference) {
          follow();
        }

        @Override
        public void partBroughtToTop(IWorkbenchPartReference reference) {
          follow();
        }

        @Override
        public void partClosed(IWorkbenchPartReference reference) {
          follow();
        }
      };

  @Override
  protected Control createControl(Composite parent) {
    Composite row = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 2).spacing(8, 0).applyTo(row);
    label = new CLabel(row, SWT.NONE);
    label.setData(SopwithUi.WIDGET_KEY, "status.object");
    GridDataFactory.fillDefaults()
        .align(SWT.FILL, SWT.CENTER)
        .grab(true, false)
        .hint(WIDTH, SWT.DEFAULT)
        .applyTo(label);
    Label edition = new Label(row, SWT.NONE);
    edition.setText("PS3 " + Dictionary.standard().edition());
    edition.setToolTipText("The edition of the DICOM standard that tags are explained by");
    GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(edition);

    IWorkbenchWindow window = getWorkbenchWindow();
    window.getPartService().addPartListener(parts);
    row.addListener(
        SWT.Dispose,
        event -> {
          window.getPartService().removePartListener(parts);
          show(null);
        });
    follow();
    return row;
  }

  private void follow() {
    IWorkbenchPage page = getWorkbenchWindow().getActivePage();
    show(page == null ? null : page.getActiveEditor());
    describe();
  }

  private void show(IEditorPart editor) {
    if (shown != editor) {
      if (shown != null) {
        shown.removePropertyListener(changes);
      }
      shown = editor;
      if (shown != null) {
        shown.addPropertyListener(changes);
      }
    }
  }

  private void describe() {
    if (!label.isDisposed()) {
      ObjectDescription status = shown == null ? null : shown.getAdapter(ObjectDescription.class);
      String text = status == null ? "" : status.describeObject();
      label.setText(text.replace("&", "&&"));
      label.setToolTipText(text);
    }
  }
}
