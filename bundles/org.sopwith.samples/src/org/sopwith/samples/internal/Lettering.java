// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Letters of five by seven points, so that text can be drawn where no fonts are installed:
 * capitals, digits and a few signs.
 */
final class Lettering {
  private static final int WIDTH = 5;
  private static final int HEIGHT = 7;
  private static final int ADVANCE = WIDTH + 1;

  private final Map<Character, String[]> letters = new HashMap<>();

  /** Takes each point that a letter covers. */
  @FunctionalInterface
  interface Canvas {
    void paint(int x, int y);
  }

  Lettering() {
    List<String> lines = Lines.of("font.txt");
    for (String line : lines) {
      letters.put(line.charAt(0), line.substring(line.indexOf(' ', 1) + 1).strip().split(","));
    }
  }

  /**
   * Draws a line of text.
   *
   * @param left x of its left edge
   * @param top y of its upper edge
   * @param scale size of a letter's point in pixels
   */
  void draw(String text, int left, int top, int scale, Canvas canvas) {
    for (int i = 0; i < text.length(); i++) {
      String[] letter = letters.get(text.charAt(i));
      for (int row = 0; row < HEIGHT * scale; row++) {
        for (int column = 0; column < WIDTH * scale; column++) {
          if (letter[row / scale].charAt(column / scale) == '#') {
            canvas.paint(left + i * ADVANCE * scale + column, top + row);
          }
        }
      }
    }
  }
}
