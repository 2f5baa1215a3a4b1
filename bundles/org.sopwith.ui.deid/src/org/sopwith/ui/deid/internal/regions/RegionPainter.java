// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.regions;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.sopwith.image.PixelRectangle;
import org.sopwith.ui.image.ImageLayerSite;

/** Draws regions over a frame: those of the user's table solid, others dashed. */
final class RegionPainter {
  private static final Color OWN = new Color(255, 150, 40);
  private static final Color OTHER = new Color(120, 190, 255);
  private static final Color SHADOW = new Color(0, 0, 0);
  private static final int ALPHA = 60;
  private static final int GRIP = 3;

  private final GC gc;
  private final ImageLayerSite site;
  private final boolean blanked;

  /**
   * @param blanked whether regions are filled as they will be
   */
  RegionPainter(GC gc, ImageLayerSite site, boolean blanked) {
    this.gc = gc;
    this.site = site;
    this.blanked = blanked;
  }

  /**
   * @param drawn the rectangle under way, which stands for the selected one
   */
  void draw(
      List<ShownRegion> regions, Optional<ShownRegion> selected, Optional<PixelRectangle> drawn) {
    for (ShownRegion region : regions) {
      if (selected.filter(region::equals).isEmpty()) {
        draw(region.rectangle(), region.isEditable(), false);
      }
    }
    if (drawn.isEmpty()) {
      selected.ifPresent(region -> draw(region.rectangle(), region.isEditable(), true));
    }
    drawn.ifPresent(rectangle -> draw(rectangle, true, true));
  }

  private void draw(PixelRectangle rectangle, boolean own, boolean selected) {
    Rectangle area = area(rectangle);
    Color color = own ? OWN : OTHER;
    if (blanked) {
      gc.setBackground(SHADOW);
      gc.fillRectangle(area);
    } else {
      gc.setBackground(color);
      gc.setAlpha(ALPHA);
      gc.fillRectangle(area);
      gc.setAlpha(255);
    }
    gc.setForeground(SHADOW);
    gc.setLineWidth(3);
    gc.drawRectangle(area);
    gc.setForeground(color);
    gc.setLineWidth(selected ? 2 : 1);
    gc.setLineStyle(own ? SWT.LINE_SOLID : SWT.LINE_DASH);
    gc.drawRectangle(area);
    gc.setLineStyle(SWT.LINE_SOLID);
    gc.setLineWidth(1);
    if (selected && own) {
      gc.setBackground(color);
      for (Grip grip : Grip.values()) {
        if (grip != Grip.INSIDE) {
          Point at = site.toCanvas(grip.column(rectangle), grip.row(rectangle));
          gc.fillRectangle(at.x - GRIP, at.y - GRIP, 2 * GRIP + 1, 2 * GRIP + 1);
        }
      }
    }
  }

  private Rectangle area(PixelRectangle rectangle) {
    Point from = site.toCanvas(rectangle.left(), rectangle.top());
    Point to =
        site.toCanvas(rectangle.left() + rectangle.width(), rectangle.top() + rectangle.height());
    return new Rectangle(from.x, from.y, to.x - from.x, to.y - from.y);
  }
}
