// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.seg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.ui.seg.internal.Ids;
import org.sopwith.ui.seg.internal.SegmentsPage;
import org.sopwith.ui.seg.internal.model.Plane;
import org.sopwith.ui.tests.Bot;

/** The page Segments in the workbench, with a segmentation of the made-up study. */
class SegmentsPageTest {
  @TempDir static Path folder;
  private static SegStudy study;
  private SegmentsPage page;

  @BeforeAll
  static void writeStudy() throws Exception {
    Bot.usualSize();
    study = SegStudy.inWorkspace(folder, true);
  }

  @AfterAll
  static void removeStudy() throws Exception {
    study.remove();
  }

  @BeforeEach
  void open() throws Exception {
    Bot.page().closeAllEditors(false);
    page = study.open();
  }

  private void settle() {
    Bot.await("all is drawn", () -> !page.isPending());
    Bot.pump(50);
  }

  private static void select(Table table, int index) {
    table.setFocus();
    table.setSelection(index);
    Event event = new Event();
    event.item = table.getItem(index);
    table.notifyListeners(SWT.Selection, event);
    Bot.pump(50);
  }

  private static void press(String action) {
    for (ToolItem item : Bot.find(ToolBar.class, Ids.BAR).getItems()) {
      if ((Ids.COMMAND + action).equals(item.getData(org.sopwith.ui.SopwithUi.WIDGET_KEY))) {
        if ((item.getStyle() & SWT.CHECK) != 0) {
          item.setSelection(!item.getSelection());
        }
        item.notifyListeners(SWT.Selection, new Event());
        return;
      }
    }
    throw new AssertionError("There is no button " + action + ".");
  }

  @Test
  void theListSaysWhatTheSegmentsAre() throws Exception {
    Table table = Bot.find(Table.class, Ids.SEGMENTS);
    assertEquals(study.organs().size(), table.getItemCount());
    TableItem first = table.getItem(0);
    assertEquals("1", first.getText(0));
    assertEquals(study.organs().getFirst().name(), first.getText(1));
    assertTrue(first.getText(5).contains(study.organs().getFirst().type().value()));
    assertTrue(first.getText(2).endsWith(" ml"), first.getText(2));
    assertTrue(first.getChecked());
    assertTrue(Bot.find(Label.class, Ids.STATUS).getText().contains("over series"));
    Bot.screenshot("segments");
  }

  @Test
  void selectingASegmentCentresTheViewsOnIt() {
    Table table = Bot.find(Table.class, Ids.SEGMENTS);
    select(table, 0);
    settle();
    int[] first = page.position();
    select(table, 1);
    settle();
    int[] second = page.position();
    assertFalse(java.util.Arrays.equals(first, second));
    Text details = Bot.find(Text.class, Ids.DETAILS);
    assertTrue(details.getText().contains(study.organs().get(1).type().meaning()));
    int number = study.organs().get(1).number();
    byte[] labels =
        new org.sopwith.samples.Phantom().labels(org.sopwith.samples.Grid.CT, second[2]);
    // the sample series counts slices from the head, the volume along the normal
    byte[] reversed =
        new org.sopwith.samples.Phantom().labels(org.sopwith.samples.Grid.CT, 65 - second[2]);
    int index = second[1] * 512 + second[0];
    assertTrue(labels[index] == number || reversed[index] == number);
  }

  @Test
  void visibilityFollowsChecksButtonsAndSolo() {
    Table table = Bot.find(Table.class, Ids.SEGMENTS);
    TableItem item = table.getItem(1);
    item.setChecked(false);
    Event event = new Event();
    event.item = item;
    event.detail = SWT.CHECK;
    table.notifyListeners(SWT.Selection, event);
    settle();
    assertFalse(page.visible().contains(2));
    press("showAll");
    assertEquals(study.organs().size(), page.visible().size());
    select(table, 2);
    press("solo");
    assertEquals(Set.of(3), page.visible());
    select(table, 0);
    assertEquals(Set.of(1), page.visible());
    press("hideAll");
    assertEquals(Set.of(), page.visible());
    press("showAll");
    settle();
  }

