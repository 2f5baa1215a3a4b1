// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.Test;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.ui.AttributeReference;
import org.sopwith.ui.FindingMarkers;
import org.sopwith.ui.deid.internal.profile.BuiltinProfileInput;
import org.sopwith.ui.deid.internal.profile.CompareWith;
import org.sopwith.ui.deid.internal.profile.Ids;
import org.sopwith.ui.deid.internal.profile.NewProfileWizard;
import org.sopwith.ui.deid.internal.profile.ProfileEditor;
import org.sopwith.ui.deid.internal.profile.ProfileResolutions;
import org.sopwith.ui.tests.Bot;
import org.sopwith.ui.tests.Widgets;
import org.sopwith.ui.tests.sr.document.Dialogs;

/** The profile editor, driven by its widgets. */
class ProfileEditorTest extends ProfileEditorFixture {
  @Test
  void anOptionChangesTheTableAndTheDryRunAndCanBeUndone() throws Exception {
    open(TEXT);
    assertEquals("20240229", trial("Study Date")[0]);
    assertEquals("shift-date", trial("Study Date")[2]);
    check("Retain modified dates");
    Table attributes = Bot.find(Table.class, Ids.ATTRIBUTES);
    assertEquals("empty", row(attributes, 1, "Study Date").getText(2));
    assertEquals("basic", row(attributes, 1, "Study Date").getText(3));
    assertEquals("(empty)", trial("Study Date")[1]);
    assertTrue(editor().isDirty());
    assertEquals("Remove retain-modified-dates", editor().document().undoLabel().orElseThrow());
    editor().document().undo();
    tried();
    assertEquals("shift-date", trial("Study Date")[2]);
    assertFalse(editor().isDirty());
    editor().document().redo();
    tried();
    assertEquals("(empty)", trial("Study Date")[1]);
    Bot.screenshot("profile-editor");
  }

  @Test
  void optionsTellWhatTheyChangeInTheTableAndInTheObject() throws Exception {
    open(TEXT);
    Table options = Bot.find(Table.class, Ids.OPTIONS);
    assertEquals("Basic (always)", options.getItem(0).getText());
    assertTrue(options.getItem(0).getChecked());
    TableItem uids = row(options, 0, "Retain UIDs");
    assertTrue(uids.getText(1).matches("\\d+ / [34]"), uids.getText(1));
    options.setSelection(uids);
    Event event = new Event();
    event.item = uids;
    options.notifyListeners(SWT.Selection, event);
    String text = Bot.find(Text.class, Ids.OPTION_TEXT).getText();
    assertTrue(text.startsWith("Retain UIDs (113110, PS3.15 E.3.9)."), text);
    assertTrue(text.contains("SOPInstanceUID"), text);
    options.notifyListeners(SWT.DefaultSelection, event);
    Table attributes = Bot.find(Table.class, Ids.ATTRIBUTES);
    assertEquals(uids.getText(1).split(" ")[0], Integer.toString(attributes.getItemCount()));
  }

  @Test
  void anOverrideIsAddedByTypeAheadAndContradictionsAreFound() throws Exception {
    open(TEXT);
    Dialogs.whileOpen(
        () -> {
          Text attribute = Bot.find(Text.class, Ids.DIALOG + "attribute");
          attribute.setFocus();
          attribute.setText("PatientAge");
          Widgets.choose(Ids.DIALOG + "action", "keep");
          Bot.screenshot("profile-override", attribute.getShell());
          Dialogs.press("OK");
        },
        () -> press(Ids.ADD));
    tried();
    assertEquals("PatientAge", profile().getOverrides().get(1).getAttribute());
    assertEquals("042Y", trial("Patient's Age").length == 0 ? "042Y" : trial("Patient's Age")[1]);
    Table attributes = Bot.find(Table.class, Ids.ATTRIBUTES);
    assertEquals("you 2", row(attributes, 1, "Patient's Age").getText(3));
    tab(1);
    TableItem finding = row(Bot.find(Table.class, Ids.FINDINGS), 0, "overrides[2]");
    assertEquals("Remove override 2", finding.getText(2));
    Bot.screenshot("profile-findings");
    Table findings = Bot.find(Table.class, Ids.FINDINGS);
    findings.setSelection(finding);
    Event key = new Event();
    key.stateMask = SWT.MOD1;
    key.keyCode = '1';
    findings.notifyListeners(SWT.KeyDown, key);
    Bot.pump(50);
    assertEquals(1, profile().getOverrides().size());
  }

