// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.sr.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.sr.internal.document.Ids;
import org.sopwith.ui.sr.internal.document.NewReportWizard;
import org.sopwith.ui.tests.Bot;
import org.sopwith.ui.tests.Widgets;
import org.sopwith.ui.validate.internal.RuleBook;
import org.sopwith.validate.Validator;

/** A new report, made from a template as a form. */
class NewReportTest {
  @TempDir static Path folder;
  private static Reports reports;

  @BeforeAll
  static void writeStudy() throws Exception {
    reports = Reports.inWorkspace(folder);
  }

  @AfterAll
  static void removeProject() throws Exception {
    reports.remove();
  }

  @Test
  void aFormThatIsFilledInBecomesAReportWithoutFindings() throws Exception {
    NewReportWizard wizard = new NewReportWizard();
    wizard.init(Bot.window().getWorkbench(), StructuredSelection.EMPTY);
    WizardDialog dialog = new WizardDialog(Bot.window().getShell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    Widgets.choose(Ids.TEMPLATES, 0, "1500");
    Dialogs.press("Next");
    Widgets.choose(Ids.STUDIES, 3, reports.project().getName());
    Text file = Bot.find(Text.class, Ids.FILE);
    assertTrue(file.getText().startsWith("report-1500"), file.getText());
    file.setText("made.dcm");
    Bot.screenshot("new-report-study", dialog.getShell());
    Dialogs.press("Next");
    for (int i = 0; i < 4; i++) {
      fillIn(Bot.find(ScrolledComposite.class, Ids.FORM));
      Bot.pump(300);
    }
    Bot.screenshot("new-report-form", dialog.getShell());
    Dialogs.press("Finish");
    Reports.shown();
    Bot.screenshot("new-report");
    Path written;
    try (var files = Files.walk(folder)) {
      written = files.filter(one -> one.endsWith("made.dcm")).findFirst().orElseThrow();
    }
    assertEquals(List.of(), errors(written));
    DicomDocument document = Adapters.adapt(Bot.page().getActiveEditor(), DicomDocument.class);
    String[] title = new String[1];
    Dialogs.whileOpen(
        () -> {
          Combo name = Bot.find(Combo.class, Ids.FORM + ".name.1500/1");
          name.setText(name.getItem(1));
          title[0] = name.getText();
          Bot.screenshot("fill-in", name.getShell());
          Dialogs.press("OK");
        },
        () -> Dialogs.run("fillIn"));
    assertTrue(title[0].startsWith(title(document)), title[0]);
    document.undo();
    assertFalse(document.isDirty());
  }

  private static String title(DicomDocument document) {
    return SrDocument.of(document.dataSet()).root().name().orElseThrow().meaning();
  }

  private static List<String> errors(Path file) throws Exception {
    Validator validator = RuleBook.get().validator();
    List<Finding> found = new ArrayList<>();
    try (DicomFile object = DicomFile.open(file)) {
      validator.validate(validator.instance(object), "made.dcm", found::add);
    }
    return found.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(finding -> finding.rule() + " " + finding.message() + " " + finding.path())
        .toList();
  }

  /** Gives every field of the form a value that it does not have yet. */
  private static void fillIn(Composite parent) {
    for (Control control : parent.getChildren()) {
      if (control.isDisposed()) {
        return;
      }
      boolean isField =
          String.valueOf(control.getData(SopwithUi.WIDGET_KEY)).startsWith(Ids.FORM + ".");
      if (isField && control instanceof Combo combo) {
        if (combo.getText().isEmpty()) {
          combo.setText(combo.getItemCount() > 0 ? combo.getItem(0) : "Lung (39607008, SCT)");
        }
      } else if (isField && control instanceof Text text) {
        if (text.getText().isEmpty()) {
          text.setText("Reader^Rita");
        }
      } else if (control instanceof Composite inner) {
        fillIn(inner);
      }
    }
  }
}
