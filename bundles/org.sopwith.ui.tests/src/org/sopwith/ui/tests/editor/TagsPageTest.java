// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.commands.Command;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.internal.DicomEditor;
import org.sopwith.ui.editor.internal.Ids;

/** The page Tags, driven by its widgets. */
class TagsPageTest {
  private static final int NAME = 1;
  private static final int VALUE = 5;

  @TempDir Path folder;
  private Path file;
  private DicomEditor editor;
  private Tree tree;

  @BeforeEach
  void open() throws Exception {
    Ui.page().showView(SopwithUi.VIEW_STANDARD);
    file = Objects.segmentation(folder.resolve("seg.dcm"));
    editor = Ui.open(file);
    tree = Ui.find(Tree.class, Ids.TAG_TREE);
  }

  @AfterEach
  void close() {
    Ui.closeAll();
  }

  private DicomDocument document() {
    return editor.document().orElseThrow();
  }

  private TreeItem row(String name) {
    return Ui.row(tree, NAME, name);
  }

  private void search(String text) {
    Ui.find(Text.class, Ids.SEARCH).setText(text);
    Ui.await("found", () -> !editor.tagsPage(true).orElseThrow().isSearching());
    Ui.pump(50);
  }

  private static void execute(String command) throws Exception {
    Command known = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command);
    assertTrue(known.isHandled() && known.isEnabled(), command + " has a handler");
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
    Ui.pump(50);
  }

  private void type(String name, String value) throws Exception {
    Ui.select(tree, row(name));
    execute("org.sopwith.ui.editor.edit");
    Text text = Ui.find(Text.class, Ids.IN_PLACE);
    text.setText(value);
    Ui.pump(50);
  }

  @Test
  void showsElementsWithItemsTitledByWhatTellsThemApart() throws Exception {
    TreeItem segments = row("Segment Sequence");
    assertTrue(segments.getText(VALUE).startsWith("2 items"), segments.getText(VALUE));
    Ui.select(tree, segments);
    execute("org.sopwith.ui.editor.expandAll");
    assertEquals("item 1", segments.getItem(0).getText());
    assertTrue(segments.getItem(0).getText(VALUE).startsWith("1 Liver"));
    TreeItem algorithm = row("Segment Algorithm Type");
    Ui.await(
        "the enumerated values are known",
        () -> algorithm.getText(VALUE).contains("✗ not one of AUTOMATIC"));
    Ui.select(tree, algorithm);
    Ui.await("The Standard follows", () -> standard().contains("Segment Algorithm Type"));
    assertTrue(standard().contains("Enumerated values: AUTOMATIC"), standard());
    assertTrue(standard().contains("PS3.3 C.8.20.4.1"), standard());
    Ui.screenshot("tags");
    Ui.select(tree, row("Pixel Data"));
    Ui.screenshot("tags-hex");
  }

  private TreeItem segment(int index) throws Exception {
    Ui.select(tree, row("Segment Sequence"));
    execute("org.sopwith.ui.editor.expandAll");
    return row("Segment Sequence").getItem(index);
  }

  @Test
  void whatRulesFindIsSaidInTheRow() throws Exception {
    Ui.await(
        "what is missing in a segment",
        () -> row("Segment Sequence").getText(VALUE).contains("below"));
    TreeItem segment = segment(1);
    assertTrue(segment.getText(VALUE).contains("✗"), segment.getText(VALUE));
    Ui.screenshot("tags-findings");
  }

  private static String standard() {
    return Ui.tryFind(FormText.class, Ids.STANDARD_TEXT)
        .map(text -> String.valueOf(text.getData(Ids.MARKUP)))
        .orElse("");
  }

  @Test
  void searchKeepsWhatIsAroundAMatchInSight() throws Exception {
    search("liver");
    assertEquals("1 of 43", Ui.find(Label.class, Ids.COUNT).getText());
    assertEquals(1, tree.getItemCount());
    assertEquals("Segment Sequence", tree.getItem(0).getText(NAME));
    assertEquals("Liver", row("Segment Label").getText(VALUE));
    Ui.screenshot("tags-search");
    search("segment seq");
    Ui.select(tree, tree.getItem(0));
    execute("org.sopwith.ui.editor.expandAll");
    assertTrue(row("Code Meaning").getText(VALUE).contains("Anatomical"), "children stay");
    search("");
    assertTrue(tree.getItemCount() > 10);
  }

  @Test
  void filtersHidePrivateAndEmptyElements() {
    int all = tree.getItemCount();
    toggle(Ids.PRIVATES);
    assertEquals(all - 3, tree.getItemCount());
    toggle(Ids.EMPTY);
    assertEquals(all - 4, tree.getItemCount());
    toggle(Ids.PRIVATES);
    toggle(Ids.EMPTY);
    assertEquals(all, tree.getItemCount());
  }

  private void toggle(String id) {
    Button check = Ui.find(Button.class, id);
    check.setSelection(!check.getSelection());
    check.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
    Ui.await("filtered", () -> !editor.tagsPage(true).orElseThrow().isSearching());
  }

  @Test
  void aWrongValueIsToldAndNotTaken() throws Exception {
    type("Study Date", "20190231");
    Ui.screenshot("tags-wrong-value");
    Text text = Ui.find(Text.class, Ids.IN_PLACE);
    Ui.key(text, SWT.TRAVERSE_RETURN);
    assertTrue(Ui.tryFind(Text.class, Ids.IN_PLACE).isPresent(), "it stays open");
    assertEquals("20190102", document().dataSet().string(Tag.StudyDate, ""));
    Ui.key(text, SWT.TRAVERSE_ESCAPE);
    assertTrue(Ui.tryFind(Text.class, Ids.IN_PLACE).isEmpty());
    assertFalse(editor.isDirty());
  }

  @Test
  void eachEditIsOneStepOfUndoAndUndoingAllIsNotDirty() throws Exception {
    type("Patient's Name", "Roe^Richard");
    Ui.key(Ui.find(Text.class, Ids.IN_PLACE), SWT.TRAVERSE_RETURN);
    assertEquals("Roe^Richard", document().dataSet().string(Tag.PatientName, ""));
    assertTrue(editor.isDirty());
    assertTrue(row("Patient's Name").getText(0).startsWith("●"));
    type("Patient ID", "4712");
    Ui.key(Ui.find(Text.class, Ids.IN_PLACE), SWT.TRAVERSE_RETURN);
    Ui.select(tree, row("Segment Sequence"));
    execute("org.sopwith.ui.editor.addItem");
    assertEquals(3, document().dataSet().items(Tag.SegmentSequence).size());
    Ui.select(tree, row("Manufacturer"));
    execute("org.eclipse.ui.edit.delete");
    assertFalse(document().dataSet().contains(Tag.Manufacturer));
    assertEquals("Patient's Name", tree.getSelection()[0].getText(NAME), "the next is selected");
    Ui.screenshot("tags-edited");
    for (int i = 0; i < 4; i++) {
      execute("org.eclipse.ui.edit.undo");
    }
    assertFalse(editor.isDirty());
    assertFalse(row("Patient's Name").getText(0).startsWith("●"));
    Path copy = folder.resolve("copy.dcm");
    document().write(copy);
    assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(copy));
    execute("org.eclipse.ui.edit.redo");
    assertEquals("Roe^Richard", document().dataSet().string(Tag.PatientName, ""));
  }

  @Test
  void whatWasOpenedIsNeverOverwritten() throws Exception {
    byte[] original = Files.readAllBytes(file);
    type("Patient ID", "4712");
    Ui.key(Ui.find(Text.class, Ids.IN_PLACE), SWT.TRAVERSE_RETURN);
    assertFalse(document().canSave(), "the first save asks for a name");
    Path copy = folder.resolve("copy.dcm");
    editor.saveTo(copy);
    assertFalse(editor.isDirty());
    assertEquals("copy.dcm", editor.getTitle());
    try (DicomFile saved = DicomFile.open(copy)) {
      assertEquals("4712", saved.dataSet().string(Tag.PatientID, ""));
    }
    type("Patient ID", "4713");
    Ui.key(Ui.find(Text.class, Ids.IN_PLACE), SWT.TRAVERSE_RETURN);
    Ui.page().saveEditor(editor, false);
    try (DicomFile saved = DicomFile.open(copy)) {
      assertEquals("4713", saved.dataSet().string(Tag.PatientID, ""), "later saves replace");
    }
    assertArrayEquals(original, Files.readAllBytes(file));
  }

  @Test
  void copiesPathAndValue() throws Exception {
    Ui.select(tree, row("Segment Sequence"));
    execute("org.sopwith.ui.editor.expandAll");
    Ui.select(tree, row("Segment Label"));
    execute("org.eclipse.ui.edit.copy");
    Clipboard clipboard = new Clipboard(Display.getCurrent());
    assertEquals(
        "SegmentSequence[1].SegmentLabel = Liver",
        clipboard.getContents(TextTransfer.getInstance()));
    clipboard.dispose();
  }

  @Test
  void aFindingLeadsToItsElement() {
    editor.gotoPath("SegmentSequence[2].SegmentLabel");
    Ui.pump(100);
    assertEquals("Kidney", tree.getSelection()[0].getText(VALUE));
  }
}
