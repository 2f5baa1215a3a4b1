// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;
import org.sopwith.ui.editor.DicomDocument.Place;
import org.sopwith.ui.editor.internal.model.Editing;

/** Edits text of several lines, or one that is too long for its row. */
final class LongTextDialog extends TitleAreaDialog {
  private static final int LONG = 200;

  private final Editing editing;
  private final Element element;
  private Text text;

  private LongTextDialog(Shell parent, Editing editing, Element element) {
    super(parent);
    this.editing = editing;
    this.element = element;
    setHelpAvailable(false);
  }

  /** Whether a value has lines, or may have some. */
  static boolean isFor(Element element) {
    VR vr = element.vr();
    return vr == VR.LT
        || vr == VR.ST
        || vr == VR.UT
        || element.length() > LONG
        || vr.isText() && Editing.text(element).indexOf('\n') >= 0;
  }

  static void edit(Shell parent, Editing editing, Element element) {
    new LongTextDialog(parent, editing, element).open();
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText("Edit Value");
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    setTitle(element.name());
    setMessage(element.path() + ", " + element.vr());
    text =
        new Text(
            (Composite) super.createDialogArea(parent),
            SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
    text.setData(Ids.KEY, "longtext.value");
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.widthHint = 560;
    data.heightHint = 240;
    text.setLayoutData(data);
    text.setText(Editing.text(element).replace("\r\n", "\n"));
    text.addModifyListener(
        e -> {
          Optional<String> problem = problem();
          setErrorMessage(problem.orElse(null));
          getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
        });
    return text.getParent();
  }

  /** Lines of text end with CR LF (PS3.5 Section 6.1.3). */
  private String typed() {
    return element.vr().isText()
        ? text.getText().replace("\r\n", "\n").replace("\n", "\r\n")
        : text.getText();
  }

  private Optional<String> problem() {
    return Editing.problem(element.owner(), element.tag(), element.vr(), typed());
  }

  @Override
  protected void okPressed() {
    try {
      editing.set(new Place(element.owner(), element.tag()), typed());
      super.okPressed();
    } catch (OperationException e) {
      setErrorMessage(e.getMessage());
    }
  }
}