  @Test
  void anOverrideThatUndoesAnOptionIsMarked() throws Exception {
    open(TEXT.replace("StationName", "StudyDate").replace("action: keep", "action: remove"));
    tab(1);
    TableItem finding = row(Bot.find(Table.class, Ids.FINDINGS), 0, "overrides[1]");
    assertEquals("The override undoes an option for an attribute. StudyDate", finding.getText(1));
    Table attributes = Bot.find(Table.class, Ids.ATTRIBUTES);
    assertTrue(row(attributes, 1, "Study Date").getImage(3) != null, "a mark");
    tab(0);
    assertEquals("remove (you 1)", trial("Study Date")[2]);
  }

  @Test
  void overridesAreEditedMovedAndDeleted() throws Exception {
    open(TEXT);
    select("StationName");
    Dialogs.whileOpen(
        () -> {
          Widgets.choose(Ids.DIALOG + "action", "dummy");
          Bot.find(Text.class, Ids.DIALOG + "with").setText("STATION");
          Dialogs.press("OK");
        },
        () -> press(Ids.EDIT));
    tried();
    assertEquals("STATION", trial("Station Name")[1]);
    select("StationName");
    press(Ids.DELETE);
    tried();
    assertEquals(0, profile().getOverrides().size());
    assertFalse(trial("Station Name").length == 0);
    assertTrue(trial("Station Name")[2].startsWith("remove"), trial("Station Name")[2]);
  }

  @Test
  void attributesAreSearchedAndExplained() throws Exception {
    open(TEXT);
    Text search = Bot.find(Text.class, Ids.SEARCH);
    Table attributes = Bot.find(Table.class, Ids.ATTRIBUTES);
    search.setText("PatientBirthDate");
    Bot.pump(50);
    assertEquals("(0010,0030)", attributes.getItem(0).getText(0));
    search.setText("0010,0010");
    Bot.pump(50);
    assertEquals(1, attributes.getItemCount());
    select("Patient's Name");
    Object selected =
        ((StructuredSelection) editor().getSite().getSelectionProvider().getSelection())
            .getFirstElement();
    assertEquals(Tag.PatientName, Adapters.adapt(selected, AttributeReference.class).tag());
  }

  @Test
  void theTextIsEditedAndCommentsStayWhenItIsSaved() throws Exception {
    Path file = open(TEXT);
    check("Retain UIDs");
    editor().setFocus();
    Bot.page().saveEditor(editor(), false);
    Bot.pump(50);
    String saved = Files.readString(file);
    assertTrue(saved.contains("# Agreed with the ethics board."), saved);
    assertTrue(saved.contains("  # They need the intervals.\n  - retain-modified-dates"), saved);
    assertTrue(saved.contains("  - retain-uids"), saved);
    assertTrue(saved.contains("  # The registry needs it."), saved);
    assertFalse(editor().isDirty());
    page(1);
    StyledText text = Bot.find(StyledText.class, Ids.TEXT);
    assertEquals(saved, text.getText());
    text.setText(saved.replace("name: Heart study", "name: Lung study"));
    Bot.await("the text is taken", () -> profile().getName().equals("Lung study"));
    assertEquals("Edit Text", editor().document().undoLabel().orElseThrow());
    text.setText("nonsense");
    Bot.pump(700);
    assertTrue(editor().isDirty());
    assertEquals("Lung study", profile().getName());
    Bot.screenshot("profile-text");
    NullProgressMonitor monitor = new NullProgressMonitor();
    editor().doSave(monitor);
    assertTrue(monitor.isCanceled(), "text that cannot be read is not saved");
    assertEquals(saved, Files.readString(file));
  }

  private static void page(int index) {
    editor().showPage(index);
    Bot.pump(50);
  }

  @Test
  void builtInProfilesAreReadOnlyAndDerivedFrom() throws Exception {
    Bot.page().openEditor(new BuiltinProfileInput("tcia-style"), ProfileEditor.ID);
    Bot.pump(100);
    check("Retain UIDs");
    assertEquals(
        BuiltinProfiles.find("tcia-style").orElseThrow().getOptions(), profile().getOptions());
    assertFalse(row(Bot.find(Table.class, Ids.OPTIONS), 0, "Retain UIDs").getChecked());
    Path file = folder.resolve("own.deid");
    Dialogs.whileOpen(
        () -> {
          Bot.find(Text.class, Ids.WIZARD_FILE).setText(file.toString());
          Dialogs.press("Finish");
        },
        () -> press(Ids.DERIVE));
    Bot.pump(200);
    assertTrue(Files.exists(file));
    assertFalse(editor().document().isReadOnly());
    assertEquals("TCIA style, own", profile().getName());
  }

