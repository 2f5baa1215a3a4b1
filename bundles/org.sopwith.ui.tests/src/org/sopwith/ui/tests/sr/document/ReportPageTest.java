// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.sr.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.Evidence;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.ui.StandardTopic;
import org.sopwith.ui.image.Graphic;
import org.sopwith.ui.image.internal.ImagePage;
import org.sopwith.ui.sr.internal.document.Ids;
import org.sopwith.ui.sr.internal.document.ReportPage;
import org.sopwith.ui.tests.Bot;

/** The page Report with a report about the made-up study. */
class ReportPageTest {
  @TempDir static Path folder;
  private static Reports reports;

  @BeforeAll
  static void writeStudy() throws Exception {
    reports = Reports.inWorkspace(folder);
  }

  @AfterAll
  static void removeProject() throws Exception {
    reports.remove();
  }

  @AfterEach
  void close() {
    Bot.page().closeAllEditors(false);
  }

  @Test
  void treeAndTextAreThereAndFollowEachOther() throws Exception {
    ReportPage page = reports.open();
    Tree tree = Bot.find(Tree.class, Ids.TREE);
    StyledText text = Bot.find(StyledText.class, Ids.TEXT);
    assertTrue(text.getText().startsWith("Imaging Measurement Report"), text.getText());
    assertTrue(Bot.find(Label.class, Ids.STATE).getText().contains("TID 1500"));
    TreeItem length =
        Bot.row(tree, "Imaging Measurement", "Imaging Measurements", "Group", "Length");
    assertEquals("12.5 mm", length.getText(1));
    assertFalse(length.getText(2).isEmpty());
    Bot.select(tree, length);
    assertTrue(text.getSelectionText().contains("12.5 mm"), text.getSelectionText());
    text.setCaretOffset(text.getText().indexOf("Person Observer Name"));
    text.notifyListeners(SWT.MouseUp, new Event());
    assertEquals("Person Observer Name", tree.getSelection()[0].getText());
    assertFalse(page.isPending());
    Bot.usualSize();
    Bot.screenshot("report");
  }

  @Test
  void theStandardExplainsTheRowOfAnItem() throws Exception {
    reports.open();
    Tree tree = Bot.find(Tree.class, Ids.TREE);
    Bot.select(tree, Bot.row(tree, "Imaging Measurement", "Imaging Measurements"));
    Object selected =
        ((IStructuredSelection) Bot.window().getSelectionService().getSelection())
            .getFirstElement();
    String markup = Adapters.adapt(selected, StandardTopic.class).markup();
    assertTrue(markup.contains("TID 1500"), markup);
  }

  @Test
  void aCodeIsChosenAndTheChoiceIsTakenBack() throws Exception {
    reports.open();
    Tree tree = Bot.find(Tree.class, Ids.TREE);
    Bot.select(tree, Bot.row(tree, "Imaging Measurement", "Observer Type"));
    Dialogs.whileOpen(
        () -> {
          Combo value = Bot.find(Combo.class, Ids.VALUE);
          assertEquals(2, value.getItemCount());
          value.select(1);
          value.notifyListeners(SWT.Modify, new Event());
          Bot.screenshot("report-edit", value.getShell());
          Dialogs.press("OK");
        },
        () -> Dialogs.run("edit"));
    assertEquals("Device", item(List.of(1, 2)));
    reports.document().undo();
    Bot.pump(50);
    assertEquals("Person", item(List.of(1, 2)));
  }

  @Test
  void anItemIsAddedAsTheTemplateAllows() throws Exception {
    reports.open();
    Tree tree = Bot.find(Tree.class, Ids.TREE);
    Bot.select(tree, Bot.row(tree, "Imaging Measurement", "Imaging Measurements", "Group"));
    int before = content().items().size();
    Dialogs.whileOpen(
        () -> {
          Table allowed = Bot.find(Table.class, Ids.ALLOWED);
          assertTrue(allowed.getItemCount() > 5, "the rows of the template are offered");
          allowed.select(allowed.getItemCount() - 1);
          allowed.notifyListeners(SWT.Selection, new Event());
          Bot.find(Combo.class, Ids.NAME).setText("Comment (121106, DCM)");
          Bot.find(Text.class, Ids.VALUE).setText("seen twice");
          Bot.screenshot("report-add", allowed.getShell());
          Dialogs.press("OK");
        },
        () -> Dialogs.run("add"));
    assertEquals(before + 1, content().items().size());
    assertEquals("Comment", tree.getSelection()[0].getText());
  }

  @Test
  void tablesAndTemporalCoordinatesAreAddedAndChanged() throws Exception {
    ReportPage page = reports.open();
    Tree tree = Bot.find(Tree.class, Ids.TREE);
    TreeItem group = Bot.row(tree, "Imaging Measurement", "Imaging Measurements", "Group");
    Bot.select(tree, group);
    add("TABLE", () -> Bot.find(Text.class, Ids.VALUE + ".1.2").setText("12"), "report-table");
    Dialogs.whileOpen(
        () -> {
          Text cell = Bot.find(Text.class, Ids.VALUE + ".1.2");
          assertEquals("12", cell.getText());
          cell.setText("13");
          Dialogs.press("OK");
        },
        () -> Dialogs.run("edit"));
    ContentValue.Table table = (ContentValue.Table) selected(tree).value();
    assertEquals(List.of("13"), table.cells().getFirst().values());
    Bot.await("the report", () -> !page.isPending());
    Bot.select(tree, Bot.row(tree, "Imaging Measurement", "Imaging Measurements", "Group"));
    add("TCOORD", () -> Bot.find(Text.class, Ids.POINTS).setText("1.5"), "report-tcoord");
    ContentValue.Temporal time = (ContentValue.Temporal) selected(tree).value();
    assertEquals(List.of("1.5"), time.offsets());
  }

