// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.internal.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateGraph;
import org.sopwith.sr.template.TemplateGraph.Edge;
import org.sopwith.sr.template.TemplateGraph.Node;

/** Prints what a template includes as a tree, each template opened where it comes first. */
final class IncludeTree {
  private final Set<String> opened = new HashSet<>();

  private IncludeTree() {}

  static void text(TemplateGraph graph, String tid, Writer out) throws IOException {
    new IncludeTree().text(graph.tree(tid), 0, out);
  }

  private void text(Node node, int depth, Writer out) throws IOException {
    boolean first = opened.add(node.tid());
    out.write("  ".repeat(depth));
    Optional<Edge> edge = node.edge();
    if (edge.isPresent()) {
      out.write("row " + edge.get().row().getNumber() + ": ");
    }
    out.write("TID " + node.tid() + " " + name(node));
    if (edge.isPresent()) {
      out.write(
          " ["
              + edge.get().row().getMultiplicity()
              + " "
              + edge.get().row().getRequirement()
              + "]");
    }
    boolean hasMore = !first && !node.graph().includes(node.tid()).isEmpty();
    out.write((hasMore ? " (as above)" : "") + System.lineSeparator());
    if (first) {
      for (Node child : node.children()) {
        text(child, depth + 1, out);
      }
    }
  }

  static void json(TemplateGraph graph, String tid, JsonGenerator json) throws IOException {
    new IncludeTree().json(graph.tree(tid), json);
  }

  private void json(Node node, JsonGenerator json) throws IOException {
    boolean first = opened.add(node.tid());
    json.writeStartObject();
    json.writeStringField("tid", node.tid());
    json.writeStringField("name", name(node));
    if (node.edge().isPresent()) {
      json.writeStringField("row", node.edge().get().row().getNumber());
    }
    if (first) {
      json.writeArrayFieldStart("includes");
      for (Node child : node.children()) {
        json(child, json);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static String name(Node node) {
    return node.template().map(Template::getName).orElse("(not there)");
  }
}
