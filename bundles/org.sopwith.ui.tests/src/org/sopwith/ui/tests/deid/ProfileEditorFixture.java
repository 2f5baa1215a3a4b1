// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.deid;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.ui.deid.internal.profile.Ids;
import org.sopwith.ui.deid.internal.profile.ProfileEditor;
import org.sopwith.ui.tests.Bot;
import org.sopwith.ui.tests.Widgets;

/** The profile editor with a profile and an object, and what tests do in it again and again. */
abstract class ProfileEditorFixture {
  static final String TEXT =
      """
      # Agreed with the ethics board.
      sopwith-deid: 1
      name: Heart study
      edition: 2024c
      options:
        # They need the intervals.
        - retain-modified-dates
      overrides:
        # The registry needs it.
        - attribute: StationName
          action: keep
      """;

  @TempDir Path folder;
  Path object;

  @BeforeEach
  void usualSize() throws Exception {
    Bot.usualSize();
    object = folder.resolve("ct.dcm");
    DataSet ct = new DataSet();
    ct.set(Tag.SOPClassUID, UID.CTImageStorage);
    ct.set(Tag.SOPInstanceUID, "1.2.3.4");
    ct.set(Tag.StudyDate, "20240229");
    ct.set(Tag.Modality, "CT");
    ct.set(Tag.PatientName, "Doe^Jane");
    ct.set(Tag.PatientAge, "042Y");
    ct.set(Tag.StationName, "CT-7");
    ct.set(Tag.KVP, "120");
    DataSet item = ct.addItem(Tag.ReferencedStudySequence);
    item.set(Tag.ReferencedSOPInstanceUID, "1.2.3");
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, ct).write(object);
  }

  @AfterEach
  void close() throws Exception {
    Bot.page().closeAllEditors(false);
    Bot.pump(50);
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("profiles");
    if (project.exists()) {
      project.delete(true, true, null);
    }
  }

  static ProfileEditor editor() {
    return (ProfileEditor) Bot.page().getActiveEditor();
  }

  static Profile profile() {
    return editor().document().profile();
  }

  Path open(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("heart.deid"), text);
    IDE.openEditor(
        Bot.page(),
        new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(file.toUri())),
        ProfileEditor.ID);
    Bot.pump(100);
    editor().page().orElseThrow().dryRun().choose(object);
    tried();
    return file;
  }

  static void tried() {
    Bot.await(
        "the dry run is of the profile as it is",
        () -> !editor().page().orElseThrow().dryRun().isBusy());
    Bot.pump(50);
  }

  static void check(String option) {
    Table options = Bot.find(Table.class, Ids.OPTIONS);
    TableItem item = row(options, 0, option);
    item.setChecked(!item.getChecked());
    Event event = new Event();
    event.item = item;
    event.detail = SWT.CHECK;
    options.notifyListeners(SWT.Selection, event);
    tried();
  }

  static TableItem row(Table table, int column, String text) {
    return Arrays.stream(table.getItems())
        .filter(item -> item.getText(column).equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no row with " + text + "."));
  }

  static void select(String column1) {
    Table attributes = Bot.find(Table.class, Ids.ATTRIBUTES);
    attributes.setSelection(row(attributes, 1, column1));
    attributes.notifyListeners(SWT.Selection, new Event());
    Bot.pump(50);
  }

  static String[] trial(String attribute) {
    Tree tree = Bot.find(Tree.class, Ids.DRY_RUN);
    for (TreeItem item : tree.getItems()) {
      if (item.getText(0).endsWith(attribute)) {
        return new String[] {item.getText(1), item.getText(2), item.getText(3)};
      }
    }
    return new String[] {};
  }

  static void tab(int index) {
    Bot.find(CTabFolder.class, Ids.TABS).setSelection(index);
    Bot.pump(50);
  }

  static void press(String id) {
    Widgets.press(Bot.find(Button.class, id));
  }

  static void theme(String id) {
    PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false);
    Bot.pump(500);
  }
}
