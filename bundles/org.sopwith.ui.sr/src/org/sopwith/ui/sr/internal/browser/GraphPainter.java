// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.sopwith.sr.template.graph.DiagramLayout;
import org.sopwith.sr.template.graph.DiagramLayout.Box;
import org.sopwith.sr.template.graph.DiagramLayout.Line;
import org.sopwith.sr.template.graph.IncludeDiagram;
import org.sopwith.sr.template.graph.TextMeasure;

/** Draws a diagram that is laid out, in the colours that it is drawn into. */
final class GraphPainter {
  /** Ratios at which a colour is mixed into the background. */
  private static final double FAINT = 0.07;

  private static final double HALF = 0.5;
  private static final int POINTS_PER_INCH = 72;
  private static final int KEY_MARGIN = 6;
  private static final int KEY_LINE = 24;

  private final Font font;
  private final Font bold;
  private final Font small;
  private final GC measuring;

  GraphPainter(Display display) {
    FontData data = display.getSystemFont().getFontData()[0];
    font = font(display, data, DiagramLayout.FONT_SIZE, SWT.NORMAL);
    bold = font(display, data, DiagramLayout.FONT_SIZE, SWT.BOLD);
    small = font(display, data, DiagramLayout.LABEL_SIZE, SWT.NORMAL);
    measuring = new GC(display);
  }

  private static Font font(Display display, FontData data, double pixels, int style) {
    int points = (int) Math.round(pixels * POINTS_PER_INCH / display.getDPI().y);
    return new Font(display, new FontData(data.getName(), points, style));
  }

  void dispose() {
    measuring.dispose();
    font.dispose();
    bold.dispose();
    small.dispose();
  }

  /** Measures text in the fonts it draws with. */
  TextMeasure measure() {
    return (text, isBold) -> {
      measuring.setFont(isBold ? bold : font);
      return measuring.textExtent(text, SWT.DRAW_TRANSPARENT).x;
    };
  }

  /**
   * Draws.
   *
   * @param gc with the background and foreground to draw with, and the transform
   * @param selected the number of the selected template, or empty
   * @param accent what marks the selected template and its lines
   */
  void draw(GC gc, IncludeDiagram diagram, DiagramLayout layout, String selected, RGB accent) {
    Colors colors = new Colors(gc.getBackground().getRGB(), gc.getForeground().getRGB(), accent);
    gc.setAntialias(SWT.ON);
    gc.setTextAntialias(SWT.ON);
    for (Line line : layout.lines()) {
      line(gc, line, colors, touches(line, selected));
    }
    gc.setLineStyle(SWT.LINE_SOLID);
    for (Line line : layout.lines()) {
      label(gc, line, colors, touches(line, selected));
    }
    for (Box box : layout.boxes()) {
      box(gc, diagram, layout, box, colors, box.node().tid().equals(selected));
    }
  }

  /** Says at the lower left of a canvas what the lines mean. */
  void key(GC gc, int height) {
    gc.setFont(small);
    gc.setLineWidth(1);
    String mandatory = "mandatory";
    String optional = "user option";
    Point size = gc.textExtent(mandatory);
    int y = height - size.y - KEY_MARGIN;
    int middle = y + size.y / 2;
    int second = KEY_MARGIN + KEY_LINE + size.x + 4 * KEY_MARGIN;
    int width = second + KEY_LINE + gc.textExtent(optional).x + 2 * KEY_MARGIN;
    gc.fillRectangle(0, y - 2, width, size.y + 2 + KEY_MARGIN);
    gc.setLineStyle(SWT.LINE_SOLID);
    gc.drawLine(KEY_MARGIN, middle, KEY_MARGIN + KEY_LINE, middle);
    gc.drawText(mandatory, 2 * KEY_MARGIN + KEY_LINE, y, true);
    gc.setLineDash(new int[] {5, 3});
    gc.drawLine(second, middle, second + KEY_LINE, middle);
    gc.drawText(optional, second + KEY_LINE + KEY_MARGIN, y, true);
    gc.setLineStyle(SWT.LINE_SOLID);
  }

  private static boolean touches(Line line, String tid) {
    return line.edge().from().equals(tid) || line.edge().to().equals(tid);
  }

