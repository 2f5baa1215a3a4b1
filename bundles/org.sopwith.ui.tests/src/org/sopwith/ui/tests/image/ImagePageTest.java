// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.samples.SampleStudy;
import org.sopwith.ui.InputFiles;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.editor.internal.DicomEditor;
import org.sopwith.ui.image.internal.Ids;
import org.sopwith.ui.image.internal.ImagePage;
import org.sopwith.ui.tests.Bot;

/** The page Image in the workbench, with the made-up study. */
class ImagePageTest {
  @TempDir static Path folder;
  private static SampleStudy.Files study;

  @BeforeAll
  static void writeStudy() throws Exception {
    study = new SampleStudy().write(folder.resolve("study"));
  }

  @AfterEach
  void close() {
    Bot.page().closeAllEditors(false);
  }

  @Test
  void ctHasWindowsOfObjectAndModality() throws Exception {
    ImagePage image = open(study.ct().get(study.ct().size() / 2));
    Combo windows = Bot.find(Combo.class, Ids.WINDOW);
    assertTrue(windows.getItem(0).startsWith("Object:"), windows.getItem(0));
    int lung = Stream.of(windows.getItems()).map(i -> i.startsWith("Lung")).toList().indexOf(true);
    Bot.screenshot("image-ct");
    windows.select(lung);
    windows.notifyListeners(SWT.Selection, new Event());
    Bot.await("the window has changed", () -> !image.isPending());
    assertEquals(-600, image.window().orElseThrow().center());
    assertEquals(1, image.frames());
    Bot.screenshot("image-ct-lung");
  }

  @Test
  void draggingChangesTheWindowAndResetTakesItBack() throws Exception {
    ImagePage image = open(study.ct().get(0));
    Control canvas = Bot.find(Control.class, Ids.CANVAS);
    double width = image.window().orElseThrow().width();
    mouse(canvas, SWT.MouseDown, 1, 100, 100);
    mouse(canvas, SWT.MouseMove, 0, 200, 100);
    mouse(canvas, SWT.MouseUp, 1, 200, 100);
    Bot.await("the window is wider", () -> !image.isPending());
    assertTrue(image.window().orElseThrow().width() > width * 1.2);
    press("resetWindow");
    Bot.await("the window is back", () -> !image.isPending());
    assertEquals(width, image.window().orElseThrow().width());
  }

  @Test
  void zoomAndPanKeepToTheFrame() throws Exception {
    ImagePage image = open(study.ct().get(0));
    Control canvas = Bot.find(Control.class, Ids.CANVAS);
    Bot.screenshot("image-ct-overlay");
    mouse(canvas, SWT.MouseDown, 3, 300, 100);
    mouse(canvas, SWT.MouseMove, 0, 300, 40);
    mouse(canvas, SWT.MouseMove, 0, 300, -80);
    mouse(canvas, SWT.MouseUp, 3, 300, -80);
    mouse(canvas, SWT.MouseDown, 2, 100, 100);
    mouse(canvas, SWT.MouseMove, 0, 140, 120);
    mouse(canvas, SWT.MouseUp, 2, 140, 120);
    Bot.await("the part is there", () -> !image.isPending());
    assertEquals("", image.failure());
    Bot.screenshot("image-ct-overlay-zoomed");
  }

  @Test
  void wheelSliderAndKeysGoThroughFrames() throws Exception {
    ImagePage image = open(study.mr());
    assertTrue(image.frames() > 10);
    Control canvas = Bot.find(Control.class, Ids.CANVAS);
    Event wheel = new Event();
    wheel.count = -3;
    canvas.notifyListeners(SWT.MouseVerticalWheel, wheel);
    assertEquals(1, image.frame());
    Scale slider = Bot.find(Scale.class, Ids.SLIDER);
    slider.setSelection(image.frames() / 2);
    slider.notifyListeners(SWT.Selection, new Event());
    Bot.await("the frame is there", () -> !image.isPending());
    assertEquals(image.frames() / 2, image.frame());
    Label label = Bot.find(Label.class, Ids.FRAME);
    assertTrue(label.getText().contains("mm"), label.getText());
    Bot.screenshot("image-mr");
    canvas.setFocus();
    type(canvas, SWT.END);
    assertEquals(image.frames() - 1, image.frame());
    type(canvas, SWT.ARROW_LEFT);
    assertEquals(image.frames() - 2, image.frame());
  }

