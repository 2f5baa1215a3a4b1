// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.sopwith.ui.seg.internal.model.SliceGeometry;

/**
 * The mouse over a view: the left button moves the other views, the right one changes the window,
 * the wheel goes through the slices, a double click makes the view large and small again.
 */
final class SliceMouse {
  private final SliceCanvas canvas;
  private final SegmentsPage page;
  private int button;
  private int x;
  private int y;

  SliceMouse(SliceCanvas canvas, SegmentsPage page) {
    this.canvas = canvas;
    this.page = page;
    canvas.addListener(SWT.MouseDown, this::down);
    canvas.addListener(SWT.MouseMove, this::move);
    canvas.addListener(SWT.MouseUp, e -> button = 0);
    canvas.addListener(SWT.MouseExit, e -> page.pointAt(canvas, -1, -1));
    canvas.addListener(SWT.MouseDoubleClick, e -> page.enlarge(canvas));
    canvas.addListener(
        SWT.MouseVerticalWheel,
        e -> {
          page.scroll(canvas.plane(), e.count < 0 ? 1 : -1);
          e.doit = false;
        });
  }

  private void down(Event event) {
    canvas.setFocus();
    button = event.button;
    x = event.x;
    y = event.y;
    if (button == 1) {
      go(event);
    }
  }

  private void move(Event event) {
    if (button == 1) {
      go(event);
    } else if (button == 3) {
      page.changeWindow(event.x - x, event.y - y);
      x = event.x;
      y = event.y;
    }
    page.pointAt(canvas, event.x, event.y);
  }

  private void go(Event event) {
    if (canvas.picture() == null) {
      return;
    }
    SliceGeometry geometry = canvas.picture().geometry();
    if (geometry.contains(event.x, event.y)) {
      page.go(
          geometry
              .axes()
              .voxel(geometry.voxelAcross(event.x), geometry.voxelDown(event.y), page.position()));
    }
  }
}
