// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.sopwith.image.VoiTransform;
import org.sopwith.ui.image.internal.model.Windowing;

/**
 * What the mouse does on the image: left drag window, right drag zoom, middle or Shift drag pan,
 * wheel frames, with Ctrl zoom.
 */
final class CanvasMouse {
  private static final double DRAG_FOR_E = 150;
  private static final double WHEEL_ZOOM = 1.2;

  /** Points that a pressed pointer may move before it is a drag. */
  private static final int SLACK = 3;

  private enum Drag {
    NONE,
    WINDOW,
    ZOOM,
    PAN
  }

  private final ImageCanvas canvas;
  private final ImagePage page;
  private Drag drag = Drag.NONE;
  private boolean moved;
  private Point pressed = new Point(0, 0);
  private Point last = new Point(0, 0);
  private VoiTransform.Window before;

  CanvasMouse(ImageCanvas canvas, ImagePage page) {
    this.canvas = canvas;
    this.page = page;
    canvas.addListener(SWT.MouseDown, this::down);
    canvas.addListener(SWT.MouseMove, this::move);
    canvas.addListener(SWT.MouseUp, this::up);
    canvas.addListener(SWT.MouseDoubleClick, e -> doubleClick(e));
    canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
    canvas.addListener(SWT.MouseExit, e -> page.pointAt(null));
    canvas.addListener(SWT.MenuDetect, e -> e.doit = e.detail != SWT.MENU_MOUSE);
  }

  private void down(Event event) {
    canvas.setFocus();
    drag = Drag.NONE;
    if (page.isForLayer(event)) {
      return;
    }
    pressed = new Point(event.x, event.y);
    last = pressed;
    moved = false;
    boolean shift = (event.stateMask & SWT.SHIFT) != 0;
    drag =
        switch (event.button) {
          case 1 -> shift ? Drag.PAN : Drag.WINDOW;
          case 2 -> Drag.PAN;
          case 3 -> Drag.ZOOM;
          default -> Drag.NONE;
        };
    if (drag == Drag.WINDOW) {
      before = page.window().orElse(null);
      if (before == null) {
        drag = Drag.NONE;
      }
    }
  }

  private void move(Event event) {
    page.pointAt(new Point(event.x, event.y));
    if (drag == Drag.NONE && page.isForLayer(event)) {
      return;
    }
    moved |= Math.abs(event.x - pressed.x) > SLACK || Math.abs(event.y - pressed.y) > SLACK;
    if (!moved) {
      return;
    }
    switch (drag) {
      case WINDOW ->
          page.setWindowing(Windowing.drag(before, event.x - pressed.x, event.y - pressed.y));
      case ZOOM -> page.zoomAt(pressed.x, pressed.y, Math.exp((last.y - event.y) / DRAG_FOR_E));
      case PAN -> page.pan(event.x - last.x, event.y - last.y);
      case NONE -> {}
    }
    last = new Point(event.x, event.y);
  }

  private void up(Event event) {
    if (drag == Drag.NONE && page.isForLayer(event)) {
      return;
    }
    boolean click = event.button == 3 && !moved;
    drag = Drag.NONE;
    if (click && canvas.getMenu() != null) {
      canvas.getMenu().setLocation(canvas.toDisplay(event.x, event.y));
      canvas.getMenu().setVisible(true);
    }
  }

  private void doubleClick(Event event) {
    if (event.button == 1) {
      page.fit();
    }
  }

  private void wheel(Event event) {
    event.doit = false;
    if ((event.stateMask & SWT.MOD1) != 0) {
      page.zoomAt(event.x, event.y, event.count > 0 ? WHEEL_ZOOM : 1 / WHEEL_ZOOM);
    } else if (event.count != 0) {
      page.step(event.count > 0 ? -1 : 1);
    }
  }
}
