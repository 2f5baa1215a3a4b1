// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.sopwith.ui.InputFiles;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.editor.internal.DicomEditor;

/** What the tests of the editor do with the workbench. They run on the user interface's thread. */
final class Ui {
  private static final long PATIENCE_MS = 20_000;

  private Ui() {}

  static IWorkbenchPage page() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  }

  static Shell shell() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
  }

  /** Lets the workbench work for a while. */
  static void pump(int ms) {
    long end = System.currentTimeMillis() + ms;
    Display display = Display.getCurrent();
    do {
      if (!display.readAndDispatch()) {
        sleep();
      }
    } while (System.currentTimeMillis() < end);
  }

  private static void sleep() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets the workbench work until something is so. */
  static void await(String what, BooleanSupplier condition) {
    long end = System.currentTimeMillis() + PATIENCE_MS;
    while (!condition.getAsBoolean()) {
      if (System.currentTimeMillis() > end) {
        throw new AssertionError("not within " + PATIENCE_MS + " ms: " + what);
      }
      if (!Display.getCurrent().readAndDispatch()) {
        sleep();
      }
    }
  }

  /** Opens a file and waits until its tags are there. */
  static DicomEditor open(Path file) throws Exception {
    IEditorPart part = page().openEditor(InputFiles.input(file), SopwithUi.EDITOR_DICOM);
    DicomEditor editor = (DicomEditor) part;
    await("the object is open", () -> editor.document().isPresent());
    editor.tagsPage(true);
    await("the search has counted", () -> !editor.tagsPage(true).orElseThrow().isSearching());
    pump(100);
    return editor;
  }

  static void closeAll() {
    page().closeAllEditors(false);
    pump(50);
  }

  /** The visible widget with an id. */
  static <T extends Control> T find(Class<T> type, String id) {
    return tryFind(type, id)
        .orElseThrow(() -> new AssertionError("There is no widget " + id + "."));
  }

  static <T extends Control> Optional<T> tryFind(Class<T> type, String id) {
    List<T> found = new ArrayList<>();
    for (Shell shell : Display.getCurrent().getShells()) {
      collect(shell, type, id, found);
    }
    return found.stream().findFirst();
  }

  private static <T extends Control> void collect(
      Control control, Class<T> type, String id, List<T> found) {
    if (!control.isVisible()) {
      return;
    }
    if (type.isInstance(control) && id.equals(control.getData(SopwithUi.WIDGET_KEY))) {
      found.add(type.cast(control));
    }
    if (control instanceof Composite composite) {
      for (Control child : composite.getChildren()) {
        collect(child, type, id, found);
      }
    }
  }

  /** The first visible row whose column has a text. */
  static TreeItem row(Tree tree, int column, String text) {
    return find(tree.getItems(), column, text)
        .orElseThrow(() -> new AssertionError("There is no row with " + text + "."));
  }

  private static Optional<TreeItem> find(TreeItem[] items, int column, String text) {
    for (TreeItem item : items) {
      if (item.getText(column).contains(text)) {
        return Optional.of(item);
      }
      if (item.getExpanded()) {
        Optional<TreeItem> below = find(item.getItems(), column, text);
        if (below.isPresent()) {
          return below;
        }
      }
    }
    return Optional.empty();
  }

  static void select(Tree tree, TreeItem item) {
    tree.setFocus();
    tree.setSelection(item);
    Event event = new Event();
    event.item = item;
    tree.notifyListeners(SWT.Selection, event);
    pump(50);
  }

  static void key(Control control, int traversal) {
    Event event = new Event();
    event.detail = traversal;
    event.doit = true;
    control.notifyListeners(SWT.Traverse, event);
    pump(50);
  }

  /** Leaves a picture of the window under target/screenshots. */
  static void screenshot(String name) throws Exception {
    screenshot(shell(), name);
  }

  /** Leaves a picture of a window or dialog under target/screenshots. */
  static void screenshot(Shell shell, String name) throws Exception {
    pump(300);
    Rectangle area = shell.getClientArea();
    Image image = new Image(shell.getDisplay(), area.width, area.height);
    GC gc = new GC(shell);
    gc.copyArea(image, 0, 0);
    gc.dispose();
    Path folder = Path.of("target", "screenshots");
    Files.createDirectories(folder);
    ImageLoader loader = new ImageLoader();
    loader.data = new org.eclipse.swt.graphics.ImageData[] {image.getImageData()};
    loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    image.dispose();
  }
}
