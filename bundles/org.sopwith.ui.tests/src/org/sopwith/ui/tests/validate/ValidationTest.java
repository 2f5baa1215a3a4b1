// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.validate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.UID;
import org.sopwith.operation.edit.Edit;
import org.sopwith.samples.SampleStudy;
import org.sopwith.ui.FindingMarkers;
import org.sopwith.ui.InputFiles;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.internal.DicomEditor;
import org.sopwith.ui.editor.internal.Ids;
import org.sopwith.ui.internal.open.FolderProjects;
import org.sopwith.ui.tests.Bot;
import org.sopwith.ui.validate.internal.FindingsPage;
import org.sopwith.ui.validate.internal.RuleSwitches;

/** Validation in the workbench, on an image of the made-up study that was broken on purpose. */
class ValidationTest {
  private static final String QUICK_FIX =
      "org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals";

  /** The rule that finds the sex in lower case, and has a fix for it. */
  private static final String FORM = "value.representation";

  private static final String FORM_TITLE = "Values have the form of their VR";

  private static final int LARGE = 20_000;

  @TempDir static Path folder;
  private static Path file;
  private static byte[] bytes;

  @BeforeAll
  static void breakAnImage() throws Exception {
    Path study = folder.resolve("study");
    Path image = new SampleStudy().write(study).ct().get(0);
    file = Files.createDirectories(folder.resolve("broken")).resolve("broken.dcm");
    try (DicomFile whole = DicomFile.open(image)) {
      whole.dataSet().remove(Tag.PixelSpacing);
      whole.dataSet().set(Tag.PatientSex, "f");
      whole.dataSet().set(Tag.BurnedInAnnotation, "no");
      whole.write(file);
    }
    bytes = Files.readAllBytes(file);
    FolderProjects.add(file.getParent(), "Broken Image");
    Bot.await("the project", () -> InputFiles.existingFile(file).isPresent());
  }

  @BeforeEach
  void begin() throws Exception {
    Bot.usualSize();
    clearMarkers();
  }

  @AfterEach
  void close() throws Exception {
    RuleSwitches.save(Map.of());
    Bot.page().closeAllEditors(false);
    clearMarkers();
    assertArrayEquals(bytes, Files.readAllBytes(file), "the input file is never written");
  }

