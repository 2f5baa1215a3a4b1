// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.graph;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.sr.template.graph.IncludeDiagram.Node;

/** Breaks the name of a template so that it fits beside its number into a box of three lines. */
final class NameLines {
  private static final int MOST = 3;

  private NameLines() {}

  static List<String> of(Node node, TextMeasure measure) {
    double room = DiagramLayout.BOX_WIDTH - 2 * DiagramLayout.PADDING;
    double first = room - measure.width(node.tid() + " ", true);
    String name = node.name().isEmpty() ? "(not known)" : node.name();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : name.strip().split("\\s+")) {
      double width = lines.isEmpty() ? first : room;
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && measure.width(longer, false) > width) {
        if (lines.size() == MOST - 1) {
          line.append(" ").append(word);
          continue;
        }
        lines.add(line.toString());
        line = new StringBuilder(word);
      } else {
        line = new StringBuilder(longer);
      }
    }
    lines.add(shorten(line.toString(), lines.isEmpty() ? first : room, measure));
    return List.copyOf(lines);
  }

  private static String shorten(String text, double room, TextMeasure measure) {
    String rest = text;
    while (measure.width(rest.equals(text) ? text : rest + "…", false) > room
        && rest.length() > 1) {
      rest = rest.substring(0, rest.length() - 1).stripTrailing();
    }
    return rest.equals(text) ? text : rest + "…";
  }
}
