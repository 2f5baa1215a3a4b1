// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
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
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.editor.internal.DicomEditor;
import org.sopwith.ui.editor.internal.InputFiles;
import org.sopwith.ui.image.internal.Ids;
import org.sopwith.ui.image.internal.ImagePage;

/** The page Image in the workbench, with the made-up study. */
class ImagePageTest {
  private static final long PATIENCE_MS = 20_000;

  @TempDir static Path folder;
  private static SampleStudy.Files study;

  @BeforeAll
  static void writeStudy() throws Exception {
    study = new SampleStudy().write(folder.resolve("study"));
  }

  @AfterEach
  void close() {
    page().closeAllEditors(false);
  }

  @Test
  void ctHasWindowsOfObjectAndModality() throws Exception {
    ImagePage image = open(study.ct().get(study.ct().size() / 2));
    Combo windows = find(Combo.class, Ids.WINDOW);
    assertTrue(windows.getItem(0).startsWith("Object:"), windows.getItem(0));
    int lung = Stream.of(windows.getItems()).map(i -> i.startsWith("Lung")).toList().indexOf(true);
    screenshot("image-ct");
    windows.select(lung);
    windows.notifyListeners(SWT.Selection, new Event());
    await("the window has changed", () -> !image.isPending());
    assertEquals(-600, image.window().orElseThrow().center());
    assertEquals(1, image.frames());
    screenshot("image-ct-lung");
  }

  @Test
  void draggingChangesTheWindowAndResetTakesItBack() throws Exception {
    ImagePage image = open(study.ct().get(0));
    Control canvas = find(Control.class, Ids.CANVAS);
    double width = image.window().orElseThrow().width();
    mouse(canvas, SWT.MouseDown, 1, 100, 100);
    mouse(canvas, SWT.MouseMove, 0, 200, 100);
    mouse(canvas, SWT.MouseUp, 1, 200, 100);
    await("the window is wider", () -> !image.isPending());
    assertTrue(image.window().orElseThrow().width() > width * 1.2);
    press("resetWindow");
    await("the window is back", () -> !image.isPending());
    assertEquals(width, image.window().orElseThrow().width());
  }

  @Test
  void wheelSliderAndKeysGoThroughFrames() throws Exception {
    ImagePage image = open(study.mr());
    assertTrue(image.frames() > 10);
    Control canvas = find(Control.class, Ids.CANVAS);
    Event wheel = new Event();
    wheel.count = -3;
    canvas.notifyListeners(SWT.MouseVerticalWheel, wheel);
    assertEquals(1, image.frame());
    Scale slider = find(Scale.class, Ids.SLIDER);
    slider.setSelection(image.frames() / 2);
    slider.notifyListeners(SWT.Selection, new Event());
    await("the frame is there", () -> !image.isPending());
    assertEquals(image.frames() / 2, image.frame());
    Label label = find(Label.class, Ids.FRAME);
    assertTrue(label.getText().contains("mm"), label.getText());
    screenshot("image-mr");
    canvas.setFocus();
    type(canvas, SWT.END);
    assertEquals(image.frames() - 1, image.frame());
    type(canvas, SWT.ARROW_LEFT);
    assertEquals(image.frames() - 2, image.frame());
  }

  @Test
  void cineGoesOnUntilItIsStopped() throws Exception {
    ImagePage image = open(study.mr());
    press("play");
    await("the third frame", () -> image.frame() >= 2);
    press("play");
    int stopped = image.frame();
    pump(300);
    assertEquals(stopped, image.frame());
  }

  @Test
  void ultrasoundIsShownInColourWithoutWindows() throws Exception {
    ImagePage image = open(study.us());
    assertTrue(image.window().isEmpty());
    assertFalse(find(Combo.class, Ids.WINDOW).isEnabled());
    screenshot("image-us");
    press("text");
    press("actualSize");
    await("the size has changed", () -> !image.isPending());
    screenshot("image-us-no-text");
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
    screenshot("image-undecodable");
  }

  // What the tests do with the workbench.

  private static ImagePage open(Path file) throws Exception {
    IEditorPart part = page().openEditor(InputFiles.input(file), SopwithUi.EDITOR_DICOM);
    DicomEditor editor = (DicomEditor) part;
    await("the object is open", () -> editor.document().isPresent());
    CTabFolder tabs =
        find(
            CTabFolder.class,
            null,
            f -> Stream.of(f.getItems()).anyMatch(i -> i.getText().equals("Image")));
    for (int i = 0; i < tabs.getItemCount(); i++) {
      if (tabs.getItem(i).getText().equals("Image")) {
        tabs.setSelection(i);
        Event event = new Event();
        event.item = tabs.getItem(i);
        tabs.notifyListeners(SWT.Selection, event);
      }
    }
    ImagePage image = Adapters.adapt(editor, ImagePage.class);
    await("the first frame", () -> !image.isPending());
    return image;
  }

  private static IWorkbenchPage page() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  }

  private static void pump(int ms) {
    long end = System.currentTimeMillis() + ms;
    await("time", () -> System.currentTimeMillis() >= end);
  }

  private static void await(String what, BooleanSupplier condition) {
    long end = System.currentTimeMillis() + PATIENCE_MS;
    Display display = Display.getCurrent();
    while (!condition.getAsBoolean()) {
      if (System.currentTimeMillis() > end) {
        throw new AssertionError("not within " + PATIENCE_MS + " ms: " + what);
      }
      if (!display.readAndDispatch()) {
        display.timerExec(10, () -> {});
        display.sleep();
      }
    }
  }

  private static <T extends Control> T find(Class<T> type, String id) {
    return find(type, id, c -> true);
  }

  private static <T extends Control> T find(Class<T> type, String id, Predicate<T> fits) {
    for (Shell shell : Display.getCurrent().getShells()) {
      T found = find(shell, type, id, fits);
      if (found != null) {
        return found;
      }
    }
    throw new AssertionError("There is no widget " + id + ".");
  }

  private static <T extends Control> T find(
      Control control, Class<T> type, String id, Predicate<T> fits) {
    if (!control.isVisible()) {
      return null;
    }
    boolean known = id == null || id.equals(control.getData(SopwithUi.WIDGET_KEY));
    if (type.isInstance(control) && known && fits.test(type.cast(control))) {
      return type.cast(control);
    }
    if (control instanceof Composite composite) {
      for (Control child : composite.getChildren()) {
        T found = find(child, type, id, fits);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static void press(String action) {
    for (ToolItem item : find(ToolBar.class, Ids.BAR).getItems()) {
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
    pump(50);
  }

  /** Leaves a picture of the window under target/screenshots. */
  private static void screenshot(String name) throws Exception {
    pump(300);
    Shell shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
    Rectangle area = shell.getClientArea();
    Image image = new Image(shell.getDisplay(), area.width, area.height);
    GC gc = new GC(shell);
    gc.copyArea(image, 0, 0);
    gc.dispose();
    Path target = Path.of("target", "screenshots");
    Files.createDirectories(target);
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {image.getImageData()};
    loader.save(target.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    image.dispose();
  }
}
