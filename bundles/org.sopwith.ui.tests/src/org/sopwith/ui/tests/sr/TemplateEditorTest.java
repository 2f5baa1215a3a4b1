// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.sr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.sr.template.DerivedTemplates;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateFiles;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.ui.FindingMarkers;
import org.sopwith.ui.sr.TemplateEditors;
import org.sopwith.ui.sr.internal.editor.Ids;
import org.sopwith.ui.sr.internal.editor.NewTemplateWizard;
import org.sopwith.ui.sr.internal.editor.TemplateEditor;
import org.sopwith.ui.tests.Bot;
import org.sopwith.ui.tests.Widgets;

/** The template editor, driven by its widgets. */
class TemplateEditorTest {
  private static final String ROWS = "org.sopwith.ui.sr.rows.";
  private static final int CONCEPT = 4;

  @TempDir Path folder;

  @BeforeEach
  void usualSize() {
    Bot.usualSize();
  }

  @AfterEach
  void close() throws Exception {
    Bot.page().closeAllEditors(false);
    Bot.pump(50);
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("templates");
    if (project.exists()) {
      project.delete(false, true, null);
    }
  }

  private static TemplateEditor editor() {
    return (TemplateEditor) Bot.page().getActiveEditor();
  }

  private static void checked() {
    Bot.pump(50);
    Bot.await("the findings are of the library as it is", () -> editor().isChecked());
    Bot.pump(50);
  }

  private Path derived(String tid) throws Exception {
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    library
        .getTemplates()
        .add(
            DerivedTemplates.derive(
                TemplateCatalog.standard().template(tid).orElseThrow(), "99001", "Own"));
    Path file = folder.resolve("own.srtemplate");
    TemplateFiles.write(library, file);
    return file;
  }

