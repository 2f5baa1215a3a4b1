// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sopwith.sr.template.graph.Columns.Slot;
import org.sopwith.sr.template.graph.DiagramLayout.Box;
import org.sopwith.sr.template.graph.DiagramLayout.Line;
import org.sopwith.sr.template.graph.IncludeDiagram.Direction;
import org.sopwith.sr.template.graph.IncludeDiagram.Edge;

/** Boxes, curves and labels of a diagram whose columns are placed. */
final class Drawing {
  /** Where on a curve a label is tried first. */
  private static final double[] LABEL_PLACES = {0.72, 0.6, 0.82, 0.5, 0.4, 0.3};

  private static final double LABEL_HEIGHT = 12;
  private static final double BULGE = 34;

  private final IncludeDiagram diagram;
  private final Columns columns;
  private final TextMeasure measure;
  private final Map<String, Box> boxes = new HashMap<>();
  private final List<double[]> labels = new ArrayList<>();

  Drawing(IncludeDiagram diagram, Columns columns, TextMeasure measure) {
    this.diagram = diagram;
    this.columns = columns;
    this.measure = measure;
  }

  DiagramLayout layout() {
    List<Box> ordered = new ArrayList<>();
    double bottom = 0;
    for (List<Slot> column : columns.columns) {
      for (Slot slot : column) {
        bottom = Math.max(bottom, slot.y + slot.height / 2);
        if (slot.node != null) {
          Box box =
              new Box(
                  slot.node,
                  left(slot),
                  slot.y - slot.height / 2,
                  DiagramLayout.BOX_WIDTH,
                  slot.height,
                  slot.text);
          boxes.put(slot.node.tid(), box);
          ordered.add(box);
        }
      }
    }
    List<Line> lines = diagram.edges().stream().map(this::line).toList();
    return new DiagramLayout(ordered, lines, width(), bottom + DiagramLayout.MARGIN);
  }

  private double width() {
    int count = columns.columns.size();
    return 2 * DiagramLayout.MARGIN
        + count * DiagramLayout.BOX_WIDTH
        + (count - 1) * DiagramLayout.COLUMN_GAP
        + BULGE;
  }

  /** The left edge of a column; the column of the start is the last one where it is included. */
  private double left(Slot slot) {
    int column =
        diagram.direction() == Direction.INCLUDED
            ? slot.column
            : columns.columns.size() - 1 - slot.column;
    return DiagramLayout.MARGIN + column * (DiagramLayout.BOX_WIDTH + DiagramLayout.COLUMN_GAP);
  }

  private Line line(Edge edge) {
    List<Slot> route = columns.routes.get(edge);
    return route == null ? within(edge) : between(edge, route);
  }

  /** A line that stays in its column goes around on the right. */
  private Line within(Edge edge) {
    Box from = boxes.get(edge.from());
    Box to = boxes.get(edge.to());
    double x = from.x() + from.width();
    double start = from.middle() + (from == to ? -DiagramLayout.KNOB : 0);
    double end = to.middle() + (from == to ? from.height() / 2 - 3 : 0);
    double out = x + BULGE + Math.min(Math.abs(end - start) / 10, 20);
    double[] curve = {out, start, out, end, x, end};
    return labelled(edge, x, start, List.of(curve), 0);
  }

  private Line between(Edge edge, List<Slot> route) {
    List<Slot> path = new ArrayList<>(route);
    if (route.getFirst() != columns.slots.get(edge.from())) {
      path = path.reversed();
    }
    boolean right = left(path.getLast()) > left(path.getFirst());
    double x = left(path.getFirst()) + (right ? DiagramLayout.BOX_WIDTH : 0);
    double y = path.getFirst().y;
    List<double[]> curves = new ArrayList<>();
    double atX = x;
    double atY = y;
    for (int i = 1; i < path.size(); i++) {
      Slot slot = path.get(i);
      double nextX = left(slot) + (right ? 0 : DiagramLayout.BOX_WIDTH);
      double half = (nextX - atX) / 2;
      curves.add(new double[] {atX + half, atY, nextX - half, slot.y, nextX, slot.y});
      atX = nextX;
      atY = slot.y;
      if (slot.node == null) {
        double far = left(slot) + (right ? DiagramLayout.BOX_WIDTH : 0);
        curves.add(new double[] {nextX, atY, far, atY, far, atY});
        atX = far;
      }
    }
    return labelled(edge, x, y, curves, curves.size() - 1);
  }

  private Line labelled(Edge edge, double x, double y, List<double[]> curves, int at) {
    double[] curve = curves.get(at);
    double startX = at == 0 ? x : curves.get(at - 1)[4];
    double startY = at == 0 ? y : curves.get(at - 1)[5];
    double width =
        measure.width(edge.label(), false) * DiagramLayout.LABEL_SIZE / DiagramLayout.FONT_SIZE;
    double[] place =
        Arrays.stream(LABEL_PLACES)
            .mapToObj(t -> point(startX, startY, curve, t))
            .map(point -> new double[] {point[0] - width / 2, point[1] - LABEL_HEIGHT / 2, width})
            .filter(tried -> labels.stream().noneMatch(other -> overlap(other, tried)))
            .findFirst()
            .orElseGet(
                () -> {
                  double[] point = point(startX, startY, curve, LABEL_PLACES[0]);
                  return new double[] {point[0] - width / 2, point[1] - LABEL_HEIGHT / 2, width};
                });
    labels.add(place);
    return new Line(edge, x, y, curves, place[0] + width / 2, place[1] + LABEL_HEIGHT / 2);
  }

  private static double[] point(double x, double y, double[] curve, double t) {
    double s = 1 - t;
    double a = s * s * s;
    double b = 3 * s * s * t;
    double c = 3 * s * t * t;
    double d = t * t * t;
    return new double[] {
      a * x + b * curve[0] + c * curve[2] + d * curve[4],
      a * y + b * curve[1] + c * curve[3] + d * curve[5]
    };
  }

  private static boolean overlap(double[] one, double[] other) {
    return one[0] < other[0] + other[2]
        && other[0] < one[0] + one[2]
        && Math.abs(one[1] - other[1]) < LABEL_HEIGHT;
  }
}