  @Test
  void aNewProfileIsMadeOfABuiltInOne() throws Exception {
    NewProfileWizard wizard = new NewProfileWizard();
    wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
    WizardDialog dialog = new WizardDialog(Bot.window().getShell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    Widgets.choose(Ids.WIZARD_LIST, 0, "research-longitudinal");
    Path file = folder.resolve("mine.deid");
    Bot.find(Text.class, Ids.WIZARD_FILE).setText(file.toString());
    Bot.screenshot("profile-wizard", dialog.getShell());
    assertTrue(wizard.canFinish());
    assertTrue(wizard.performFinish());
    dialog.close();
    Bot.pump(100);
    assertEquals("Research longitudinal, own", profile().getName());
  }

  @Test
  void aRefusalIsSaidInABanner() throws Exception {
    DataSet us = new DataSet();
    us.set(Tag.SOPClassUID, UID.UltrasoundImageStorage);
    us.set(Tag.SOPInstanceUID, "1.2.3.5");
    us.set(Tag.Modality, "US");
    us.set(Tag.PatientName, "Doe^Jane");
    us.setBytes(Tag.PixelData, VR.OW, new byte[8]);
    Path file = folder.resolve("us.dcm");
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, us).write(file);
    open(TEXT);
    editor().page().orElseThrow().dryRun().choose(file);
    tried();
    String banner = Bot.find(Label.class, Ids.BANNER).getText();
    assertTrue(banner.startsWith("⚠ Would not be written. "), banner);
    assertTrue(trial("Patient's Name")[1].startsWith("P-"), "the rest is shown");
    Bot.find(CTabFolder.class, Ids.OPTION_TABS).setSelection(1);
    Bot.screenshot("profile-refused");
    Widgets.choose(Ids.SETTING + "burned-in", "ignore");
    tried();
    assertTrue(Bot.tryFind(Label.class, Ids.BANNER).isEmpty());
    assertTrue(Bot.find(Label.class, Ids.SUMMARY).getText().contains(" attributes: "));
  }

  @Test
  void twoProfilesAreCompared() throws Exception {
    open(TEXT);
    CompareWith.show(
        Bot.page(),
        BuiltinProfiles.find("basic").orElseThrow(),
        BuiltinProfiles.find("tcia-style").orElseThrow());
    Bot.pump(100);
    Tree tree = Bot.find(Tree.class, Ids.COMPARISON);
    assertEquals("Options (6)", tree.getItem(0).getText());
    TreeItem rows = tree.getItem(1);
    assertTrue(rows.getText().startsWith("Attributes ("));
    assertTrue(
        Arrays.stream(rows.getItems())
            .anyMatch(item -> item.getText(2).equals("shift-date  (retain-modified-dates)")));
    Bot.screenshot("profile-comparison");
  }

  @Test
  void findingsAreMarkedOnTheFileAndFixedFromThere() throws Exception {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("profiles");
    project.create(null);
    project.open(null);
    IFile file = project.getFile("old.deid");
    file.create(TEXT.replace("2024c", "2019a").getBytes(StandardCharsets.UTF_8), true, false, null);
    IDE.openEditor(Bot.page(), new FileEditorInput(file), ProfileEditor.ID);
    Bot.await("the file is marked", () -> marker(file) != null);
    IMarkerResolution[] fixes = new ProfileResolutions().getResolutions(marker(file));
    assertEquals("Use edition 2024c", fixes[0].getLabel());
    fixes[0].run(marker(file));
    Bot.pump(50);
    assertEquals("2024c", profile().getEdition());
    Bot.page().saveEditor(editor(), false);
    Bot.await("the mark is gone", () -> marker(file) == null);
  }

  private static IMarker marker(IFile file) {
    try {
      return Arrays.stream(file.findMarkers(FindingMarkers.TYPE, false, IResource.DEPTH_ZERO))
          .filter(one -> one.getAttribute(FindingMarkers.RULE, "").equals("deid.edition"))
          .findFirst()
          .orElse(null);
    } catch (CoreException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void itIsLegibleInTheDarkTheme() throws Exception {
    theme("org.eclipse.e4.ui.css.theme.e4_dark");
    try {
      open(TEXT);
      Bot.screenshot("profile-dark");
    } finally {
      theme("org.eclipse.e4.ui.css.theme.e4_default");
    }
    assertEquals(List.of(), List.copyOf(profile().getRecordOriginal()));
  }
}