  @Test
  void searchKeepsWhatMatches() {
    Text search = Bot.find(Text.class, Ids.SEARCH);
    String word = study.organs().getLast().name();
    search.setText(word);
    Table table = Bot.find(Table.class, Ids.SEGMENTS);
    assertTrue(table.getItemCount() < study.organs().size());
    assertTrue(table.getItem(0).getText(1).contains(word.split(" ")[0]));
    search.setText("");
    assertEquals(study.organs().size(), table.getItemCount());
  }

  @Test
  void aClickInAViewMovesTheOthersAndTheWheelScrolls() throws Exception {
    Control axial = Bot.find(Control.class, Ids.view(Plane.AXIAL));
    int[] before = page.position();
    Event click = new Event();
    click.button = 1;
    click.x = axial.getSize().x / 2 + 20;
    click.y = axial.getSize().y / 2 + 20;
    axial.notifyListeners(SWT.MouseDown, click);
    axial.notifyListeners(SWT.MouseUp, click);
    settle();
    int[] after = page.position();
    assertEquals(before[2], after[2]);
    assertTrue(before[0] != after[0] || before[1] != after[1]);
    Event wheel = new Event();
    wheel.count = -1;
    axial.notifyListeners(SWT.MouseVerticalWheel, wheel);
    settle();
    assertEquals(after[2] + 1, page.position()[2]);
    Bot.screenshot("segments-clicked");
  }

  @Test
  void outlineOpacityAndWindowChangeTheSlices() throws Exception {
    press("outline");
    Scale opacity = Bot.find(Scale.class, Ids.OPACITY);
    opacity.setSelection(90);
    opacity.notifyListeners(SWT.Selection, new Event());
    Combo window = Bot.find(Combo.class, Ids.WINDOW);
    assertTrue(window.isEnabled());
    window.select(window.getItemCount() - 1);
    window.notifyListeners(SWT.Selection, new Event());
    settle();
    Bot.screenshot("segments-outline");
  }

  @Test
  void framesOfTheSelectedSegmentAreListedAndLeadToTheirSlice() throws Exception {
    select(Bot.find(Table.class, Ids.SEGMENTS), 0);
    Table frames = Bot.find(Table.class, Ids.FRAMES);
    int own = frames.getItemCount();
    assertTrue(own > 0);
    assertEquals("1", frames.getItem(0).getText(1));
    assertFalse(frames.getItem(0).getText(4).isEmpty());
    select(frames, 0);
    settle();
    int[] first = page.position();
    select(frames, own - 1);
    settle();
    assertFalse(java.util.Arrays.equals(first, page.position()));
    Bot.screenshot("segments-frames");
  }

  @Test
  void findingsAreBesideAndPixelsAreCheckedWhenAsked() throws Exception {
    CTabFolder tabs = Bot.find(CTabFolder.class, Ids.TABS);
    tabs.setSelection(1);
    Button check = Bot.find(Button.class, Ids.CHECK);
    check.notifyListeners(SWT.Selection, new Event());
    assertFalse(check.isEnabled());
    Bot.await("the pixels are checked", check::isEnabled);
    Bot.screenshot("segments-findings");
  }

  @Test
  void isReadableInTheDark() throws Exception {
    IThemeEngine engine = Bot.window().getService(IThemeEngine.class);
    engine.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
    try {
      Bot.pump(500);
      Bot.screenshot("segments-dark");
      IDE.openEditorOnFileStore(
          Bot.page(), EFS.getStore(study.folder().resolve("labels.json").toUri()));
      Table segments = Bot.find(Table.class, Ids.METADATA + ".table");
      assertEquals(study.organs().size(), segments.getItemCount());
      Bot.screenshot("metadata-dark");
    } finally {
      engine.setTheme("org.eclipse.e4.ui.css.theme.e4_default", false);
    }
  }