  private static void add(String type, Dialogs.Action fill, String picture) throws Exception {
    Dialogs.whileOpen(
        () -> {
          Table allowed = Bot.find(Table.class, Ids.ALLOWED);
          allowed.select(allowed.getItemCount() - 1);
          allowed.notifyListeners(SWT.Selection, new Event());
          Combo kind = Bot.find(Combo.class, Ids.KIND);
          kind.setText(type);
          kind.notifyListeners(SWT.Selection, new Event());
          Bot.find(Combo.class, Ids.NAME).setText("Comment (121106, DCM)");
          fill.run();
          Bot.screenshot(picture, allowed.getShell());
          Dialogs.press("OK");
        },
        () -> Dialogs.run("add"));
    Bot.pump(100);
  }

  @Test
  void theOutlineFollowsTheItemAndTheItemTheOutline() throws Exception {
    ReportPage page = reports.open();
    Bot.page().showView("org.eclipse.ui.views.ContentOutline");
    Bot.page().activate(Bot.page().getActiveEditor());
    Tree tree = Bot.find(Tree.class, Ids.TREE);
    Bot.select(tree, Bot.row(tree, "Imaging Measurement", "Imaging Measurements"));
    Tree outline = Bot.find(Tree.class, "org.sopwith.ui.editor.outline");
    assertEquals(1, outline.getSelectionCount());
    TreeItem[] siblings = outline.getSelection()[0].getParentItem().getItems();
    Bot.select(outline, siblings[0]);
    assertTrue(
        tree.getSelection()[0].getText().startsWith("Language"), tree.getSelection()[0].getText());
    assertFalse(page.isPending());
  }

  @Test
  void aReferenceIsAddedWithItsEvidence() throws Exception {
    reports.open();
    Tree tree = Bot.find(Tree.class, Ids.TREE);
    Bot.select(tree, Bot.row(tree, "Imaging Measurement", "Imaging Measurements", "Group"));
    int before = new Evidence(reports.document().dataSet()).instances().size();
    Dialogs.whileOpen(
        () -> {
          Table objects = Bot.find(Table.class, Ids.OBJECTS);
          Bot.await("the objects of the study", () -> objects.getItemCount() > 3);
          objects.select(objects.getItemCount() - 1);
          objects.notifyListeners(SWT.Selection, new Event());
          Bot.screenshot("report-reference", objects.getShell());
          Dialogs.press("OK");
        },
        () -> Dialogs.run("addReference"));
    assertEquals(before + 1, new Evidence(reports.document().dataSet()).instances().size());
    ContentItem added = selected(tree);
    assertTrue(added.value() instanceof ContentValue.Reference);
    reports.document().undo();
    assertEquals(before, new Evidence(reports.document().dataSet()).instances().size());
  }

  @Test
  void aReferenceOpensTheImageWithTheRegionOverIt() throws Exception {
    reports.open();
    Tree tree = Bot.find(Tree.class, Ids.TREE);
    Bot.select(
        tree,
        Bot.row(tree, "Imaging Measurement", "Imaging Measurements", "Group", "Image Region"));
    Dialogs.run("open");
    ImagePage image =
        Bot.awaitValue(
            "the image",
            () ->
                Optional.ofNullable(Adapters.adapt(Bot.page().getActiveEditor(), ImagePage.class)));
    Bot.await("the region", () -> !image.graphics().isEmpty() && !image.isPending());
    assertEquals(Graphic.Shape.CIRCLE, image.graphics().getFirst().shape());
    Bot.screenshot("report-region");
  }

  @Test
  void deletingAndMovingKeepReferencesTrue() throws Exception {
    reports.open();
    Tree tree = Bot.find(Tree.class, Ids.TREE);
    Bot.select(tree, Bot.row(tree, "Imaging Measurement", "Person Observer Name"));
    Dialogs.run("moveUp");
    assertEquals("Person Observer Name", tree.getSelection()[0].getText());
    int before = content().items().size();
    tree.setFocus();
    Dialogs.runCommand("org.eclipse.ui.edit.delete");
    assertEquals(before - 1, content().items().size());
    assertTrue(reports.document().isDirty());
    reports.document().undo();
    reports.document().undo();
    assertFalse(reports.document().isDirty());
  }

  @Test
  void theSearchGoesFromOneToTheNext() throws Exception {
    reports.open();
    Tree tree = Bot.find(Tree.class, Ids.TREE);
    Text search = Bot.find(Text.class, Ids.SEARCH);
    search.setText("observer");
    Bot.pump(50);
    String first = tree.getSelection()[0].getText();
    Event enter = new Event();
    enter.keyCode = SWT.CR;
    search.notifyListeners(SWT.KeyDown, enter);
    Bot.pump(50);
    assertFalse(first.equals(tree.getSelection()[0].getText()));
    assertTrue(Bot.find(Label.class, Ids.STATE).getText().startsWith("2 of"));
  }

  private static SrDocument content() {
    return SrDocument.of(reports.document().dataSet());
  }

  private static ContentItem selected(Tree tree) {
    DataSet data = ((ContentItem) tree.getSelection()[0].getData()).dataSet();
    return content().items().stream()
        .filter(one -> one.dataSet() == data)
        .findFirst()
        .orElseThrow();
  }

  private static String item(List<Integer> position) {
    return ((ContentValue.Coded) content().find(position).orElseThrow().value())
        .code()
        .orElseThrow()
        .meaning();
  }
}