  private static void clearMarkers() throws Exception {
    ResourcesPlugin.getWorkspace()
        .getRoot()
        .deleteMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE);
  }

  @Test
  void validateFromTheExplorerMakesMarkersThatLeadToTheTag() throws Exception {
    validateInExplorer();
    Tree findings = Bot.find(Tree.class, "findings.tree");
    TreeItem place = place(findings, "PatientSex");
    Bot.screenshot("validate-findings-view");
    Bot.doubleClick(findings, place);
    Bot.await("the editor", () -> editor().flatMap(DicomEditor::document).isPresent());
    Tree tags = Bot.find(Tree.class, Ids.TAG_TREE);
    Bot.await("the tag", () -> tags.getSelectionCount() == 1);
    assertTrue(tags.getSelection()[0].getText().contains("0010,0040"));
  }

  @Test
  void quickFixOfAMarkerIsOneStepThatCanBeUndone() throws Exception {
    validateInExplorer();
    Tree findings = Bot.find(Tree.class, "findings.tree");
    Bot.page().showView(SopwithUi.VIEW_FINDINGS);
    Bot.select(findings, place(findings, "PatientSex"));
    Bot.window().getService(IHandlerService.class).executeCommand(QUICK_FIX, null);
    Bot.await("the editor", () -> editor().flatMap(DicomEditor::document).isPresent());
    DicomDocument document = editor().flatMap(DicomEditor::document).orElseThrow();
    Bot.await("the fix", () -> document.dataSet().string(Tag.PatientSex, "").equals("F"));
    assertTrue(document.isDirty());
    document.undo();
    assertEquals("f", document.dataSet().string(Tag.PatientSex, ""));
    assertFalse(document.isDirty());
  }

  @Test
  void thePageFollowsEveryChange() throws Exception {
    FindingsPage page = openPage();
    Tree tree = Bot.find(Tree.class, "validate.tree");
    assertTrue(has(tree, "PixelSpacing"), "what is missing is found");
    Bot.select(tree, placeOnPage(tree, "PatientSex"));
    assertTrue(
        String.valueOf(Bot.find(FormText.class, "validate.details").getData("markup"))
            .contains("dicom.nema.org"),
        "the section is linked");
    Bot.screenshot("validate-page");
    Button fix = Bot.find(Button.class, "validate.fix");
    fix.notifyListeners(SWT.Selection, null);
    Bot.await("the finding is gone", () -> !page.isChecking() && !has(tree, "PatientSex"));
    DicomDocument document = editor().flatMap(DicomEditor::document).orElseThrow();
    document.undo();
    Bot.await("it is back", () -> !page.isChecking() && has(tree, "PatientSex"));
    document.edit("Insert", Edit.parse(List.of("--set", "PixelSpacing=1\\1")));
    Bot.await("nothing is missing", () -> !page.isChecking() && !has(tree, "PixelSpacing"));
  }

  @Test
  void allFixesOfARuleAreOneStep() throws Exception {
    FindingsPage page = openPage();
    Tree tree = Bot.find(Tree.class, "validate.tree");
    Bot.select(tree, placeOnPage(tree, "PatientSex").getParentItem());
    Bot.find(Button.class, "validate.fix").notifyListeners(SWT.Selection, null);
    DicomDocument document = editor().flatMap(DicomEditor::document).orElseThrow();
    assertEquals("F", document.dataSet().string(Tag.PatientSex, ""));
    assertEquals("NO", document.dataSet().string(Tag.BurnedInAnnotation, ""));
    Bot.await("both findings are gone", () -> !page.isChecking() && !hasRule(tree));
    document.undo();
    assertEquals("f", document.dataSet().string(Tag.PatientSex, ""));
    assertEquals("no", document.dataSet().string(Tag.BurnedInAnnotation, ""));
    assertFalse(document.isDirty());
  }

  @Test
  void aChangeDoesNotWaitForTheCheckingOfALargeObject() throws Exception {
    Path large = folder.resolve("large.dcm");
    try (DicomFile whole = DicomFile.open(file)) {
      for (int i = 0; i < LARGE; i++) {
        DataSet item = whole.dataSet().addItem(Tag.ReferencedImageSequence);
        item.set(Tag.ReferencedSOPClassUID, UID.CTImageStorage);
        item.set(Tag.ReferencedSOPInstanceUID, "2.25." + i);
        DataSet purpose = item.addItem(Tag.PurposeOfReferenceCodeSequence);
        purpose.set(Tag.CodeValue, "121314");
        purpose.set(Tag.CodingSchemeDesignator, "DCM");
        purpose.set(Tag.CodeMeaning, "Localizer");
      }
      whole.write(large);
    }
    FindingsPage page = openPage(large);
    DicomDocument document = editor().flatMap(DicomEditor::document).orElseThrow();
    long slowest = 0;
    for (int i = 0; i < 4; i++) {
      Bot.pump(350 + 50 * i);
      long start = System.nanoTime();
      document.edit("Change", Edit.parse(List.of("--set", "PatientID=" + i)));
      slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
    }
    assertTrue(slowest < 1000, "a change took " + slowest + " ms");
    Bot.await("the last state is checked", () -> !page.isChecking());
  }

  @Test
  void thePageFiltersAndJumpsToTheTag() throws Exception {
    openPage();
    Tree tree = Bot.find(Tree.class, "validate.tree");
    Text filter = Bot.find(Text.class, "validate.filter");
    filter.setText("no such thing");
    Bot.await("nothing", () -> tree.getItemCount() == 0);
    filter.setText("patientsex");
    Bot.await("one rule", () -> tree.getItemCount() >= 1 && !has(tree, "PixelSpacing"));
    Bot.doubleClick(tree, placeOnPage(tree, "PatientSex"));
    Tree tags = Bot.find(Tree.class, Ids.TAG_TREE);
    assertTrue(tags.getSelection()[0].getText().contains("0010,0040"));
  }

  @Test
  void aRuleThatIsSwitchedOffIsSilent() throws Exception {
    FindingsPage page = openPage();
    Tree tree = Bot.find(Tree.class, "validate.tree");
    whenPreferencesOpen(
        shell -> {
          Tree rules = Bot.find(Tree.class, "rules.tree");
          Bot.await("the rules", () -> rules.getItemCount() > 2);
          Bot.screenshot("validate-rules", shell);
          Bot.find(Text.class, "rules.filter").setText(FORM);
          Bot.await("one area", () -> rules.getItemCount() == 1);
          TreeItem item = Bot.row(rules, "").getItem(0);
          Bot.screenshot("validate-rules-filtered", shell);
          item.setChecked(false);
          Event event = new Event();
          event.item = item;
          event.detail = SWT.CHECK;
          rules.notifyListeners(SWT.Selection, event);
          press(shell, "Apply and Close");
        });
    PreferencesUtil.createPreferenceDialogOn(
            Bot.window().getShell(), "org.sopwith.ui.validate.rules", null, null)
        .open();
    assertEquals(Map.of(FORM, false), RuleSwitches.load());
    Bot.await("the page", () -> !page.isChecking() && !hasRule(tree));
    validateInExplorer();
    List<String> found =
        Stream.of(markers(InputFiles.existingFile(file).orElseThrow()))
            .map(marker -> marker.getAttribute(FindingMarkers.RULE, ""))
            .toList();
    assertTrue(found.contains("iod.type1-missing"), found.toString());
    assertFalse(found.contains(FORM), "the operation keeps to the switches too");
  }

  @Test
  void theStandardTellsWhyModulesCountAsPresent() throws Exception {
    Bot.page().showView(SopwithUi.VIEW_STANDARD);
    openPage();
    editor().orElseThrow().gotoPath("SliceThickness");
    FormText text = Bot.find(FormText.class, Ids.STANDARD_TEXT);
    Bot.await(
        "the modules",
        () -> String.valueOf(text.getData(Ids.MARKUP)).contains("Modules of this object"));
    String markup = String.valueOf(text.getData(Ids.MARKUP));
    assertTrue(markup.contains("counts as present: mandatory in this IOD"));
    assertTrue(markup.contains("does not count as present"), markup);
    Bot.screenshot("validate-standard");
  }

  @Test
  void thePageIsReadableInTheDarkTheme() throws Exception {
    Bot.window().getService(IHandlerService.class).executeCommand("org.sopwith.ui.theme", null);
    try {
      openPage();
      Bot.pump(500);
      Bot.screenshot("validate-dark-summary");
      Tree tree = Bot.find(Tree.class, "validate.tree");
      Bot.select(tree, placeOnPage(tree, "PatientSex"));
      Bot.screenshot("validate-dark");
    } finally {
      Bot.window().getService(IHandlerService.class).executeCommand("org.sopwith.ui.theme", null);
    }
  }

  private interface WithShell {
    void accept(Shell shell) throws Exception;
  }

  /** The dialog blocks whoever opens it: what to do with it is queued before. */
  private static void whenPreferencesOpen(WithShell task) {
    Display display = Display.getCurrent();
    display.timerExec(
        500,
        () -> {
          Shell shell =
              Arrays.stream(display.getShells())
                  .filter(each -> each.isVisible() && each.getText().startsWith("Preferences"))
                  .findFirst()
                  .orElseThrow();
          try {
            task.accept(shell);
          } catch (Exception e) {
            throw new AssertionError(e);
          } finally {
            if (!shell.isDisposed()) {
              shell.close();
            }
          }
        });
  }

  private static void press(Shell shell, String text) {
    buttons(shell)
        .filter(button -> button.getText().replace("&", "").equals(text))
        .findFirst()
        .orElseThrow()
        .notifyListeners(SWT.Selection, null);
  }

  private static Stream<Button> buttons(Control control) {
    return switch (control) {
      case Button button -> Stream.of(button);
      case org.eclipse.swt.widgets.Composite composite ->
          Stream.of(composite.getChildren()).flatMap(ValidationTest::buttons);
      default -> Stream.empty();
    };
  }

  private static void validateInExplorer() throws Exception {
    IFile resource = InputFiles.existingFile(file).orElseThrow();
    Bot.page().showView(SopwithUi.VIEW_EXPLORER);
    Tree explorer = Bot.find(Tree.class, "explorer.tree");
    Bot.select(explorer, Bot.row(explorer, "Broken Image"));
    ParameterizedCommand command =
        ParameterizedCommand.generateCommand(
            Bot.window().getService(ICommandService.class).getCommand("org.sopwith.ui.operation"),
            Map.of("verb", "validate", "ask", "false"));
    Bot.window().getService(IHandlerService.class).executeCommand(command, null);
    Bot.await("the markers", () -> markers(resource).length > 0);
    Bot.await("the end", () -> outcome().isPresent());
    outcome().ifPresent(Shell::close);
    Bot.page().showView(SopwithUi.VIEW_FINDINGS);
    Tree findings = Bot.find(Tree.class, "findings.tree");
    Bot.await("the findings", () -> findings.getItemCount() > 0);
    Bot.pump(400);
  }

  private static IMarker[] markers(IFile resource) {
    try {
      return resource.findMarkers(FindingMarkers.TYPE, true, 0);
    } catch (org.eclipse.core.runtime.CoreException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Shell> outcome() {
    return Arrays.stream(Display.getCurrent().getShells())
        .filter(shell -> shell.isVisible() && shell.getText().equals("Validate"))
        .findFirst();
  }

  private static Optional<DicomEditor> editor() {
    return Bot.page().getActiveEditor() instanceof DicomEditor editor
        ? Optional.of(editor)
        : Optional.empty();
  }

  private static FindingsPage openPage() throws Exception {
    return openPage(file);
  }

  private static FindingsPage openPage(Path object) throws Exception {
    DicomEditor editor =
        (DicomEditor) Bot.page().openEditor(InputFiles.input(object), SopwithUi.EDITOR_DICOM);
    Bot.await("the object is open", () -> editor.document().isPresent());
    Control inside = Bot.find(Tree.class, Ids.TAG_TREE);
    while (!(inside instanceof CTabFolder)) {
      inside = inside.getParent();
    }
    for (CTabItem tab : ((CTabFolder) inside).getItems()) {
      if (tab.getText().equals("Findings")) {
        tab.getParent().setSelection(tab);
        Event event = new Event();
        event.item = tab;
        tab.getParent().notifyListeners(SWT.Selection, event);
      }
    }
    FindingsPage page = editor.getAdapter(FindingsPage.class);
    Bot.await("the first validation", () -> !page.isChecking());
    Bot.pump(100);
    return page;
  }

  /** In the Findings view: the row of an attribute, below its rule and file. */
  private static TreeItem place(Tree tree, String path) {
    for (TreeItem rule : tree.getItems()) {
      if (rule.getText().contains(FORM)) {
        for (TreeItem item : Bot.row(tree, FORM, "broken.dcm").getItems()) {
          if (item.getText(1).contains(path)) {
            return item;
          }
        }
      }
    }
    throw new AssertionError("There is no finding at " + path + ".");
  }

  private static TreeItem placeOnPage(Tree tree, String path) {
    for (TreeItem item : Bot.row(tree, FORM_TITLE).getItems()) {
      if (item.getText(1).contains(path)) {
        return item;
      }
    }
    throw new AssertionError("There is no finding at " + path + ".");
  }

  private static boolean hasRule(Tree tree) {
    return Stream.of(tree.getItems()).anyMatch(rule -> rule.getText(1).equals(FORM));
  }

  private static boolean has(Tree tree, String path) {
    for (TreeItem rule : tree.getItems()) {
      if (contains(Bot.row(tree, rule.getText()), path)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(TreeItem item, String path) {
    return item.getText(1).contains(path)
        || Stream.of(item.getItems()).anyMatch(child -> contains(child, path));
  }
}
