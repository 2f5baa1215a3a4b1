// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.Evidence;
import org.sopwith.ui.sr.internal.document.model.DocumentForm;

/** A report as the form of its template. */
final class FillInDialog extends TitleAreaDialog {
  private final DocumentForm document;
  private FormView view;
  private Answer answer;

  /** The content that the form has, and the instances that have been chosen in it. */
  record Answer(DataSet content, List<Evidence.Instance> evidence) {}

  private FillInDialog(Shell shell, DocumentForm document) {
    super(shell);
    this.document = document;
    setShellStyle(getShellStyle() | SWT.RESIZE);
  }

  static Optional<Answer> ask(Shell shell, DocumentForm document) {
    FillInDialog dialog = new FillInDialog(shell, document);
    return dialog.open() == OK ? Optional.of(dialog.answer) : Optional.empty();
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText("Fill In");
  }

  @Override
  protected Point getInitialSize() {
    return new Point(720, 640);
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
    GridLayoutFactory.swtDefaults().applyTo(area);
    setTitle(
        "TID " + document.form().template().getTid() + " " + document.form().template().getName());
    view = new FormView(area, document.form(), this::check);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(view.control());
    return area;
  }

  private void check() {
    Button ok = getButton(IDialogConstants.OK_ID);
    if (view != null && ok != null) {
      List<String> problems = view.problems();
      setMessage(problems.isEmpty() ? "* marks what has to be given." : problems.getFirst());
      ok.setEnabled(problems.isEmpty());
    }
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    super.createButtonsForButtonBar(parent);
    check();
  }

  @Override
  protected void okPressed() {
    try {
      List<Evidence.Instance> evidence = List.copyOf(view.evidence());
      answer = new Answer(document.content(evidence), evidence);
      super.okPressed();
    } catch (IllegalStateException e) {
      setErrorMessage(e.getMessage());
    }
  }
}
