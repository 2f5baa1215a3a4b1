// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.seg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.seg.metadata.MetadataText.Member;
import org.sopwith.ui.seg.internal.Ids;
import org.sopwith.ui.seg.internal.metadata.MetadataEditor;
import org.sopwith.ui.tests.Bot;

/** The editor for metadata of segments. */
class MetadataEditorTest {
  private static final String TEXT =
      """
      {
        "ContentCreatorName": "Doe^John",
        "segmentAttributes": [[
          { "labelID": 1, "SegmentLabel": "Liver", "SegmentDescription": "as drawn",
            "SegmentedPropertyCategoryCodeSequence": {"CodeValue": "91723000", "CodingSchemeDesignator": "SCT", "CodeMeaning": "Anatomical Structure"},
            "SegmentedPropertyTypeCodeSequence": {"CodeValue": "10200004", "CodingSchemeDesignator": "SCT", "CodeMeaning": "Liver"},
            "SegmentAlgorithmType": "MANUAL", "recommendedDisplayRGBValue": [221, 130, 101] },
          { "labelID": 2, "SegmentLabel": "Left kidney",
            "SegmentedPropertyCategoryCodeSequence": {"CodeValue": "91723000", "CodingSchemeDesignator": "SCT", "CodeMeaning": "Anatomical Structure"},
            "SegmentedPropertyTypeCodeSequence": {"CodeValue": "64033007", "CodingSchemeDesignator": "SCT", "CodeMeaning": "Kidney"},
            "SegmentedPropertyTypeModifierCodeSequence": {"CodeValue": "24028007", "CodingSchemeDesignator": "SCT", "CodeMeaning": "Right"},
            "SegmentAlgorithmType": "AUTOMATIC", "SegmentAlgorithmName": "made up" }
        ]]
      }
      """;

  @TempDir Path folder;
  private Path file;
  private IEditorPart editor;

  @BeforeEach
  void open() throws Exception {
    Bot.usualSize();
    Bot.page().closeAllEditors(false);
    file = folder.resolve("segments.json");
    Files.writeString(file, TEXT);
    editor = IDE.openEditorOnFileStore(Bot.page(), EFS.getStore(file.toUri()));
    Bot.pump(200);
  }

  @AfterEach
  void close() {
    Bot.page().closeAllEditors(false);
  }

  private static Text field(Member member) {
    return Bot.find(Text.class, Ids.METADATA + "." + member.key());
  }

  private static void select(int row) {
    Table table = Bot.find(Table.class, Ids.METADATA + ".table");
    table.setSelection(row);
    table.notifyListeners(SWT.Selection, new Event());
    Bot.pump(20);
  }

  private static void press(String key) {
    Bot.find(Button.class, Ids.METADATA + "." + key).notifyListeners(SWT.Selection, new Event());
    Bot.pump(50);
  }

  private void runAction(ActionFactory action) {
    editor.getEditorSite().getActionBars().getGlobalActionHandler(action.getId()).run();
    Bot.pump(50);
  }

  @Test
  void theFileOpensInTheEditorAndIsNotChangedByThat() throws Exception {
    assertTrue(editor instanceof MetadataEditor, editor.getClass().getName());
    Table table = Bot.find(Table.class, Ids.METADATA + ".table");
    assertEquals(2, table.getItemCount());
    assertEquals("Liver", table.getItem(0).getText(1));
    assertFalse(editor.isDirty());
    editor.doSave(null);
    assertEquals(TEXT, Files.readString(file));
  }

  @Test
  void whatContradictsItselfIsSaidAtOnce() throws Exception {
    Table problems = Bot.find(Table.class, Ids.METADATA + ".problems");
    assertTrue(problems.getItem(0).getText(1).contains("Left kidney"));
    Bot.screenshot("metadata");
    select(1);
    field(Member.TYPE_MODIFIER).setText("Left");
    Bot.pump(50);
    assertEquals("Nothing is wrong.", problems.getItem(0).getText(0));
    field(Member.ALGORITHM_NAME).setText("");
    Bot.pump(50);
    assertTrue(problems.getItem(0).getText(0).contains("SegmentAlgorithmName"));
  }

  @Test
  void aChangeIsUndoneRedoneAndSavedWithoutTouchingTheRest() throws Exception {
    field(Member.LABEL).setText("Liver of Doe");
    Bot.pump(50);
    assertTrue(editor.isDirty());
    runAction(ActionFactory.UNDO);
    assertEquals("Liver", field(Member.LABEL).getText());
    assertFalse(editor.isDirty());
    runAction(ActionFactory.REDO);
    assertEquals("Liver of Doe", field(Member.LABEL).getText());
    editor.doSave(null);
    assertFalse(editor.isDirty());
    assertEquals(
        TEXT.replace("\"SegmentLabel\": \"Liver\"", "\"SegmentLabel\": \"Liver of Doe\""),
        Files.readString(file));
  }

  @Test
  void segmentsAreAddedDescribedAndMoved() throws Exception {
    press("add");
    Table table = Bot.find(Table.class, Ids.METADATA + ".table");
    assertEquals(3, table.getItemCount());
    assertEquals("3", field(Member.LABEL_ID).getText());
    field(Member.LABEL).setText("Spleen");
    field(Member.CATEGORY).setText("Anatomical Structure");
    field(Member.TYPE).setText("Spleen");
    Combo algorithm = Bot.find(Combo.class, Ids.METADATA + "." + Member.ALGORITHM_TYPE.key());
    assertEquals("MANUAL", algorithm.getText());
    Bot.pump(50);
    assertEquals("Spleen (78961009, SCT)", table.getItem(2).getText(2));
    Bot.screenshot("metadata-added");
    press("up");
    assertEquals("Spleen", table.getItem(1).getText(1));
    press("remove");
    assertEquals(2, table.getItemCount());
    press("undo");
    assertEquals(3, table.getItemCount());
    press("addFile");
    assertEquals(4, table.getItemCount());
  }
}
