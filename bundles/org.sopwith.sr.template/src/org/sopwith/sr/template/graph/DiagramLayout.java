// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sopwith.sr.template.graph.IncludeDiagram.Edge;
import org.sopwith.sr.template.graph.IncludeDiagram.Node;

/**
 * Where everything of a diagram stands, in pixels from the upper left: columns of boxes by distance
 * from the start, which is at the left, or for templates that include it at the right. So includes
 * lead to the right, but for those that lead back or stay in a column.
 *
 * @param boxes the templates
 * @param lines the includes, to be drawn below the boxes
 */
public record DiagramLayout(List<Box> boxes, List<Line> lines, double width, double height) {
  /** Height of the letters of boxes, in pixels. */
  public static final double FONT_SIZE = 11;

  /** Height of the letters at lines. */
  public static final double LABEL_SIZE = 9.5;

  /** From one line of text to the next. */
  public static final double LINE_HEIGHT = 14;

  /** Between the border of a box and its text. */
  public static final double PADDING = 6;

  /** Half the size of the mark that says whether a box is open. */
  public static final double KNOB = 6.5;

  static final double BOX_WIDTH = 172;
  static final double COLUMN_GAP = 84;
  static final double ROW_GAP = 10;
  static final double MARGIN = 12;

  /**
   * A template.
   *
   * @param text its name in lines; the first one stands right of the number
   */
  public record Box(Node node, double x, double y, double width, double height, List<String> text) {
    /** Whether a point is in it. */
    public boolean contains(double px, double py) {
      return px >= x && px <= x + width && py >= y && py <= y + height;
    }

    /** Where the upper edge of a line of text is. */
    public double textY(int line) {
      return y + (height - text.size() * LINE_HEIGHT) / 2 + line * LINE_HEIGHT;
    }

    double middle() {
      return y + height / 2;
    }
  }

  /**
   * An include.
   *
   * @param x where it starts
   * @param curves cubic Bézier curves, each of two control points and an end; the last ends at the
   *     arrow
   * @param labelX the middle of its label
   */
  public record Line(
      Edge edge, double x, double y, List<double[]> curves, double labelX, double labelY) {

    /** The point at the end. */
    public double[] end() {
      double[] last = curves.getLast();
      return new double[] {last[4], last[5]};
    }

    /** The arrow at the end: three corners, the first of which is the tip. */
    public double[] arrow() {
      double[] last = curves.getLast();
      double dx = last[4] - last[2];
      double dy = last[5] - last[3];
      double length = Math.max(Math.hypot(dx, dy), 1e-6);
      double ux = dx / length * 7;
      double uy = dy / length * 7;
      double bx = last[4] - ux;
      double by = last[5] - uy;
      return new double[] {
        last[4], last[5], bx - uy * 0.45, by + ux * 0.45, bx + uy * 0.45, by - ux * 0.45
      };
    }
  }

  /** Lays a diagram out. */
  public static DiagramLayout of(IncludeDiagram diagram, TextMeasure measure) {
    Columns columns = Columns.of(diagram, measure);
    columns.order();
    columns.place();
    return new Drawing(diagram, columns, measure).layout();
  }

  /** The box at a point. */
  public Optional<Box> at(double x, double y) {
    return boxes.stream().filter(box -> box.contains(x, y)).findFirst();
  }

  /** The box of a template. */
  public Optional<Box> box(String tid) {
    return boxes.stream().filter(box -> box.node().tid().equals(tid)).findFirst();
  }

  /** Where the mark is that opens and closes a box: on the side of what follows it. */
  public double[] knob(Box box, IncludeDiagram.Direction direction) {
    return new double[] {
      direction == IncludeDiagram.Direction.INCLUDED ? box.x() + box.width() : box.x(), box.middle()
    };
  }

  /** The box whose mark is at a point, if that has one. */
  public Optional<Box> knobAt(double x, double y, IncludeDiagram.Direction direction) {
    return boxes.stream()
        .filter(box -> box.node().next() > 0)
        .filter(
            box -> {
              double[] knob = knob(box, direction);
              return Math.hypot(knob[0] - x, knob[1] - y) <= KNOB + 1;
            })
        .findFirst();
  }

  /** Where to go from a box. */
  public enum Side {
    LEFT,
    RIGHT,
    UP,
    DOWN
  }

  /**
   * The next box on a side: the nearest of the same column, or of the next column that has some
   * there, first of those that a line joins it with.
   */
  public Optional<Box> next(String tid, Side side) {
    Optional<Box> start = box(tid);
    if (start.isEmpty()) {
      return start;
    }
    Box from = start.get();
    boolean sideways = side == Side.LEFT || side == Side.RIGHT;
    int sign = side == Side.LEFT || side == Side.UP ? -1 : 1;
    return boxes.stream()
        .filter(
            box ->
                sideways
                    ? (box.x() - from.x()) * sign > 0
                    : box.x() == from.x() && (box.y() - from.y()) * sign > 0)
        .min(
            Comparator.<Box>comparingDouble(box -> Math.abs(box.x() - from.x()))
                .thenComparing(box -> !sideways || !joined(from, box))
                .thenComparing(box -> Math.abs(box.middle() - from.middle())));
  }

  private boolean joined(Box one, Box other) {
    String a = one.node().tid();
    String b = other.node().tid();
    return lines.stream()
        .map(Line::edge)
        .anyMatch(
            edge ->
                edge.from().equals(a) && edge.to().equals(b)
                    || edge.from().equals(b) && edge.to().equals(a));
  }
}