  private static void line(GC gc, Line line, Colors colors, boolean touched) {
    boolean mandatory = line.edge().mandatory();
    Color color = touched ? colors.accent : mandatory ? colors.line : colors.faintLine;
    gc.setForeground(color);
    gc.setLineWidth(touched ? 2 : 1);
    if (mandatory) {
      gc.setLineStyle(SWT.LINE_SOLID);
    } else {
      gc.setLineDash(new int[] {5, 3});
    }
    Path path = new Path(gc.getDevice());
    path.moveTo((float) line.x(), (float) line.y());
    for (double[] c : line.curves()) {
      path.cubicTo(
          (float) c[0], (float) c[1], (float) c[2], (float) c[3], (float) c[4], (float) c[5]);
    }
    gc.drawPath(path);
    path.dispose();
    double[] arrow = line.arrow();
    Path tip = new Path(gc.getDevice());
    tip.moveTo((float) arrow[0], (float) arrow[1]);
    tip.lineTo((float) arrow[2], (float) arrow[3]);
    tip.lineTo((float) arrow[4], (float) arrow[5]);
    tip.close();
    Color background = gc.getBackground();
    gc.setBackground(touched ? colors.accent : colors.line);
    gc.fillPath(tip);
    gc.setBackground(background);
    tip.dispose();
  }

  private void label(GC gc, Line line, Colors colors, boolean touched) {
    gc.setFont(small);
    String label = line.edge().label();
    Point size = gc.textExtent(label);
    int x = (int) Math.round(line.labelX() - size.x / 2.0);
    int y = (int) Math.round(line.labelY() - size.y / 2.0);
    gc.setBackground(colors.background);
    gc.fillRectangle(x - 1, y + 1, size.x + 2, size.y - 2);
    gc.setForeground(touched ? colors.text : colors.faintText);
    gc.drawText(label, x, y, true);
  }

  private void box(
      GC gc,
      IncludeDiagram diagram,
      DiagramLayout layout,
      Box box,
      Colors colors,
      boolean selected) {
    boolean start = box.node().tid().equals(diagram.start());
    int x = (int) Math.round(box.x());
    int y = (int) Math.round(box.y());
    int width = (int) Math.round(box.width());
    int height = (int) Math.round(box.height());
    gc.setBackground(selected ? colors.selectedBox : start ? colors.startBox : colors.box);
    gc.fillRoundRectangle(x, y, width, height, 8, 8);
    gc.setForeground(selected || start ? colors.accent : colors.line);
    gc.setLineWidth(selected ? 2 : 1);
    gc.drawRoundRectangle(x, y, width, height, 8, 8);
    gc.setForeground(colors.text);
    int left = x + (int) DiagramLayout.PADDING;
    gc.setFont(bold);
    int lift = (int) ((DiagramLayout.LINE_HEIGHT - gc.getFontMetrics().getHeight()) / 2);
    gc.drawText(box.node().tid(), left, (int) Math.round(box.textY(0)) + lift, true);
    int right = gc.textExtent(box.node().tid() + " ").x;
    gc.setFont(font);
    for (int i = 0; i < box.text().size(); i++) {
      int textY = (int) Math.round(box.textY(i)) + lift;
      gc.drawText(box.text().get(i), i == 0 ? left + right : left, textY, true);
    }
    if (box.node().next() > 0) {
      knob(gc, box, layout.knob(box, diagram.direction()), colors);
    }
  }

  private static void knob(GC gc, Box box, double[] middle, Colors colors) {
    int radius = (int) DiagramLayout.KNOB;
    int x = (int) Math.round(middle[0]);
    int y = (int) Math.round(middle[1]);
    gc.setLineWidth(1);
    gc.setBackground(colors.background);
    gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    gc.setForeground(colors.line);
    gc.drawOval(x - radius, y - radius, 2 * radius, 2 * radius);
    gc.setForeground(colors.text);
    gc.drawLine(x - 3, y, x + 3, y);
    if (!box.node().open()) {
      gc.drawLine(x, y - 3, x, y + 3);
    }
  }

  /** Colours between background and text, so that they fit every theme. */
  private static final class Colors {
    final Color background;
    final Color text;
    final Color faintText;
    final Color line;
    final Color faintLine;
    final Color box;
    final Color startBox;
    final Color selectedBox;
    final Color accent;

    Colors(RGB ground, RGB ink, RGB mark) {
      background = new Color(ground);
      text = new Color(ink);
      faintText = mix(ground, ink, 0.75);
      line = mix(ground, ink, 0.6);
      faintLine = mix(ground, ink, HALF);
      box = mix(ground, ink, FAINT);
      startBox = mix(ground, mark, 0.2);
      selectedBox = mix(ground, mark, 0.35);
      accent = mix(ink, mark, 0.8);
    }

    private static Color mix(RGB from, RGB to, double ratio) {
      return new Color(
          mix(from.red, to.red, ratio),
          mix(from.green, to.green, ratio),
          mix(from.blue, to.blue, ratio));
    }

    private static int mix(int from, int to, double ratio) {
      return (int) Math.round(from + (to - from) * ratio);
    }
  }
}
