// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.sopwith.image.Orientation;
import org.sopwith.ui.image.internal.model.CornerText;

/** Writes over a frame, readable on black and on white. */
final class TextPainter {
  private static final Color TEXT = new Color(232, 232, 232);
  private static final Color LETTERS = new Color(255, 214, 102);
  private static final Color SHADOW = new Color(0, 0, 0);
  private static final int MARGIN = 8;

  private final GC gc;
  private final Rectangle area;
  private final int lineHeight;

  TextPainter(GC gc, Rectangle area) {
    this.gc = gc;
    this.area = area;
    this.lineHeight = gc.getFontMetrics().getHeight();
  }

  void corners(CornerText text) {
    lines(text.topLeft(), false, area.y + MARGIN);
    lines(text.topRight(), true, area.y + MARGIN);
    lines(text.bottomLeft(), false, bottom(text.bottomLeft()));
    lines(text.bottomRight(), true, bottom(text.bottomRight()));
  }

  private int bottom(List<String> lines) {
    return area.y + area.height - MARGIN - lines.size() * lineHeight;
  }

  private void lines(List<String> lines, boolean right, int top) {
    int y = top;
    int room = area.width / 2 - 2 * MARGIN;
    for (String line : lines) {
      String fitting = fitted(line, room);
      int width = right ? gc.textExtent(fitting, SWT.DRAW_TRANSPARENT).x : 0;
      text(fitting, right ? area.x + area.width - MARGIN - width : area.x + MARGIN, y, TEXT);
      y += lineHeight;
    }
  }

  private String fitted(String line, int room) {
    String fitting = line;
    while (fitting.length() > 4 && gc.textExtent(fitting, SWT.DRAW_TRANSPARENT).x > room) {
      fitting = fitting.substring(0, fitting.length() - 2).stripTrailing() + "…";
    }
    return fitting;
  }

  /** The letters of the anatomical directions, in the middle of each edge. */
  void edges(Orientation.Edges edges) {
    int middleX = area.x + area.width / 2;
    int middleY = area.y + area.height / 2 - lineHeight / 2;
    letters(edges.left(), area.x + MARGIN, middleY, 0);
    letters(edges.right(), area.x + area.width - MARGIN, middleY, 1);
    letters(edges.top(), middleX, area.y + MARGIN, 0.5);
    letters(edges.bottom(), middleX, area.y + area.height - MARGIN - lineHeight, 0.5);
  }

  private void letters(String letters, int x, int y, double alignment) {
    int width = gc.textExtent(letters, SWT.DRAW_TRANSPARENT).x;
    text(letters, x - (int) Math.round(width * alignment), y, LETTERS);
  }

  private void text(String text, int x, int y, Color colour) {
    gc.setForeground(SHADOW);
    for (int dx = -1; dx <= 1; dx++) {
      for (int dy = -1; dy <= 1; dy++) {
        if (dx != 0 || dy != 0) {
          gc.drawText(text, x + dx, y + dy, SWT.DRAW_TRANSPARENT);
        }
      }
    }
    gc.setForeground(colour);
    gc.drawText(text, x, y, SWT.DRAW_TRANSPARENT);
  }

  /** A sentence in the middle. */
  void sentence(String sentence) {
    TextLayout layout = new TextLayout(gc.getDevice());
    layout.setText(sentence);
    layout.setAlignment(SWT.CENTER);
    layout.setWidth(Math.max(50, Math.min(area.width - 4 * MARGIN, 520)));
    Point size = new Point(layout.getBounds().width, layout.getBounds().height);
    gc.setForeground(TEXT);
    layout.draw(
        gc, area.x + (area.width - layout.getWidth()) / 2, area.y + (area.height - size.y) / 2);
    layout.dispose();
  }
}
