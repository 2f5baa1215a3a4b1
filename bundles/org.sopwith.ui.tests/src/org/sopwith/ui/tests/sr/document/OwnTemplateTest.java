// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.sr.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.sr.internal.document.NewReportWizard;
import org.sopwith.ui.sr.internal.document.ReportPage;
import org.sopwith.ui.sr.internal.editor.Ids;
import org.sopwith.ui.sr.internal.editor.NewTemplateWizard;
import org.sopwith.ui.sr.internal.editor.TemplateEditor;
import org.sopwith.ui.tests.Bot;
import org.sopwith.ui.tests.Widgets;
import org.sopwith.ui.validate.internal.RuleBook;
import org.sopwith.validate.Validator;

/** The whole way: a template of one's own, a report of it, and what is found when either breaks. */
class OwnTemplateTest {
  private static final String ROWS = "org.sopwith.ui.sr.rows.";
  private static final String FORM = org.sopwith.ui.sr.internal.document.Ids.FORM + ".value.";

  @TempDir static Path folder;
  private static Reports reports;
  private static IFile file;

  @BeforeAll
  static void writeStudy() throws Exception {
    reports = Reports.inWorkspace(folder);
    file = reports.project().getFile("own.srtemplate");
    Bot.usualSize();
  }

  @AfterAll
  static void removeProject() throws Exception {
    reports.remove();
  }

  @Test
  void aReportOfATemplateOfOnesOwnIsMadeAndValidatesUntilEitherIsBroken() throws Exception {
    author();
    Bot.page().closeAllEditors(false);
    IDE.openEditor(Bot.page(), file);
    checked();
    assertEquals("3", Widgets.item(rows(), "3").getText(), "it has been saved and read again");
    Bot.screenshot("own-template");
    Bot.page().closeAllEditors(false);

    ReportPage page = report();
    Tree tree = Bot.find(Tree.class, org.sopwith.ui.sr.internal.document.Ids.TREE);
    Bot.screenshot("own-report");
    assertEquals("99001/2", Bot.row(tree, "Diagnostic", "Comment").getText(2));
    assertEquals("300/1", Bot.row(tree, "Diagnostic", "Length").getText(2));
    assertEquals(List.of(), found(page));

    Bot.select(tree, Bot.row(tree, "Diagnostic", "Comment"));
    tree.setFocus();
    Dialogs.runCommand("org.eclipse.ui.edit.delete");
    Bot.await("the report is validated", () -> !page.isPending());
    assertFound(page, "TID 99001 row 2");
    Bot.pump(100);
    assertTrue(
        Bot.row(tree, "Diagnostic").getText(1).contains("a mandatory row is missing"),
        Bot.row(tree, "Diagnostic").getText(1));
    Bot.screenshot("own-report-broken");
    document().undo();
    Bot.await("the report is validated", () -> !page.isPending());
    assertEquals(List.of(), found(page));

    IEditorPart reportEditor = Bot.page().getActiveEditor();
    IDE.openEditor(Bot.page(), file);
    checked();
    Bot.select(rows(), Widgets.item(rows(), "2"));
    Widgets.choose(Ids.VALUE_TYPE, "DATE");
    Bot.page().saveEditor(editor(), false);
    Bot.page().activate(reportEditor);
    Bot.await("what the template breaks", () -> !page.isPending() && !found(page).isEmpty());
    assertFound(page, "TID 99001 row 2");
  }

