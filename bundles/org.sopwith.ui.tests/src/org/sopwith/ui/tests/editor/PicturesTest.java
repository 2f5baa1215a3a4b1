// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.Tag;
import org.sopwith.ui.InputFiles;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.editor.internal.CompareEditor;
import org.sopwith.ui.editor.internal.CompareInput;
import org.sopwith.ui.editor.internal.DicomEditor;
import org.sopwith.ui.editor.internal.Ids;

/** Dialogs, the dark theme, and what is not DICOM. */
class PicturesTest {
  @TempDir Path folder;

  @AfterEach
  void close() {
    Ui.closeAll();
  }

  private static void theme(String id) {
    PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false);
    Ui.pump(500);
  }

  @Test
  void isReadableInTheDark() throws Exception {
    Path file = Objects.segmentation(folder.resolve("seg.dcm"));
    Path other = Objects.segmentation(folder.resolve("other.dcm"));
    try (var dicom = org.sopwith.dicom.DicomFile.open(file)) {
      dicom.dataSet().set(Tag.PatientID, "4712").remove(Tag.Manufacturer);
      dicom.write(other);
    }
    theme("org.eclipse.e4.ui.css.theme.e4_dark");
    try {
      Ui.page().showView(SopwithUi.VIEW_STANDARD);
      Ui.open(file);
      Tree tree = Ui.find(Tree.class, Ids.TAG_TREE);
      Ui.select(tree, Ui.row(tree, 1, "Patient ID"));
      Ui.pump(700);
      Ui.screenshot("tags-dark");
      CompareEditor compare =
          (CompareEditor) Ui.page().openEditor(new CompareInput(file, other), CompareEditor.ID);
      Ui.await("compared", () -> !compare.isComparing());
      Ui.screenshot("compare-dark");
    } finally {
      theme("org.eclipse.e4.ui.css.theme.e4_default");
    }
  }

  @Test
  void insertsAnAttributeByKeyword() throws Exception {
    DicomEditor editor = Ui.open(Objects.segmentation(folder.resolve("seg.dcm")));
    Display display = Display.getCurrent();
    AssertionError[] failure = new AssertionError[1];
    display.timerExec(
        500,
        () -> {
          try {
            fillIn();
          } catch (AssertionError e) {
            failure[0] = e;
            display.getActiveShell().close();
          } catch (Exception e) {
            failure[0] = new AssertionError(e);
            display.getActiveShell().close();
          }
        });
    PlatformUI.getWorkbench()
        .getService(IHandlerService.class)
        .executeCommand("org.sopwith.ui.editor.insert", null);
    if (failure[0] != null) {
      throw failure[0];
    }
    assertEquals("066Y", editor.document().orElseThrow().dataSet().string(Tag.PatientAge, ""));
    assertEquals("Patient's Age", Ui.find(Tree.class, Ids.TAG_TREE).getSelection()[0].getText(1));
  }

  private static void fillIn() throws Exception {
    Text attribute = Ui.find(Text.class, "insert.attribute");
    Shell dialog = attribute.getShell();
    Button insert = dialog.getDefaultButton();
    attribute.setText("PatientAge");
    Text value = Ui.find(Text.class, "insert.value");
    value.setText("66 years");
    assertTrue(!insert.isEnabled(), "a wrong value is not taken");
    Ui.screenshot(dialog, "insert-attribute");
    value.setText("066Y");
    assertTrue(insert.isEnabled());
    insert.notifyListeners(SWT.Selection, new Event());
  }

  @Test
  void saysWhyAFileCannotBeOpened() throws Exception {
    Path file = folder.resolve("notes.dcm");
    Files.writeString(file, "not DICOM at all");
    IEditorPart part = Ui.page().openEditor(InputFiles.input(file), SopwithUi.EDITOR_DICOM);
    Ui.pump(1000);
    assertTrue(((DicomEditor) part).document().isEmpty());
    Label message = Ui.find(Label.class, "org.sopwith.ui.editor.opening");
    assertTrue(message.getText().startsWith("notes.dcm cannot be read as DICOM"));
    Ui.screenshot("not-dicom");
  }
}
