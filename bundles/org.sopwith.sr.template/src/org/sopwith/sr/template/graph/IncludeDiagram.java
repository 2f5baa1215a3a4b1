// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateGraph;

/**
 * A template and those that it includes, directly and through others, or those that include it
 * (PS3.16 section 6.2.3). Each template is there once, however many ways lead to it.
 *
 * @param start the number of the template it starts from
 * @param direction whether it shows what is included or what includes
 * @param nodes the templates, by distance from the start
 * @param edges the includes between them
 */
public record IncludeDiagram(
    String start, Direction direction, List<Node> nodes, List<Edge> edges) {

  /** Which way to go from the start. */
  public enum Direction {
    /** To the templates that it includes. */
    INCLUDED,
    /** To the templates that include it. */
    INCLUDING
  }

  /**
   * A template.
   *
   * @param name empty for a number that the catalog does not have
   * @param distance the least number of includes between the start and this template
   * @param next how many templates the includes of this one lead to
   * @param open whether the diagram goes on from here
   */
  public record Node(String tid, String name, boolean root, int distance, int next, boolean open) {}

  /**
   * The rows by which one template includes another.
   *
   * @param from the including template
   * @param to the included template
   */
  public record Edge(String from, String to, List<IncludeRow> rows) {
    /** Whether one of the rows is mandatory, if under a condition. */
    public boolean mandatory() {
      return rows.stream()
          .map(IncludeRow::getRequirement)
          .anyMatch(type -> type == RequirementType.M || type == RequirementType.MC);
    }

    /** Requirement and multiplicity: {@code M 1}, and how many rows say so: {@code U 1-n (3)}. */
    public String label() {
      return rows.stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.getRequirement().getLiteral() + " " + row.getMultiplicity(),
                  LinkedHashMap::new,
                  Collectors.counting()))
          .entrySet()
          .stream()
          .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " (" + e.getValue() + ")")
          .collect(Collectors.joining(", "));
    }
  }

  /**
   * How far a diagram goes.
   *
   * @param depth templates at this distance are closed
   * @param opened numbers of templates that are open all the same
   * @param closed numbers of templates that are closed all the same
   */
  public record Extent(int depth, Set<String> opened, Set<String> closed) {
    /** All that can be reached. */
    public static final Extent ALL = new Extent(Integer.MAX_VALUE, Set.of(), Set.of());

    /** All up to a distance. */
    public static Extent to(int depth) {
      return new Extent(depth, Set.of(), Set.of());
    }

    private boolean isOpen(String tid, int distance) {
      return opened.contains(tid) || distance < depth && !closed.contains(tid);
    }
  }

  /** What a template includes, or what includes it, as far as wanted. */
  public static IncludeDiagram of(
      TemplateCatalog catalog, String start, Direction direction, Extent extent) {
    TemplateGraph graph = new TemplateGraph(catalog);
    Map<String, Integer> distances = new HashMap<>(Map.of(start, 0));
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    Deque<String> pending = new ArrayDeque<>(List.of(start));
    while (!pending.isEmpty()) {
      String tid = pending.remove();
      int distance = distances.get(tid);
      Map<String, List<IncludeRow>> next = next(graph, tid, direction);
      boolean open = extent.isOpen(tid, distance);
      nodes.add(node(catalog, tid, distance, next.size(), open));
      if (open) {
        next.forEach(
            (other, rows) -> {
              edges.add(
                  direction == Direction.INCLUDED
                      ? new Edge(tid, other, rows)
                      : new Edge(other, tid, rows));
              if (distances.putIfAbsent(other, distance + 1) == null) {
                pending.add(other);
              }
            });
      }
    }
    return new IncludeDiagram(start, direction, List.copyOf(nodes), List.copyOf(edges));
  }

  private static Map<String, List<IncludeRow>> next(
      TemplateGraph graph, String tid, Direction direction) {
    boolean forward = direction == Direction.INCLUDED;
    return (forward ? graph.includes(tid) : graph.includedBy(tid))
        .stream()
            .collect(
                Collectors.groupingBy(
                    edge -> forward ? edge.to() : edge.from(),
                    LinkedHashMap::new,
                    Collectors.mapping(TemplateGraph.Edge::row, Collectors.toList())));
  }

  private static Node node(
      TemplateCatalog catalog, String tid, int distance, int next, boolean open) {
    Optional<Template> template = catalog.template(tid);
    return new Node(
        tid,
        template.map(Template::getName).orElse(""),
        template.map(Template::isRoot).orElse(false),
        distance,
        next,
        open);
  }

  /** The template of a number, if it is shown. */
  public Optional<Node> node(String tid) {
    return nodes.stream().filter(node -> node.tid().equals(tid)).findFirst();
  }
}