  @Test
  void cineGoesOnUntilItIsStopped() throws Exception {
    ImagePage image = open(study.mr());
    press(Ids.CINE, "play");
    Bot.await("the third frame", () -> image.frame() >= 2);
    press(Ids.CINE, "play");
    int stopped = image.frame();
    Bot.pump(300);
    assertEquals(stopped, image.frame());
  }

  @Test
  void ultrasoundIsShownInColourWithoutWindows() throws Exception {
    ImagePage image = open(study.us());
    assertTrue(image.window().isEmpty());
    assertFalse(Bot.find(Combo.class, Ids.WINDOW).isEnabled());
    Bot.screenshot("image-us");
    press("text");
    press("actualSize");
    Bot.await("the size has changed", () -> !image.isPending());
    Bot.screenshot("image-us-no-text");
    press("text");
  }

  @Test
  void exportWritesTheWholeFrameAndItsTextOnlyIfAsked() throws Exception {
    ImagePage image = open(study.us());
    Path with = folder.resolve("with.png");
    Path without = folder.resolve("without.png");
    image.exportTo(with, true);
    image.exportTo(without, false);
    Bot.await("both are written", () -> Files.exists(with) && Files.exists(without));
    ImageData plain = new ImageData(without.toString());
    assertEquals(640, plain.width);
    assertEquals(480, plain.height);
    assertFalse(Arrays.equals(plain.data, new ImageData(with.toString()).data));
  }

  @Test
  void undecodableFrameIsToldInThePage() throws Exception {
    Path file = folder.resolve("htj2k.dcm");
    try (DicomFile ct = DicomFile.open(study.ct().get(0))) {
      Fragments fragments = Fragments.of(List.of(new byte[0], new byte[] {1, 2, 3, 4}));
      DataSet data = ct.dataSet().copy().setFragments(Tag.PixelData, VR.OB, fragments);
      DicomFile.create(TransferSyntax.of(UID.HTJ2KLossless), data).write(file);
    }
    ImagePage image = open(file);
    assertTrue(image.failure().contains("transfer syntax"), image.failure());
    Bot.screenshot("image-undecodable");
  }

  private static ImagePage open(Path file) throws Exception {
    Bot.usualSize();
    DicomEditor editor =
        (DicomEditor) Bot.page().openEditor(InputFiles.input(file), SopwithUi.EDITOR_DICOM);
    Bot.await("the object is open", () -> editor.document().isPresent());
    for (CTabItem tab : tabs().getItems()) {
      bringToFront(tab);
    }
    ImagePage image = Adapters.adapt(editor, ImagePage.class);
    Bot.await("the first frame", () -> !image.isPending());
    return image;
  }

  private static CTabFolder tabs() {
    Control inside = Bot.find(Tree.class, org.sopwith.ui.editor.internal.Ids.TAG_TREE);
    while (!(inside instanceof CTabFolder tabs)) {
      inside = inside.getParent();
    }
    return tabs;
  }

  private static void bringToFront(CTabItem tab) {
    if (tab.getText().equals("Image")) {
      tab.getParent().setSelection(tab);
      Event event = new Event();
      event.item = tab;
      tab.getParent().notifyListeners(SWT.Selection, event);
    }
  }

  private static void press(String action) {
    press(Ids.BAR, action);
  }

  private static void press(String bar, String action) {
    for (ToolItem item : Bot.find(ToolBar.class, bar).getItems()) {
      if ((Ids.COMMAND + action).equals(item.getData(SopwithUi.WIDGET_KEY))) {
        item.notifyListeners(SWT.Selection, new Event());
        return;
      }
    }
    throw new AssertionError("There is no button " + action + ".");
  }

  private static void mouse(Control control, int type, int button, int x, int y) {
    Event event = new Event();
    event.button = button;
    event.x = x;
    event.y = y;
    control.notifyListeners(type, event);
  }

  /** Presses a key as the toolkit tells it, so that key bindings see it. */
  private static void type(Control control, int keyCode) {
    Event event = new Event();
    event.type = SWT.KeyDown;
    event.keyCode = keyCode;
    event.widget = control;
    control.notifyListeners(SWT.KeyDown, event);
    Bot.pump(50);
  }
}
