// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.sopwith.ui.SopwithUi;

/** Drives the workbench in tests, on the user interface's thread. */
public final class Bot {
  private static final long PATIENCE_MS = 40_000;
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  private Bot() {}

  public static IWorkbenchWindow window() {
    return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
  }

  public static IWorkbenchPage page() {
    return window().getActivePage();
  }

  /** Lets the workbench work for a while. */
  public static void pump(int ms) {
    long end = System.currentTimeMillis() + ms;
    while (System.currentTimeMillis() < end) {
      step();
    }
  }

  private static void step() {
    if (!Display.getCurrent().readAndDispatch()) {
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Lets the workbench work until something is so. */
  public static void await(String what, BooleanSupplier condition) {
    long end = System.currentTimeMillis() + PATIENCE_MS;
    while (!condition.getAsBoolean()) {
      if (System.currentTimeMillis() > end) {
        failed();
        throw new AssertionError("Not within " + PATIENCE_MS + " ms: " + what);
      }
      step();
    }
  }

  private static void failed() {
    try {
      screenshot("failed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until there is such a thing. */
  public static <T> T awaitValue(String what, Supplier<Optional<T>> supplier) {
    await(what, () -> supplier.get().isPresent());
    return supplier.get().orElseThrow();
  }

  /** The visible widget with this id, as soon as there is one. */
  public static <T extends Control> T find(Class<T> type, String id) {
    return awaitValue("the widget " + id, () -> tryFind(type, id));
  }

  public static <T extends Control> Optional<T> tryFind(Class<T> type, String id) {
    for (Shell shell : Display.getCurrent().getShells()) {
      Optional<T> found = search(shell, type, id);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static <T extends Control> Optional<T> search(Control control, Class<T> type, String id) {
    if (!control.isVisible()) {
      return Optional.empty();
    }
    if (type.isInstance(control) && id.equals(control.getData(SopwithUi.WIDGET_KEY))) {
      return Optional.of(type.cast(control));
    }
    if (control instanceof Composite composite) {
      for (Control child : composite.getChildren()) {
        Optional<T> found = search(child, type, id);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The row below these items whose text contains this, as soon as there is one; expanded. */
  public static TreeItem row(Tree tree, String... texts) {
    TreeItem item = null;
    for (String text : texts) {
      TreeItem parent = item;
      item =
          awaitValue(
              "the row " + text,
              () -> {
                for (TreeItem child : parent == null ? tree.getItems() : parent.getItems()) {
                  if (child.getText().contains(text)) {
                    return Optional.of(child);
                  }
                }
                return Optional.empty();
              });
      if (item.getItemCount() > 0 && !item.getExpanded()) {
        Event event = new Event();
        event.item = item;
        tree.notifyListeners(SWT.Expand, event);
        item.setExpanded(true);
        pump(20);
      }
    }
    return item;
  }

  public static void select(Tree tree, TreeItem... items) {
    tree.setFocus();
    tree.setSelection(items);
    Event event = new Event();
    event.item = items[0];
    tree.notifyListeners(SWT.Selection, event);
    pump(50);
  }

  public static void doubleClick(Tree tree, TreeItem item) {
    select(tree, item);
    Event event = new Event();
    event.item = item;
    tree.notifyListeners(SWT.DefaultSelection, event);
    Event click = new Event();
    click.button = 1;
    click.item = item;
    tree.notifyListeners(SWT.MouseDoubleClick, click);
    pump(50);
  }

  /** The window at the size in which everything is to be usable. */
  public static void usualSize() {
    window().getShell().setMaximized(false);
    window().getShell().setSize(WIDTH, HEIGHT);
    pump(200);
  }

  /** Leaves a picture of the window under target/screenshots. */
  public static void screenshot(String name) throws IOException {
    screenshot(name, window().getShell());
  }

  /** Leaves a picture of a shell under target/screenshots. */
  public static void screenshot(String name, Shell shell) throws IOException {
    pump(400);
    Rectangle area = shell.getClientArea();
    Image image = new Image(shell.getDisplay(), area.width, area.height);
    GC gc = new GC(shell);
    gc.copyArea(image, 0, 0);
    gc.dispose();
    Path folder = Files.createDirectories(Path.of("target", "screenshots"));
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {image.getImageData()};
    loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    image.dispose();
  }
}
