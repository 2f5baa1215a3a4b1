// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.sopwith.image.Orientation;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.seg.internal.model.Plane;
import org.sopwith.ui.seg.internal.model.PlaneAxes;

/** One of the three views: the slice, letters at its edges, and lines where the others cut it. */
final class SliceCanvas extends Canvas {
  private static final int MARGIN = 4;

  private final Plane plane;
  private Image image;
  private SlicePicture picture;
  private int[] position;
  private String sentence = "Reading…";

  SliceCanvas(Composite parent, Plane plane) {
    super(parent, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED);
    this.plane = plane;
    setData(SopwithUi.WIDGET_KEY, Ids.view(plane));
    addListener(SWT.Paint, e -> paint(e.gc));
    addListener(SWT.FocusIn, e -> redraw());
    addListener(SWT.FocusOut, e -> redraw());
    addListener(SWT.Traverse, SliceCanvas::traverse);
    // without a listener for keys, Tab would leave the canvas out
    addListener(SWT.KeyDown, e -> {});
    addListener(SWT.Dispose, e -> forget());
    getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent e) {
                e.result = plane.title() + " slice" + (sentence.isEmpty() ? "" : ": " + sentence);
              }
            });
  }

  private static void traverse(Event event) {
    event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
  }

  Plane plane() {
    return plane;
  }

  /** The size to be drawn; of a view that is hidden nothing. */
  Point drawnSize() {
    Rectangle area = getClientArea();
    return new Point(area.width, area.height);
  }

  void show(SlicePicture drawn) {
    forget();
    picture = drawn;
    sentence = drawn.remark();
    position = drawn.request().position();
    image = new Image(getDisplay(), data(drawn));
    redraw();
  }

  /** Says something in place of a slice. */
  void say(String text) {
    forget();
    picture = null;
    sentence = text;
    redraw();
  }

  /** What is shown; null if nothing is. */
  SlicePicture picture() {
    return picture;
  }

  private void forget() {
    if (image != null) {
      image.dispose();
      image = null;
    }
  }

  /** Packed colours for the toolkit. */
  static ImageData data(SlicePicture picture) {
    ImageData data =
        new ImageData(
            picture.geometry().width(),
            picture.geometry().height(),
            24,
            new PaletteData(0xFF0000, 0xFF00, 0xFF));
    for (int y = 0; y < data.height; y++) {
      data.setPixels(0, y, data.width, picture.pixels(), y * data.width);
    }
    return data;
  }

  private void paint(GC gc) {
    Rectangle area = getClientArea();
    gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_BLACK));
    gc.fillRectangle(area);
    if (picture != null && image != null) {
      gc.drawImage(image, 0, 0);
      lines(gc, area);
      letters(gc, area, picture.geometry().axes());
    }
    if (!sentence.isEmpty()) {
      sentence(gc, area);
    }
    if (isFocusControl()) {
      gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
      gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
    }
  }

  private void lines(GC gc, Rectangle area) {
    PlaneAxes axes = picture.geometry().axes();
    int x = (int) Math.round(picture.geometry().x(axes.left(position)));
    int y = (int) Math.round(picture.geometry().y(axes.top(position)));
    gc.setForeground(new Color(255, 210, 70));
    gc.setAlpha(130);
    int gap = 6;
    gc.drawLine(x, 0, x, y - gap);
    gc.drawLine(x, y + gap, x, area.height);
    gc.drawLine(0, y, x - gap, y);
    gc.drawLine(x + gap, y, area.width, y);
    gc.setAlpha(255);
  }

  private void letters(GC gc, Rectangle area, PlaneAxes axes) {
    Orientation.Edges edges = axes.edges();
    int line = gc.getFontMetrics().getHeight();
    text(gc, edges.left(), MARGIN, (area.height - line) / 2);
    text(
        gc,
        edges.right(),
        area.width - MARGIN - gc.textExtent(edges.right()).x,
        (area.height - line) / 2);
    text(gc, edges.top(), (area.width - gc.textExtent(edges.top()).x) / 2, MARGIN);
    text(
        gc,
        edges.bottom(),
        (area.width - gc.textExtent(edges.bottom()).x) / 2,
        area.height - MARGIN - line);
    text(gc, plane.title(), MARGIN, MARGIN);
    String slice = "%d of %d".formatted(position[axes.through()] + 1, axes.depth());
    text(gc, slice, area.width - MARGIN - gc.textExtent(slice).x, area.height - MARGIN - line);
  }

  private void text(GC gc, String text, int x, int y) {
    gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_BLACK));
    gc.drawText(text, x + 1, y + 1, true);
    gc.setForeground(new Color(225, 225, 225));
    gc.drawText(text, x, y, true);
  }

  private void sentence(GC gc, Rectangle area) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder();
    int most = Math.max(60, area.width - 4 * MARGIN);
    for (String word : sentence.split(" ")) {
      if (!line.isEmpty() && gc.textExtent(line + " " + word).x > most) {
        lines.append(line).append('\n');
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    String text = lines.append(line).toString();
    Point size = gc.textExtent(text, SWT.DRAW_DELIMITER);
    int y = picture == null ? (area.height - size.y) / 2 : area.height - size.y - 5 * MARGIN;
    gc.setForeground(new Color(225, 225, 225));
    gc.drawText(
        text,
        Math.max(MARGIN, (area.width - size.x) / 2),
        Math.max(MARGIN, y),
        SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT);
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    return new Point(
        widthHint == SWT.DEFAULT ? 160 : widthHint, heightHint == SWT.DEFAULT ? 160 : heightHint);
  }

  @Override
  protected void checkSubclass() {
    // this is a canvas with a fixed content, not a widget to be specialized further
  }
}
