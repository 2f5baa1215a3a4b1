// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.List;
import java.util.Optional;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateGraph;

/**
 * A template at one place of the tree of includes, either way.
 *
 * @param parent the template above; empty at the top
 * @param row the row by which one includes the other
 * @param reverse whether the children are those that include it
 */
record IncludeNode(
    TemplateGraph graph,
    String tid,
    Optional<IncludeNode> parent,
    Optional<IncludeRow> row,
    boolean reverse) {

  String title() {
    String name = graph.catalog().template(tid).map(Template::getName).orElse("(not known)");
    return tid + " " + name;
  }

  /** Whether the template is above itself here, so that its children would never end. */
  boolean isRecursive() {
    for (Optional<IncludeNode> above = parent; above.isPresent(); above = above.get().parent) {
      if (above.get().tid.equals(tid)) {
        return true;
      }
    }
    return false;
  }

  List<IncludeNode> children() {
    if (isRecursive()) {
      return List.of();
    }
    return (reverse ? graph.includedBy(tid) : graph.includes(tid))
        .stream()
            .map(
                edge ->
                    new IncludeNode(
                        graph,
                        reverse ? edge.from() : edge.to(),
                        Optional.of(this),
                        Optional.of(edge.row()),
                        reverse))
            .toList();
  }
}
