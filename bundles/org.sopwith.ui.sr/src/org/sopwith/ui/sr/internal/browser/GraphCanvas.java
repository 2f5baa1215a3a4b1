// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.sopwith.sr.template.graph.DiagramLayout;
import org.sopwith.sr.template.graph.DiagramLayout.Box;
import org.sopwith.sr.template.graph.DiagramLayout.Side;
import org.sopwith.sr.template.graph.IncludeDiagram;
import org.sopwith.ui.SopwithUi;

/**
 * A diagram of includes on a canvas: the wheel and dragging move it, Ctrl and the wheel zoom, a
 * click selects a template, the mark at its side opens or closes it, the arrow keys go from one to
 * the next.
 */
final class GraphCanvas {
  private static final int WHEEL = 48;
  private static final double STEP = 1.2;
  private static final int PICTURE_SCALE = 2;
  private static final RGB WHITE = new RGB(255, 255, 255);
  private static final RGB INK = new RGB(34, 34, 34);
  private static final RGB BLUE = new RGB(43, 92, 158);

  private final Canvas canvas;
  private final GraphPainter painter;
  private final Listener listener;
  private Optional<Drawn> drawn = Optional.empty();
  private Viewport viewport = Viewport.WHOLE;
  private boolean fitted;
  private String selected = "";
  private Point dragged;

  /** What happens on the canvas, each with the number of a template. */
  record Listener(Consumer<String> selected, Consumer<String> opened, Consumer<String> toggled) {}

  private record Drawn(IncludeDiagram diagram, DiagramLayout layout) {}