  private static void open(Path file) throws Exception {
    IDE.openEditor(
        Bot.page(),
        new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(file.toUri())),
        TemplateEditors.ID);
    checked();
  }

  private static Template template() {
    return editor().document().library().getTemplates().getFirst();
  }

  private static Tree rows() {
    return Bot.find(Tree.class, Ids.ROWS);
  }

  private static void select(String number) {
    TreeItem item = Widgets.item(rows(), number);
    Bot.select(rows(), item);
  }

  private static void execute(String command) throws Exception {
    rows().setFocus();
    Bot.pump(30);
    assertTrue(
        PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).isEnabled(),
        command);
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
    Bot.pump(50);
  }

  private static void tab(String title) {
    CTabFolder tabs = Bot.find(CTabFolder.class, Ids.TABS);
    for (CTabItem item : tabs.getItems()) {
      if (item.getText().startsWith(title)) {
        tabs.setSelection(item);
        Event event = new Event();
        event.item = item;
        tabs.notifyListeners(SWT.Selection, event);
        Bot.pump(50);
      }
    }
  }

  @Test
  void aTemplateOfOnesOwnIsMadeOfAStandardOneEditedSavedAndReadAgain() throws Exception {
    Path file = folder.resolve("chest.srtemplate");
    NewTemplateWizard wizard = new NewTemplateWizard();
    wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
    WizardDialog dialog = new WizardDialog(Bot.window().getShell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    Widgets.press(Bot.find(Button.class, Ids.WIZARD_SOURCE + ".standard"));
    Bot.find(Text.class, Ids.WIZARD_FILTER).setText("1501");
    Table list = Bot.find(Table.class, Ids.WIZARD_LIST);
    assertEquals(1, list.getItemCount());
    Bot.find(Text.class, Ids.WIZARD_TID).setText("99001");
    Bot.find(Text.class, Ids.WIZARD_NAME).setText("Lung Nodule");
    Bot.find(Text.class, Ids.WIZARD_FILE).setText(file.toString());
    Bot.screenshot("template-wizard", dialog.getShell());
    assertTrue(wizard.canFinish(), "all is given");
    assertTrue(wizard.performFinish());
    dialog.close();
    checked();
    assertEquals("1501", template().getBasedOn());

    int before = template().getRows().size();
    select("1");
    execute(ROWS + "addInside");
    Widgets.type(Ids.CONCEPT, "EV (121106, DCM, \"Comment\")");
    Widgets.choose(Ids.REQUIREMENT, "MC");
    Widgets.type(Ids.CONDITION, "IF Row 2 is present");
    assertTrue(Bot.find(Label.class, Ids.MEANING).getText().startsWith("Checked"));
    execute(ROWS + "add");
    Widgets.choose(Ids.VALUE_TYPE, "INCLUDE");
    Widgets.type(Ids.CONCEPT, "DTID 300");
    Widgets.type(Ids.CONSTRAINT, "$Measurement = DCID 3671\n$Units = DCID 7460");
    assertEquals(before + 2, template().getRows().size());
    TreeItem include = rows().getSelection()[0];
    assertEquals("DTID 300 “Measurement”", include.getText(CONCEPT));
    include.setExpanded(true);
    Event expand = new Event();
    expand.item = include;
    rows().notifyListeners(SWT.Expand, expand);
    include.setExpanded(true);
    Bot.pump(50);
    assertTrue(include.getItem(0).getText(CONCEPT).startsWith("DCID 3671"), "it is bound");
    Bot.screenshot("template-editor");

    TemplateLibrary after = editor().document().snapshot();
    while (editor().document().undoLabel().isPresent()) {
      execute("org.eclipse.ui.edit.undo");
    }
    assertEquals(before, template().getRows().size());
    assertFalse(editor().isDirty());
    while (editor().document().redoLabel().isPresent()) {
      execute("org.eclipse.ui.edit.redo");
    }
    assertTrue(EcoreUtil.equals(after, editor().document().library()));

    checked();
    assertTrue(editor().isDirty());
    Bot.page().saveEditor(editor(), false);
    assertFalse(editor().isDirty());
    assertTrue(EcoreUtil.equals(after, TemplateFiles.read(file)), "what was saved is the same");
    Bot.page().closeAllEditors(false);
    open(file);
    assertTrue(EcoreUtil.equals(after, editor().document().library()));
  }

  @Test
  void whatIsBrokenIsFoundAndAQuickFixMendsIt() throws Exception {
    Path file = derived("300");
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("templates");
    IProjectDescription description =
        ResourcesPlugin.getWorkspace().newProjectDescription("templates");
    description.setLocation(IPath.fromPath(folder));
    project.create(description, null);
    project.open(null);
    IFile resource = project.getFile(file.getFileName().toString());
    IDE.openEditor(Bot.page(), resource);
    checked();
    tab("Findings");
    Table findings = Bot.find(Table.class, Ids.FINDINGS);
    int before = findings.getItemCount();
    editor().change("Break", () -> template().getRows().get(1).setMultiplicity("0-n"));
    checked();
    assertTrue(findings.getItemCount() > before, "it is found");
    Bot.screenshot("template-findings");
    Bot.page().saveEditor(editor(), false);
    IMarker marker =
        Bot.awaitValue(
            "the marker",
            () -> {
              try {
                return Arrays.stream(
                        resource.findMarkers(FindingMarkers.TYPE, false, IResource.DEPTH_ZERO))
                    .filter(
                        one -> one.getAttribute(FindingMarkers.RULE, "").endsWith("multiplicity"))
                    .findFirst();
              } catch (CoreException e) {
                throw new IllegalStateException(e);
              }
            });
    IMarkerResolution[] fixes = IDE.getMarkerHelpRegistry().getResolutions(marker);
    assertEquals(
        List.of("Make it 1-n"), Arrays.stream(fixes).map(IMarkerResolution::getLabel).toList());
    fixes[0].run(marker);
    checked();
    assertEquals("1-n", template().getRows().get(1).getMultiplicity());
    assertEquals(before, findings.getItemCount());
    editor().document().undo();
    checked();
    for (int i = 0; i < findings.getItemCount(); i++) {
      if (findings.getItem(i).getText(4).equals("Make it 1-n")) {
        findings.setSelection(i);
      }
    }
    Event key = new Event();
    key.stateMask = SWT.MOD1;
    key.keyCode = '1';
    findings.notifyListeners(SWT.KeyDown, key);
    checked();
    assertEquals(before, findings.getItemCount());
  }

  @Test
  void rowsAreMovedCopiedAndPastedByKeys() throws Exception {
    open(derived("300"));
    int size = template().getRows().size();
    String second = template().getRows().get(1).getId();
    select("2");
    execute(ROWS + "down");
    assertFalse(template().getRows().get(1).getId().equals(second));
    execute(ROWS + "indent");
    execute(ROWS + "outdent");
    execute("org.eclipse.ui.edit.copy");
    execute("org.eclipse.ui.edit.paste");
    assertTrue(template().getRows().size() > size);
    execute("org.eclipse.ui.edit.delete");
    assertEquals(size, template().getRows().size());
    execute(ROWS + "renumber");
    assertEquals("2", template().getRows().get(1).getNumber());
  }

  @Test
  void templatesOfTheStandardAreReadOnlyAndShownAsPrinted() throws Exception {
    TemplateEditors.open(Bot.page(), "1500");
    checked();
    assertTrue(editor().document().isReadOnly());
    assertFalse(editor().isSaveAsAllowed());
    assertTrue(Bot.find(Button.class, Ids.DERIVE).isVisible());
    select("1");
    Bot.screenshot("template-standard");
    tab("As PS3.16");
    Bot.screenshot("template-printed");
    tab("Example");
    Bot.await(
        "there is an example",
        () -> Bot.find(StyledText.class, Ids.EXAMPLE).getText().contains("Imaging Measurements"));
    Bot.screenshot("template-example");
    tab("Form");
    Bot.await("there is a form", () -> Bot.find(Tree.class, Ids.FORM).getItemCount() > 0);
    Bot.screenshot("template-form");
  }

  @Test
  void aFileThatAnotherProgramWritesIsReadAgain() throws Exception {
    Path file = derived("300");
    open(file);
    TemplateLibrary other = TemplateFiles.read(file);
    other.getTemplates().getFirst().setName("Changed elsewhere");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
    TemplateFiles.write(other, file);
    Bot.page().activate(Bot.page().showView("org.sopwith.ui.findings"));
    Bot.page().activate(editor());
    Bot.await("it is read again", () -> template().getName().equals("Changed elsewhere"));
  }

  @Test
  void contextGroupsOfOnesOwnAreMade() throws Exception {
    open(derived("300"));
    editor().showGroups();
    Widgets.press(Bot.find(Button.class, Ids.GROUPS + ".add"));
    Text member = Bot.find(Text.class, Ids.MEMBER);
    for (String text : List.of("(121071, DCM, \"Finding\")", "CID 7021")) {
      member.setText(text);
      member.notifyListeners(SWT.DefaultSelection, new Event());
      Bot.pump(50);
    }
    Table members = Bot.find(Table.class, Ids.MEMBERS);
    assertEquals("CID 7021", members.getItem(1).getText());
    Bot.screenshot("template-groups");
    editor().document().undo();
    assertEquals(1, members.getItemCount());
  }
}
