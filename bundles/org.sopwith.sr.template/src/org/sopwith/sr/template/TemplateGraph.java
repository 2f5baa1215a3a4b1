// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which templates of a catalog include which (PS3.16 section 6.2.3). Nothing is kept: what a
 * library has changed shows at the next call.
 *
 * @param catalog the templates
 */
public record TemplateGraph(TemplateCatalog catalog) {

  /**
   * That one template includes another.
   *
   * @param from the number of the one that includes
   * @param row the row that does
   * @param to the number of the included one, which the catalog need not have
   */
  public record Edge(String from, IncludeRow row, String to) {}

  /**
   * What a template includes, and what that includes, and so on.
   *
   * @param tids the numbers of the templates, that of the first one in front, then the nearest
   * @param edges each include among them once
   */
  public record Reach(Set<String> tids, List<Edge> edges) {}

  /** What a template includes, in the order of its rows; nothing if the catalog has no such one. */
  public List<Edge> includes(String tid) {
    return catalog.template(tid).stream()
        .flatMap(template -> template.getRows().stream())
        .filter(IncludeRow.class::isInstance)
        .map(IncludeRow.class::cast)
        .filter(row -> row.getTemplate() != null)
        .map(row -> new Edge(tid, row, row.getTemplate().getTid()))
        .toList();
  }

  /** What includes a template, in the order of the catalog. */
  public List<Edge> includedBy(String tid) {
    return catalog.tids().stream()
        .flatMap(from -> includes(from).stream())
        .filter(edge -> edge.to().equals(tid))
        .toList();
  }

  /** All that a template leads to. */
  public Reach reach(String tid) {
    Set<String> tids = new LinkedHashSet<>(Set.of(tid));
    List<Edge> edges = new ArrayList<>();
    Deque<String> left = new ArrayDeque<>(tids);
    while (!left.isEmpty()) {
      for (Edge edge : includes(left.remove())) {
        edges.add(edge);
        if (tids.add(edge.to())) {
          left.add(edge.to());
        }
      }
    }
    return new Reach(tids, edges);
  }

  /** The tree of what a template includes. */
  public Node tree(String tid) {
    return new Node(this, tid, Optional.empty(), Optional.empty());
  }

  /**
   * A template at one place of a tree. Its children are looked up when asked for: a whole tree may
   * have thousands of nodes.
   *
   * @param graph what it is of
   * @param tid the number of the template
   * @param parent the template that includes it here; empty for the first one
   * @param edge the include by which it is here; empty for the first one
   */
  public record Node(TemplateGraph graph, String tid, Optional<Node> parent, Optional<Edge> edge) {

    /** The template; empty if the catalog has no such one. */
    public Optional<Template> template() {
      return graph.catalog.template(tid);
    }

    /** Whether the template is above itself here, so that its children would never end. */
    public boolean isRecursive() {
      Optional<Node> above = parent;
      while (above.isPresent() && !above.get().tid.equals(tid)) {
        above = above.get().parent;
      }
      return above.isPresent();
    }

    /** What it includes; none of one that is above itself. */
    public List<Node> children() {
      return isRecursive()
          ? List.of()
          : graph.includes(tid).stream()
              .map(edge -> new Node(graph, edge.to(), Optional.of(this), Optional.of(edge)))
              .toList();
    }
  }
}