  @Test
  void thePictureIsSaved() throws Exception {
    Path target = folder.resolve("slices.png");
    page.savePicture(target);
    Bot.await("the picture", () -> Files.exists(target));
    ImageData data = new ImageData(target.toString());
    Control axial = Bot.find(Control.class, Ids.view(Plane.AXIAL));
    assertTrue(data.width > 2 * axial.getSize().x);
    assertTrue(data.height > axial.getSize().y, "the names are below");
  }

  @Test
  void aViewIsMadeLargeAndSmallAgain() throws Exception {
    Control coronal = Bot.find(Control.class, Ids.view(Plane.CORONAL));
    int width = coronal.getSize().x;
    coronal.notifyListeners(SWT.MouseDoubleClick, new Event());
    settle();
    assertTrue(coronal.getSize().x > width * 3 / 2);
    Bot.screenshot("segments-large");
    coronal.notifyListeners(SWT.MouseDoubleClick, new Event());
    settle();
    assertEquals(width, coronal.getSize().x);
  }

  @Test
  void withoutItsImagesTheSegmentationIsShownAlone() throws Exception {
    Path alone = folder.resolve("elsewhere.dcm");
    try (org.sopwith.dicom.DicomFile file =
        org.sopwith.dicom.DicomFile.open(study.folder().resolve(SegStudy.SEGMENTATION))) {
      file.dataSet()
          .items(org.sopwith.dicom.Tag.ReferencedSeriesSequence)
          .getFirst()
          .set(org.sopwith.dicom.Tag.SeriesInstanceUID, "1.2.3.4");
      for (org.sopwith.dicom.DataSet item :
          file.dataSet()
              .items(org.sopwith.dicom.Tag.ReferencedSeriesSequence)
              .getFirst()
              .items(org.sopwith.dicom.Tag.ReferencedInstanceSequence)) {
        item.set(
            org.sopwith.dicom.Tag.ReferencedSOPInstanceUID,
            "1.2." + item.string(org.sopwith.dicom.Tag.ReferencedSOPInstanceUID, ""));
      }
      file.write(alone);
    }
    Bot.page().closeAllEditors(false);
    page = SegStudy.open(alone);
    assertTrue(Bot.find(Label.class, Ids.STATUS).getText().contains("1.2.3.4"));
    assertFalse(Bot.find(Combo.class, Ids.WINDOW).isEnabled());
    Bot.screenshot("segments-alone");
  }

  @Test
  void thousandsOfFramesAreReadWhileTheWorkbenchWorks() throws Exception {
    Path many = folder.resolve("many.dcm");
    ManyFrames.write(study.folder().resolve("study/ct/0001.dcm"), study.organs().getFirst(), many);
    Bot.page().closeAllEditors(false);
    int[] ticks = new int[1];
    Display display = Display.getCurrent();
    Runnable tick =
        new Runnable() {
          @Override
          public void run() {
            ticks[0]++;
            display.timerExec(10, this);
          }
        };
    display.timerExec(10, tick);
    page = SegStudy.open(many);
    display.timerExec(-1, tick);
    assertTrue(ticks[0] > 10, ticks[0] + " times the workbench could work");
    Table frames = Bot.find(Table.class, Ids.FRAMES);
    assertEquals(64, frames.getItemCount());
    Button only = (Button) frames.getParent().getChildren()[0];
    only.setSelection(false);
    only.notifyListeners(SWT.Selection, new Event());
    assertEquals(ManyFrames.FRAMES, frames.getItemCount());
    frames.setTopIndex(ManyFrames.FRAMES - 1);
    Bot.pump(100);
    assertEquals("196", frames.getItem(ManyFrames.FRAMES - 1).getText(1));
    Bot.screenshot("segments-many");
  }
}
