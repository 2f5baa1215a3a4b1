// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.sr.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
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
    assertEquals("3", item(rows(), "3").getText(), "it has been saved and read again");
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
    Bot.select(rows(), item(rows(), "2"));
    choose(Ids.VALUE_TYPE, "DATE");
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
    choose(Bot.find(Button.class, Ids.WIZARD_SOURCE + ".blank"));
    Bot.find(Text.class, Ids.WIZARD_TID).setText("99001");
    Bot.find(Text.class, Ids.WIZARD_NAME).setText("Lung Note");
    Bot.find(Text.class, Ids.WIZARD_FILE).setText(file.getLocation().toOSString());
    assertTrue(wizard.performFinish());
    dialog.close();
    checked();
    Bot.select(rows(), item(rows(), "1"));
    type(Ids.CONCEPT, "EV (18748-4, LN, \"Diagnostic imaging report\")");
    execute(ROWS + "addInside");
    choose(Ids.RELATIONSHIP, "CONTAINS");
    choose(Ids.VALUE_TYPE, "TEXT");
    type(Ids.CONCEPT, "EV (121106, DCM, \"Comment\")");
    choose(Ids.REQUIREMENT, "M");
    execute(ROWS + "add");
    choose(Ids.RELATIONSHIP, "CONTAINS");
    choose(Ids.VALUE_TYPE, "INCLUDE");
    type(Ids.CONCEPT, "DTID 300");
    choose(Ids.REQUIREMENT, "M");
    type(
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
    choose(org.sopwith.ui.sr.internal.document.Ids.TEMPLATES, 0, "99001");
    Dialogs.press("Next");
    choose(org.sopwith.ui.sr.internal.document.Ids.STUDIES, 3, reports.project().getName());
    Dialogs.press("Next");
    Bot.find(Text.class, FORM + "99001/2").setText("nothing to be seen");
    Bot.find(Text.class, FORM + "300/1").setText("12.5");
    Bot.pump(300);
    Bot.screenshot("own-report-form", dialog.getShell());
    Dialogs.press("Finish");
    ReportPage page =
        Bot.awaitValue(
            "the report",
            () ->
                Optional.ofNullable(Bot.page().getActiveEditor())
                    .map(editor -> Adapters.adapt(editor, ReportPage.class)));
    Bot.await("all of the report", () -> !page.isPending());
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

  private static TreeItem item(Tree tree, String number) {
    return find(tree.getItems(), number).orElseThrow();
  }

  private static Optional<TreeItem> find(TreeItem[] items, String number) {
    for (TreeItem item : items) {
      Optional<TreeItem> found =
          item.getText().equals(number) ? Optional.of(item) : find(item.getItems(), number);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static void execute(String command) throws Exception {
    rows().setFocus();
    Bot.pump(30);
    Dialogs.runCommand(command);
  }

  private static void type(String id, String text) {
    Text field = Bot.find(Text.class, id);
    field.setText(text);
    field.notifyListeners(SWT.FocusOut, new Event());
    Bot.pump(50);
  }

  private static void choose(String id, String text) {
    Combo combo = Bot.find(Combo.class, id);
    combo.setText(text);
    combo.notifyListeners(SWT.Selection, new Event());
    Bot.pump(50);
  }

  private static void choose(Button button) {
    for (Control sibling : button.getParent().getChildren()) {
      if (sibling instanceof Button other) {
        other.setSelection(other == button);
      }
    }
    button.notifyListeners(SWT.Selection, new Event());
    Bot.pump(50);
  }

  private static void choose(String id, int column, String text) {
    Table table = Bot.find(Table.class, id);
    for (int i = 0; i < table.getItemCount(); i++) {
      if (table.getItem(i).getText(column).equals(text)) {
        table.select(i);
        table.notifyListeners(SWT.Selection, new Event());
        return;
      }
    }
    throw new AssertionError("There is no row with " + text + ".");
  }
}
