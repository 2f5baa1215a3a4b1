// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sopwith.sr.template.graph.IncludeDiagram.Edge;
import org.sopwith.sr.template.graph.IncludeDiagram.Node;

/**
 * The columns of a diagram, left to right in the direction away from the start. A line that spans
 * several columns has a place of its own in those between, so that it goes around boxes. The order
 * within the columns is chosen for few crossings: each sweep sorts by the mean place of the
 * neighbours (Sugiyama's method).
 */
final class Columns {
  private static final int SWEEPS = 24;
  private static final double LINE_PLACE = 4;

  /** A place in a column: of a box, or of a line that passes. */
  static final class Slot {
    final Node node;
    final List<String> text;
    final int column;
    final double height;
    final List<Slot> before = new ArrayList<>();
    final List<Slot> after = new ArrayList<>();

    /** The middle. */
    double y;

    private double rank;

    Slot(Node node, List<String> text, int column, double height) {
      this.node = node;
      this.text = text;
      this.column = column;
      this.height = height;
    }
  }

  final List<List<Slot>> columns = new ArrayList<>();
  final Map<String, Slot> slots = new HashMap<>();

  /** What each edge that does not stay in its column passes, by column from the start on. */
  final Map<Edge, List<Slot>> routes = new HashMap<>();

  private Columns() {}

  static Columns of(IncludeDiagram diagram, TextMeasure measure) {
    Columns columns = new Columns();
    for (Node node : diagram.nodes()) {
      List<String> text = NameLines.of(node, measure);
      double height = text.size() * DiagramLayout.LINE_HEIGHT + 2 * 4;
      columns.slots.put(node.tid(), columns.add(node, text, node.distance(), height));
    }
    for (Edge edge : diagram.edges()) {
      columns.route(edge);
    }
    return columns;
  }

  private Slot add(Node node, List<String> text, int column, double height) {
    while (columns.size() <= column) {
      columns.add(new ArrayList<>());
    }
    Slot slot = new Slot(node, text, column, height);
    columns.get(column).add(slot);
    return slot;
  }

  private void route(Edge edge) {
    Slot from = slots.get(edge.from());
    Slot to = slots.get(edge.to());
    if (from.column == to.column) {
      return;
    }
    Slot near = from.column < to.column ? from : to;
    Slot far = near == from ? to : from;
    List<Slot> route = new ArrayList<>(List.of(near));
    for (int column = near.column + 1; column < far.column; column++) {
      route.add(add(null, List.of(), column, LINE_PLACE));
    }
    route.add(far);
    for (int i = 1; i < route.size(); i++) {
      route.get(i - 1).after.add(route.get(i));
      route.get(i).before.add(route.get(i - 1));
    }
    routes.put(edge, route);
  }

  /** Chooses the order in the columns. */
  void order() {
    long best = crossings();
    List<List<Slot>> bestOrder = columns.stream().map(List::copyOf).toList();
    for (int sweep = 0; sweep < SWEEPS && best > 0; sweep++) {
      boolean away = sweep % 2 == 0;
      for (int i = 1; i < columns.size(); i++) {
        sort(columns.get(away ? i : columns.size() - 1 - i), away);
      }
      long crossings = crossings();
      if (crossings < best) {
        best = crossings;
        bestOrder = columns.stream().map(List::copyOf).toList();
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).clear();
      columns.get(i).addAll(bestOrder.get(i));
    }
  }

  private void sort(List<Slot> column, boolean away) {
    Map<Slot, Integer> places = places();
    for (Slot slot : column) {
      slot.rank =
          (away ? slot.before : slot.after)
              .stream().mapToInt(places::get).average().orElse(places.get(slot));
    }
    column.sort(Comparator.comparingDouble(slot -> slot.rank));
  }

  private Map<Slot, Integer> places() {
    Map<Slot, Integer> places = new HashMap<>();
    for (List<Slot> column : columns) {
      for (int i = 0; i < column.size(); i++) {
        places.put(column.get(i), i);
      }
    }
    return places;
  }

  /** How often lines between neighbouring columns cross. */
  long crossings() {
    Map<Slot, Integer> places = places();
    long crossings = 0;
    for (List<Slot> column : columns) {
      List<int[]> lines = new ArrayList<>();
      for (Slot slot : column) {
        slot.after.forEach(next -> lines.add(new int[] {places.get(slot), places.get(next)}));
      }
      for (int i = 0; i < lines.size(); i++) {
        for (int j = i + 1; j < lines.size(); j++) {
          int[] one = lines.get(i);
          int[] other = lines.get(j);
          if ((one[0] - other[0]) * (one[1] - other[1]) < 0) {
            crossings++;
          }
        }
      }
    }
    return crossings;
  }

  /** Gives each slot its middle, as near to its neighbours as the others in the column allow. */
  void place() {
    columns.forEach(column -> settle(column, new double[column.size()]));
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean away = sweep % 2 == 0;
      for (int i = 0; i < columns.size(); i++) {
        List<Slot> column = columns.get(away ? i : columns.size() - 1 - i);
        settle(column, column.stream().mapToDouble(Columns::wanted).toArray());
      }
    }
    double top =
        slots.values().stream().mapToDouble(slot -> slot.y - slot.height / 2).min().orElse(0);
    columns.forEach(column -> column.forEach(slot -> slot.y += DiagramLayout.MARGIN - top));
  }

  private static double wanted(Slot slot) {
    List<Slot> neighbours = new ArrayList<>(slot.before);
    neighbours.addAll(slot.after);
    return neighbours.stream().mapToDouble(other -> other.y).average().orElse(slot.y);
  }

  /**
   * Puts a column as near to what is wanted as the order and the gaps allow, in least squares: the
   * places less the room that those above need may only grow (isotonic regression).
   */
  private static void settle(List<Slot> column, double[] wanted) {
    double[] room = new double[wanted.length];
    for (int i = 1; i < room.length; i++) {
      Slot above = column.get(i - 1);
      Slot slot = column.get(i);
      double gap =
          above.node == null || slot.node == null
              ? DiagramLayout.ROW_GAP / 2
              : DiagramLayout.ROW_GAP;
      room[i] = room[i - 1] + (above.height + slot.height) / 2 + gap;
    }
    double[] free = new double[wanted.length];
    Arrays.setAll(free, i -> wanted[i] - room[i]);
    double[] grown = growing(free);
    for (int i = 0; i < grown.length; i++) {
      column.get(i).y = grown[i] + room[i];
    }
  }

  /** The sequence that nowhere falls and is nearest to this one: pools of neighbours' means. */
  static double[] growing(double[] values) {
    double[] means = new double[values.length];
    int[] sizes = new int[values.length];
    int pools = 0;
    for (double value : values) {
      means[pools] = value;
      sizes[pools++] = 1;
      while (pools > 1 && means[pools - 2] > means[pools - 1]) {
        int size = sizes[pools - 2] + sizes[pools - 1];
        means[pools - 2] =
            (means[pools - 2] * sizes[pools - 2] + means[pools - 1] * sizes[pools - 1]) / size;
        sizes[pools - 2] = size;
        pools--;
      }
    }
    double[] result = new double[values.length];
    for (int pool = 0, at = 0; pool < pools; at += sizes[pool++]) {
      Arrays.fill(result, at, at + sizes[pool], means[pool]);
    }
    return result;
  }
}
