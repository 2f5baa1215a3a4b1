// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.sopwith.sr.content.Evidence;
import org.sopwith.sr.form.Form;
import org.sopwith.sr.template.Template;
import org.sopwith.ui.sr.internal.document.RootTemplates.Choice;

/** Asks for what the report says: its template as a form. */
final class FormPage extends WizardPage {
  private Composite area;
  private FormView view;
  private Form form;
  private Template shown;

  FormPage() {
    super("form");
    setTitle("Report");
    setDescription("What the report says. * marks what has to be given.");
    setPageComplete(false);
  }

  @Override
  public void createControl(Composite parent) {
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().applyTo(area);
    setControl(area);
  }

  @Override
  public void setVisible(boolean visible) {
    if (visible) {
      Choice choice = ((NewReportWizard) getWizard()).templates().choice().orElseThrow();
      if (choice.template() != shown) {
        show(choice);
      }
    }
    super.setVisible(visible);
  }

  private void show(Choice choice) {
    shown = choice.template();
    setTitle("TID " + shown.getTid() + " " + shown.getName());
    if (view != null) {
      view.control().dispose();
      view = null;
    }
    form = Form.of(choice.catalog(), shown);
    view = new FormView(area, form, this::check);
    GridDataFactory.fillDefaults().grab(true, true).hint(600, 380).applyTo(view.control());
    area.layout(true, true);
    check();
  }

  private void check() {
    if (view != null) {
      List<String> problems = view.problems();
      setMessage(
          problems.isEmpty()
              ? "The report can be written."
              : problems.getFirst()
                  + (problems.size() > 1 ? " And " + (problems.size() - 1) + " more." : ""));
      setPageComplete(problems.isEmpty());
    }
  }

  Form form() {
    return form;
  }

  List<Evidence.Instance> evidence() {
    return view.evidence();
  }
}
