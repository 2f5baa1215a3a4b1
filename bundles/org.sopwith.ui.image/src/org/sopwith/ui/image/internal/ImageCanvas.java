// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.sopwith.image.Orientation;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.image.internal.model.CornerText;

/** The black area with the frame and the text over it. */
final class ImageCanvas extends Canvas {
  private Image image;
  private ImageData data;
  private Optional<CornerText> corners = Optional.empty();
  private Optional<Orientation.Edges> edges = Optional.empty();
  private String sentence = "";
  private Consumer<GC> graphics = gc -> {};
  private Consumer<GC> layers = gc -> {};

  ImageCanvas(Composite parent) {
    super(parent, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED);
    setData(SopwithUi.WIDGET_KEY, Ids.CANVAS);
    setBackground(getDisplay().getSystemColor(SWT.COLOR_BLACK));
    addListener(SWT.Paint, this::paint);
    addListener(SWT.FocusIn, e -> redraw());
    addListener(SWT.FocusOut, e -> redraw());
    addListener(SWT.Traverse, ImageCanvas::traverse);
    // without a listener for keys, Tab would leave the canvas out
    addListener(SWT.KeyDown, e -> {});
    addListener(SWT.Dispose, e -> forgetImage());
    getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent e) {
                e.result = sentence.isEmpty() ? "Image" : "Image: " + sentence;
              }
            });
  }

  private static void traverse(Event event) {
    event.doit =
        event.detail == SWT.TRAVERSE_TAB_NEXT
            || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
            || event.detail == SWT.TRAVERSE_PAGE_NEXT && (event.stateMask & SWT.CTRL) != 0
            || event.detail == SWT.TRAVERSE_PAGE_PREVIOUS && (event.stateMask & SWT.CTRL) != 0;
  }

  /** Pixels of the display for one point. */
  double scale() {
    return getMonitor().getZoom() / 100.0;
  }

  /** Shows what was drawn for this canvas. */
  void show(Picture picture) {
    forgetImage();
    sentence = picture.failure();
    if (picture.facts().isPresent()) {
      data = imageData(picture.pixels(), picture.width(), picture.height());
      image = new Image(getDisplay(), provider(data, getMonitor().getZoom()));
    }
    redraw();
  }

  /** Sets what draws over the frame. */
  void setGraphics(Consumer<GC> painter) {
    graphics = painter;
    redraw();
  }

  /** Sets what draws over the frame and all graphics. */
  void setLayers(Consumer<GC> painter) {
    layers = painter;
  }

  /** Says something instead of a frame; an empty text says nothing. */
  void say(String text) {
    sentence = text;
    redraw();
  }

  /** Sets the text over the frame; each part may be missing. */
  void setText(Optional<CornerText> text, Optional<Orientation.Edges> letters) {
    corners = text;
    edges = letters;
    redraw();
  }

  /** What is seen, as an image of its own. */
  ImageData snapshot(boolean text) {
    return text ? withText(getDisplay(), data, corners, edges) : data;
  }

  /** The frame is there to be copied. */
  boolean hasImage() {
    return image != null;
  }

  private static ImageDataProvider provider(ImageData data, int drawnAt) {
    return zoom ->
        zoom == drawnAt
            ? data
            : data.scaledTo(
                Math.max(1, data.width * zoom / drawnAt),
                Math.max(1, data.height * zoom / drawnAt));
  }

  /** Packed colours for the toolkit. */
  static ImageData imageData(int[] pixels, int width, int height) {
    byte[] bytes = new byte[pixels.length * 3];
    for (int i = 0, at = 0; i < pixels.length; i++, at += 3) {
      bytes[at] = (byte) (pixels[i] >> 16);
      bytes[at + 1] = (byte) (pixels[i] >> 8);
      bytes[at + 2] = (byte) pixels[i];
    }
    return new ImageData(width, height, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF), 1, bytes);
  }

  /** A copy with the text over it. */
  static ImageData withText(
      org.eclipse.swt.widgets.Display display,
      ImageData data,
      Optional<CornerText> corners,
      Optional<Orientation.Edges> edges) {
    Image copy = new Image(display, data);
    GC gc = new GC(copy);
    Rectangle area = copy.getBounds();
    TextPainter painter = new TextPainter(gc, area);
    corners.ifPresent(painter::corners);
    edges.ifPresent(painter::edges);
    gc.dispose();
    ImageData result = copy.getImageData(100);
    copy.dispose();
    return result;
  }

  private void forgetImage() {
    if (image != null) {
      image.dispose();
      image = null;
      data = null;
    }
  }

  private void paint(Event event) {
    GC gc = event.gc;
    Rectangle area = getClientArea();
    gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_BLACK));
    gc.fillRectangle(area);
    if (image != null) {
      gc.drawImage(image, 0, 0);
      graphics.accept(gc);
      layers.accept(gc);
    }
    TextPainter painter = new TextPainter(gc, area);
    if (image != null) {
      corners.ifPresent(painter::corners);
      edges.ifPresent(painter::edges);
    }
    if (!sentence.isEmpty()) {
      painter.sentence(sentence);
    }
    if (isFocusControl()) {
      gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
      gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
    }
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    return new Point(
        widthHint == SWT.DEFAULT ? 256 : widthHint, heightHint == SWT.DEFAULT ? 256 : heightHint);
  }

  @Override
  protected void checkSubclass() {
    // this is a canvas with a fixed content, not a widget to be specialized further
  }
}
