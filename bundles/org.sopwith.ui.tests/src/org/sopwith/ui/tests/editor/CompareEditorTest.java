// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.ui.editor.internal.CompareEditor;
import org.sopwith.ui.editor.internal.CompareInput;
import org.sopwith.ui.editor.internal.CompareText;
import org.sopwith.ui.editor.internal.Ids;

/** Compare, driven by its widgets. */
class CompareEditorTest {
  @TempDir Path folder;
  private CompareInput input;
  private CompareEditor editor;
  private Tree tree;

  @BeforeEach
  void open() throws Exception {
    Path left = Objects.segmentation(folder.resolve("left.dcm"));
    Path right = folder.resolve("right.dcm");
    try (DicomFile file = DicomFile.open(left)) {
      file.dataSet().set(Tag.PatientName, "Doe^Janet");
      file.dataSet().set(Tag.StudyDate, "20190103");
      file.dataSet().remove(Tag.Manufacturer);
      file.dataSet().set(Tag.InstitutionName, "General Hospital");
      file.dataSet().items(Tag.SegmentSequence).get(1).set(Tag.SegmentLabel, "Kidney, left");
      file.write(right);
    }
    input = new CompareInput(left, right);
    editor = (CompareEditor) Ui.page().openEditor(input, CompareEditor.ID);
    awaitComparison();
    tree = Ui.find(Tree.class, Ids.COMPARE_TREE);
  }

  private void awaitComparison() {
    Ui.await("compared", () -> !editor.isComparing());
    Ui.pump(50);
  }

  @AfterEach
  void close() {
    Ui.closeAll();
  }

  private static String state() {
    return Ui.find(Label.class, "compare.state").getText();
  }

  private static void press(String id) {
    Button button = Ui.find(Button.class, id);
    if ((button.getStyle() & SWT.CHECK) != 0) {
      button.setSelection(!button.getSelection());
    }
    button.notifyListeners(SWT.Selection, new Event());
  }

  @Test
  void showsDifferencesSideBySide() throws Exception {
    assertEquals("5 differences", state());
    assertEquals(5, tree.getItemCount());
    assertEquals("Kidney", Ui.row(tree, 1, "Segment Label").getText(2));
    assertEquals("Kidney, left", Ui.row(tree, 1, "Segment Label").getText(3));
    assertEquals("", Ui.row(tree, 1, "Manufacturer").getText(3));
    assertEquals("", Ui.row(tree, 1, "Institution Name").getText(2));
    Ui.screenshot("compare");
    press("compare.only");
    assertTrue(tree.getItemCount() > 15, "all elements");
    Ui.screenshot("compare-all");
  }

  @Test
  void stepsFromDifferenceToDifference() {
    press("compare.next");
    assertEquals("Study Date", tree.getSelection()[0].getText(1));
    press("compare.previous");
    assertEquals("Segment Label", tree.getSelection()[0].getText(1));
    assertEquals("Difference 5 of 5", state());
  }

  @Test
  void leavesOutWhatIsToBeIgnored() {
    press("compare.ignore.DATES");
    awaitComparison();
    assertEquals("4 differences", state());
    Text paths = Ui.find(Text.class, "compare.paths");
    paths.setText("SegmentLabel (0010,0010)");
    paths.notifyListeners(SWT.DefaultSelection, new Event());
    awaitComparison();
    assertEquals("2 differences", state());
  }

  @Test
  void writesTheSameAsText() throws Exception {
    Path text = folder.resolve("differences.txt");
    Job job = CompareText.job(text, input, Set.of(), List.of("PatientName"));
    job.schedule();
    Ui.await("written", () -> job.getResult() != null);
    assertTrue(job.getResult().isOK(), String.valueOf(job.getResult()));
    String written = Files.readString(text);
    assertTrue(written.contains("SegmentSequence[2].SegmentLabel"), written);
    assertTrue(!written.contains("Janet"), written);
  }
}
