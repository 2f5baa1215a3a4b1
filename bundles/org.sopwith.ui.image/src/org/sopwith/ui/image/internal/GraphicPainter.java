// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.sopwith.ui.image.Graphic;
import org.sopwith.ui.image.internal.model.Viewport;

/** Draws regions over a frame, to be seen on black and on white. */
final class GraphicPainter {
  private static final Color LINE = new Color(255, 220, 60);
  private static final Color SHADOW = new Color(0, 0, 0);
  private static final int STEPS = 96;
  private static final int POINT = 4;

  private final GC gc;
  private final Viewport viewport;

  GraphicPainter(GC gc, Viewport viewport) {
    this.gc = gc;
    this.viewport = viewport;
  }

  void draw(List<Graphic> graphics) {
    gc.setAntialias(SWT.ON);
    for (Graphic graphic : graphics) {
      int[] places = places(graphic);
      for (boolean shadow : new boolean[] {true, false}) {
        gc.setForeground(shadow ? SHADOW : LINE);
        gc.setLineWidth(shadow ? 4 : 2);
        if (graphic.shape() == Graphic.Shape.POINTS || places.length == 2) {
          points(places);
        } else {
          gc.drawPolyline(places);
        }
      }
    }
    gc.setLineWidth(1);
  }

  private int[] places(Graphic graphic) {
    List<Graphic.Point> outline = graphic.outline(STEPS);
    int[] places = new int[2 * outline.size()];
    for (int i = 0; i < outline.size(); i++) {
      double[] place = viewport.toCanvas(outline.get(i).column(), outline.get(i).row());
      places[2 * i] = (int) Math.round(place[0]);
      places[2 * i + 1] = (int) Math.round(place[1]);
    }
    return places;
  }

  private void points(int[] places) {
    for (int i = 0; i < places.length; i += 2) {
      int x = places[i];
      int y = places[i + 1];
      gc.drawLine(x - POINT, y, x + POINT, y);
      gc.drawLine(x, y - POINT, x, y + POINT);
    }
  }
}
