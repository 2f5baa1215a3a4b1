// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sopwith.sr.template.TemplateGraph.Edge;
import org.sopwith.sr.template.TemplateGraph.Node;

class TemplateGraphTest {
  private static final TemplateCatalog STANDARD = TemplateCatalog.standard();
  private final TemplateGraph graph = new TemplateGraph(STANDARD);

  @Test
  void theMeasurementReportLeadsToItsSubTemplates() {
    TemplateGraph.Reach reach = graph.reach("1500");
    assertEquals("1500", reach.tids().iterator().next());
    assertTrue(
        reach
            .tids()
            .containsAll(
                List.of("1204", "1001", "1600", "1410", "1411", "1501", "1420", "4019", "300")));
    assertEquals(reach.edges().size(), Set.copyOf(reach.edges()).size());
    assertTrue(reach.edges().stream().allMatch(edge -> reach.tids().contains(edge.to())));
  }

  @Test
  void bothDirectionsAgree() {
    for (String tid : STANDARD.tids()) {
      for (Edge edge : graph.includes(tid)) {
        assertTrue(edge.row().eContainer() == STANDARD.template(tid).orElseThrow());
      }
    }
    for (Edge edge : graph.includedBy("300")) {
      assertTrue(graph.includes(edge.from()).contains(edge));
    }
    assertEquals(List.of(), graph.includes("no such"));
    assertEquals(Set.of("no such"), graph.reach("no such").tids());
  }

  @Test
  void everyTreeEndsThoughTemplatesIncludeThemselves() {
    int recursive = 0;
    for (String tid : STANDARD.tids()) {
      Set<String> opened = new HashSet<>();
      recursive += walk(graph.tree(tid), opened);
      assertEquals(graph.reach(tid).tids(), opened);
    }
    assertTrue(recursive > 0);
  }

  private static int walk(Node node, Set<String> opened) {
    int recursive = node.isRecursive() ? 1 : 0;
    if (opened.add(node.tid())) {
      for (Node child : node.children()) {
        assertEquals(node, child.parent().orElseThrow());
        recursive += walk(child, opened);
      }
    }
    return recursive;
  }

  @Test
  void aChangeOfALibraryShowsAtOnce() {
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    Template own = DerivedTemplates.derive(STANDARD.template("1411").orElseThrow(), "99007", "Own");
    library.getTemplates().add(own);
    TemplateGraph over = new TemplateGraph(STANDARD.with(library));
    assertFalse(over.includes("99007").isEmpty());
    assertEquals(graph.includedBy("1419").size() + 1, over.includedBy("1419").size());
    own.getRows().removeIf(IncludeRow.class::isInstance);
    assertTrue(over.includes("99007").isEmpty());
  }
}