  GraphCanvas(Composite parent, Listener listener) {
    this.listener = listener;
    canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
    canvas.setData(SopwithUi.WIDGET_KEY, "templates.graph");
    painter = new GraphPainter(canvas.getDisplay());
    canvas.addListener(SWT.Dispose, event -> painter.dispose());
    canvas.addListener(SWT.Paint, event -> paint(event.gc));
    canvas.addListener(SWT.Resize, event -> resized());
    canvas.addListener(SWT.MouseDown, this::pressed);
    canvas.addListener(SWT.MouseMove, this::moved);
    canvas.addListener(SWT.MouseUp, event -> dragged = null);
    canvas.addListener(SWT.MouseDoubleClick, event -> listener.opened.accept(selected));
    canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
    canvas.addListener(SWT.MouseHorizontalWheel, event -> move(event.count * WHEEL, 0));
    canvas.addListener(SWT.KeyDown, this::key);
    canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
    canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
    canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
    canvas
        .getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result =
                    drawn
                        .flatMap(one -> one.diagram.node(selected))
                        .map(node -> "Graph of includes, TID " + node.tid() + " " + node.name())
                        .orElse("Graph of includes");
              }
            });
  }

  Canvas control() {
    return canvas;
  }

  /**
   * Shows a diagram.
   *
   * @param anew whether it is of something else, so that zoom and place start anew
   */
  void show(IncludeDiagram diagram, boolean anew) {
    DiagramLayout layout = DiagramLayout.of(diagram, painter.measure());
    drawn = Optional.of(new Drawn(diagram, layout));
    if (anew || diagram.node(selected).isEmpty()) {
      selected = diagram.start();
    }
    if (anew || fitted) {
      fitted = true;
      resized();
    } else {
      reveal();
    }
    canvas.redraw();
  }

  private void resized() {
    Point room = canvas.getSize();
    if (fitted && room.x > 0 && room.y > 0) {
      drawn.ifPresent(
          one -> {
            Box start = one.layout.box(one.diagram.start()).orElseThrow();
            viewport =
                Viewport.readable(
                    one.layout.width(),
                    one.layout.height(),
                    room.x,
                    room.y,
                    start.x(),
                    start.y() + start.height() / 2);
          });
    }
  }

  /** Shows the whole diagram. */
  void fit() {
    fitted = false;
    Point room = canvas.getSize();
    drawn.ifPresent(
        one -> set(Viewport.fit(one.layout.width(), one.layout.height(), room.x, room.y)));
  }

  void zoomIn() {
    zoom(STEP, canvas.getSize().x / 2, canvas.getSize().y / 2);
  }

  void zoomOut() {
    zoom(1 / STEP, canvas.getSize().x / 2, canvas.getSize().y / 2);
  }

  private void zoom(double factor, int x, int y) {
    set(viewport.zoomed(factor, x, y));
  }

  private void move(double dx, double dy) {
    set(viewport.moved(dx, dy));
  }

  private void set(Viewport next) {
    fitted = false;
    viewport = next;
    canvas.redraw();
  }

  private void paint(GC gc) {
    drawn.ifPresent(
        one -> {
          Transform transform = new Transform(gc.getDevice());
          transform.translate((float) viewport.x(), (float) viewport.y());
          transform.scale((float) viewport.zoom(), (float) viewport.zoom());
          gc.setTransform(transform);
          gc.setBackground(canvas.getBackground());
          gc.setForeground(canvas.getForeground());
          RGB accent = canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION).getRGB();
          painter.draw(gc, one.diagram, one.layout, selected, accent);
          gc.setTransform(null);
          transform.dispose();
          gc.setBackground(canvas.getBackground());
          gc.setForeground(canvas.getForeground());
          painter.key(gc, canvas.getSize().y);
        });
  }

  /** The whole diagram as a picture on white, large enough to be printed. */
  Optional<ImageData> picture() {
    return drawn.map(
        one -> {
          int width = (int) Math.ceil(one.layout.width() * PICTURE_SCALE);
          int height = (int) Math.ceil(one.layout.height() * PICTURE_SCALE);
          Image image = new Image(canvas.getDisplay(), width, height);
          GC gc = new GC(image);
          gc.setBackground(new Color(WHITE));
          gc.setForeground(new Color(INK));
          gc.fillRectangle(0, 0, width, height);
          Transform transform = new Transform(gc.getDevice());
          transform.scale(PICTURE_SCALE, PICTURE_SCALE);
          gc.setTransform(transform);
          painter.draw(gc, one.diagram, one.layout, "", BLUE);
          transform.dispose();
          gc.dispose();
          ImageData data = image.getImageData(100);
          image.dispose();
          return data;
        });
  }

  private Optional<Box> at(Event event) {
    return drawn.flatMap(one -> one.layout.at(viewport.toX(event.x), viewport.toY(event.y)));
  }

  /** The template whose mark is at a point. */
  private Optional<Box> knobAt(Event event) {
    return drawn.flatMap(
        one ->
            one.layout.knobAt(
                viewport.toX(event.x), viewport.toY(event.y), one.diagram.direction()));
  }

  private void pressed(Event event) {
    canvas.setFocus();
    Optional<Box> knob = event.button == 1 ? knobAt(event) : Optional.empty();
    if (knob.isPresent()) {
      select(knob.get().node().tid());
      listener.toggled.accept(selected);
      return;
    }
    Optional<Box> box = at(event);
    box.ifPresent(found -> select(found.node().tid()));
    if (event.button == 1 && box.isEmpty() || event.button == 2) {
      dragged = new Point(event.x, event.y);
    }
  }

  private void moved(Event event) {
    if (dragged != null) {
      move(event.x - dragged.x, event.y - dragged.y);
      dragged = new Point(event.x, event.y);
      return;
    }
    Optional<Box> box = at(event);
    String tip =
        box.map(found -> "TID " + found.node().tid() + " " + found.node().name()).orElse(null);
    if (!Objects.equals(tip, canvas.getToolTipText())) {
      canvas.setToolTipText(tip);
    }
    canvas.setCursor(
        box.isPresent() || knobAt(event).isPresent()
            ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND)
            : null);
  }

  private void wheel(Event event) {
    event.doit = false;
    if ((event.stateMask & SWT.MOD1) != 0) {
      zoom(event.count > 0 ? STEP : 1 / STEP, event.x, event.y);
    } else if ((event.stateMask & SWT.SHIFT) != 0) {
      move(event.count * WHEEL / 3.0, 0);
    } else {
      move(0, event.count * WHEEL / 3.0);
    }
  }

  private void key(Event event) {
    switch (event.keyCode) {
      case SWT.ARROW_LEFT -> step(Side.LEFT);
      case SWT.ARROW_RIGHT -> step(Side.RIGHT);
      case SWT.ARROW_UP -> step(Side.UP);
      case SWT.ARROW_DOWN -> step(Side.DOWN);
      case SWT.HOME -> drawn.ifPresent(one -> select(one.diagram.start()));
      case SWT.CR, SWT.KEYPAD_CR -> listener.opened.accept(selected);
      case ' ' -> listener.toggled.accept(selected);
      default -> {}
    }
  }

  private void step(Side side) {
    drawn
        .flatMap(one -> one.layout.next(selected, side))
        .ifPresent(box -> select(box.node().tid()));
  }

  private void select(String tid) {
    selected = tid;
    reveal();
    canvas.redraw();
    listener.selected.accept(tid);
  }

  private void reveal() {
    Point room = canvas.getSize();
    drawn
        .flatMap(one -> one.layout.box(selected))
        .ifPresent(
            box ->
                viewport =
                    viewport.revealing(
                        box.x(), box.y(), box.width(), box.height(), room.x, room.y));
  }
}
