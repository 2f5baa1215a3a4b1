// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor;

import java.util.List;
import java.util.Locale;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Marks what was searched for, over the text of a cell that the platform has drawn. */
public final class MatchPainter {
  /** The colour, which the preferences can change. */
  private static final String COLOR = "org.sopwith.ui.editor.match";

  private static final int ALPHA = 90;

  private MatchPainter() {}

  /**
   * Marks where each word is first.
   *
   * @param bounds of the text
   * @param right whether the text ends at the right border of the bounds
   */
  public static void paint(
      GC gc, String text, Rectangle bounds, boolean right, List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : words) {
      int at = word.isEmpty() ? -1 : lower.indexOf(word.toLowerCase(Locale.ROOT));
      if (at >= 0 && lower.length() == text.length()) {
        paint(gc, text, bounds, right, at, at + word.length());
      }
    }
  }

  private static void paint(
      GC gc, String text, Rectangle bounds, boolean right, int start, int end) {
    int from = gc.textExtent(text.substring(0, start)).x;
    int width = gc.textExtent(text.substring(start, end)).x;
    int all = gc.textExtent(text).x;
    int x = bounds.x + (right ? Math.max(0, bounds.width - all) : 0) + from;
    int alpha = gc.getAlpha();
    Color background = gc.getBackground();
    gc.setAlpha(ALPHA);
    gc.setBackground(JFaceResources.getColorRegistry().get(COLOR));
    gc.fillRoundRectangle(
        x, bounds.y + 1, Math.min(width, bounds.x + bounds.width - x), bounds.height - 2, 4, 4);
    gc.setAlpha(alpha);
    gc.setBackground(background);
  }
}