  /** A container with a comment, and a measurement that an include with parameters is for. */
  private void author() throws Exception {
    NewTemplateWizard wizard = new NewTemplateWizard();
    wizard.init(Bot.window().getWorkbench(), StructuredSelection.EMPTY);
    WizardDialog dialog = new WizardDialog(Bot.window().getShell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    Widgets.press(Bot.find(Button.class, Ids.WIZARD_SOURCE + ".blank"));
    Bot.find(Text.class, Ids.WIZARD_TID).setText("99001");
    Bot.find(Text.class, Ids.WIZARD_NAME).setText("Lung Note");
    Bot.find(Text.class, Ids.WIZARD_FILE).setText(file.getLocation().toOSString());
    assertTrue(wizard.performFinish());
    dialog.close();
    checked();
    Bot.select(rows(), Widgets.item(rows(), "1"));
    Widgets.type(Ids.CONCEPT, "EV (18748-4, LN, \"Diagnostic imaging report\")");
    execute(ROWS + "addInside");
    Widgets.choose(Ids.RELATIONSHIP, "CONTAINS");
    Widgets.choose(Ids.VALUE_TYPE, "TEXT");
    Widgets.type(Ids.CONCEPT, "EV (121106, DCM, \"Comment\")");
    Widgets.choose(Ids.REQUIREMENT, "M");
    execute(ROWS + "add");
    Widgets.choose(Ids.RELATIONSHIP, "CONTAINS");
    Widgets.choose(Ids.VALUE_TYPE, "INCLUDE");
    Widgets.type(Ids.CONCEPT, "DTID 300");
    Widgets.choose(Ids.REQUIREMENT, "M");
    Widgets.type(
        Ids.CONSTRAINT,
        "$Measurement = EV (410668003, SCT, \"Length\")\n"
            + "$Units = EV (mm, UCUM, \"millimeter\")");
    execute(ROWS + "renumber");
    checked();
    Bot.page().saveEditor(editor(), false);
    Bot.await("the template is in the workspace", file::exists);
  }

  /** Makes a report by the wizard, and waits until it is shown and validated. */
  private static ReportPage report() throws Exception {
    NewReportWizard wizard = new NewReportWizard();
    wizard.init(Bot.window().getWorkbench(), StructuredSelection.EMPTY);
    WizardDialog dialog = new WizardDialog(Bot.window().getShell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    Widgets.choose(org.sopwith.ui.sr.internal.document.Ids.TEMPLATES, 0, "99001");
    Dialogs.press("Next");
    Widgets.choose(org.sopwith.ui.sr.internal.document.Ids.STUDIES, 3, reports.project().getName());
    Dialogs.press("Next");
    Bot.find(Text.class, FORM + "99001/2").setText("nothing to be seen");
    Bot.find(Text.class, FORM + "300/1").setText("12.5");
    Bot.pump(300);
    Bot.screenshot("own-report-form", dialog.getShell());
    Dialogs.press("Finish");
    ReportPage page = Reports.shown();
    page.setFocus();
    Bot.pump(100);
    return page;
  }

  private static DicomDocument document() {
    return Adapters.adapt(Bot.page().getActiveEditor(), DicomDocument.class);
  }

  /** What the rules about reports find in the document as it is, notes left out. */
  private static List<String> found(ReportPage page) {
    Validator validator = RuleBook.get().validator();
    List<Finding> found = new ArrayList<>();
    DicomDocument document = Adapters.adapt(Bot.page().getActiveEditor(), DicomDocument.class);
    validator.validate(validator.instance(document.file()), "report.dcm", found::add);
    return found.stream()
        .filter(finding -> finding.rule().startsWith("sr."))
        .filter(finding -> finding.severity() != Severity.NOTE)
        .map(finding -> finding.message() + " " + finding.expected() + " " + finding.found())
        .toList();
  }

  private static void assertFound(ReportPage page, String row) {
    assertTrue(found(page).stream().anyMatch(one -> one.contains(row)), found(page)::toString);
  }

  private static TemplateEditor editor() {
    return (TemplateEditor) Bot.page().getActiveEditor();
  }

  private static void checked() {
    Bot.pump(50);
    Bot.await("the findings are of the library as it is", () -> editor().isChecked());
    Bot.pump(50);
  }

  private static Tree rows() {
    return Bot.find(Tree.class, Ids.ROWS);
  }

  private static void execute(String command) throws Exception {
    rows().setFocus();
    Bot.pump(30);
    Dialogs.runCommand(command);
  }
}
