// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.graph.DiagramLayout.Box;
import org.sopwith.sr.template.graph.DiagramLayout.Line;
import org.sopwith.sr.template.graph.DiagramLayout.Side;
import org.sopwith.sr.template.graph.IncludeDiagram.Direction;
import org.sopwith.sr.template.graph.IncludeDiagram.Edge;
import org.sopwith.sr.template.graph.IncludeDiagram.Extent;
import org.sopwith.sr.template.graph.IncludeDiagram.Node;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class IncludeDiagramTest {
  private static final TemplateCatalog STANDARD = TemplateCatalog.standard();

  private static Set<String> tids(IncludeDiagram diagram) {
    return diagram.nodes().stream().map(Node::tid).collect(Collectors.toSet());
  }

  private static Edge edge(IncludeDiagram diagram, String from, String to) {
    return diagram.edges().stream()
        .filter(edge -> edge.from().equals(from) && edge.to().equals(to))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theMeasurementReportHasTheSubTemplatesOfItsFigure() {
    IncludeDiagram diagram = IncludeDiagram.of(STANDARD, "1500", Direction.INCLUDED, Extent.ALL);
    assertTrue(
        tids(diagram)
            .containsAll(
                List.of(
                    "1204", "1001", "1002", "1003", "1004", "1005", "1006", "1007", "1008", "1009",
                    "1010", "1600", "1601", "1602", "1603", "1604", "1605", "1606", "1607", "1410",
                    "1411", "1501", "1502", "300", "1419", "310", "315", "320", "321", "1000",
                    "4108", "4019", "1420")));
    assertEquals(0, diagram.node("1500").orElseThrow().distance());
    assertEquals(1, diagram.node("1410").orElseThrow().distance());
    assertEquals("U 1-n", edge(diagram, "1500", "1410").label());
    assertFalse(edge(diagram, "1500", "1410").mandatory());
    assertTrue(edge(diagram, "1500", "1001").mandatory());
  }

  @Test
  void whatIncludesATemplateIsTheReverse() {
    IncludeDiagram diagram = IncludeDiagram.of(STANDARD, "1410", Direction.INCLUDING, Extent.to(1));
    assertEquals(Direction.INCLUDING, diagram.direction());
    assertTrue(tids(diagram).contains("1500"));
    for (Edge edge : diagram.edges()) {
      assertEquals("1410", edge.to());
    }
  }

  @Test
  void whatIsClosedIsNotFollowedAndSaysWhatFollows() {
    Extent one = Extent.to(1);
    IncludeDiagram diagram = IncludeDiagram.of(STANDARD, "1500", Direction.INCLUDED, one);
    assertEquals(1, diagram.nodes().stream().mapToInt(Node::distance).max().orElseThrow());
    assertFalse(diagram.node("1410").orElseThrow().open());
    assertEquals(2, diagram.node("1410").orElseThrow().next());

    IncludeDiagram opened =
        IncludeDiagram.of(
            STANDARD, "1500", Direction.INCLUDED, new Extent(1, Set.of("1600"), Set.of()));
    assertEquals(2, opened.node("1601").orElseThrow().distance());
    IncludeDiagram closed =
        IncludeDiagram.of(
            STANDARD, "1500", Direction.INCLUDED, new Extent(9, Set.of(), Set.of("1600")));
    assertTrue(closed.node("1601").isEmpty());
  }

  @Test
  void aNumberThatNoTemplateHasIsThereWithoutAName() {
    IncludeDiagram diagram = IncludeDiagram.of(STANDARD, "99999", Direction.INCLUDED, Extent.ALL);
    assertEquals(List.of(new Node("99999", "", false, 0, 0, true)), diagram.nodes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1500", "2000", "5200", "10001", "3900", "4000", "4100", "10040"})
  void boxesOfALayoutDoNotOverlapAndNothingIsOutside(String tid) {
    IncludeDiagram diagram = IncludeDiagram.of(STANDARD, tid, Direction.INCLUDED, Extent.ALL);
    DiagramLayout layout = DiagramLayout.of(diagram, TextMeasure.ESTIMATE);
    assertEquals(diagram.nodes().size(), layout.boxes().size());
    assertEquals(diagram.edges().size(), layout.lines().size());
    for (Box box : layout.boxes()) {
      assertTrue(box.x() >= 0 && box.x() + box.width() <= layout.width());
      assertTrue(box.y() >= 0 && box.y() + box.height() <= layout.height());
      for (Box other : layout.boxes()) {
        assertTrue(
            box == other
                || box.x() != other.x()
                || box.y() + box.height() < other.y()
                || other.y() + other.height() < box.y(),
            () -> box.node().tid() + " overlaps " + other.node().tid());
      }
      assertEquals(box, layout.at(box.x() + 1, box.y() + 1).orElseThrow());
      for (int i = 0; i < box.text().size(); i++) {
        String text = (i == 0 ? box.node().tid() + " " : "") + box.text().get(i);
        assertTrue(TextMeasure.ESTIMATE.width(text, false) <= box.width(), text);
      }
    }
    for (Line line : layout.lines()) {
      Box to = layout.box(line.edge().to()).orElseThrow();
      assertTrue(to.contains(line.end()[0], line.end()[1]), line.edge().to());
    }
  }

  @Test
  void includesLeadToTheRightFromColumnToColumn() {
    DiagramLayout layout =
        DiagramLayout.of(
            IncludeDiagram.of(STANDARD, "10040", Direction.INCLUDED, Extent.ALL),
            TextMeasure.ESTIMATE);
    double start = layout.box("10040").orElseThrow().x();
    double next = layout.box("10041").orElseThrow().x();
    assertTrue(start < next);
    DiagramLayout reverse =
        DiagramLayout.of(
            IncludeDiagram.of(STANDARD, "1410", Direction.INCLUDING, Extent.ALL),
            TextMeasure.ESTIMATE);
    assertTrue(reverse.box("1500").orElseThrow().x() < reverse.box("1410").orElseThrow().x());
  }

  @Test
  void neighboursAreThoseThatALineJoinsOrThatStandAboveAndBelow() {
    DiagramLayout layout =
        DiagramLayout.of(
            IncludeDiagram.of(STANDARD, "1500", Direction.INCLUDED, Extent.ALL),
            TextMeasure.ESTIMATE);
    Box start = layout.box("1500").orElseThrow();
    Box right = layout.next("1500", Side.RIGHT).orElseThrow();
    assertEquals(1, right.node().distance());
    assertEquals(start, layout.next(right.node().tid(), Side.LEFT).orElseThrow());
    Box below = layout.next(right.node().tid(), Side.DOWN).orElseThrow();
    assertEquals(right, layout.next(below.node().tid(), Side.UP).orElseThrow());
    assertTrue(layout.next("1500", Side.LEFT).isEmpty());
    double[] knob = layout.knob(right, Direction.INCLUDED);
    assertEquals(right, layout.knobAt(knob[0] + 2, knob[1], Direction.INCLUDED).orElseThrow());
  }

  @Test
  void theOrderOfColumnsMakesFewCrossings() {
    IncludeDiagram diagram = IncludeDiagram.of(STANDARD, "2000", Direction.INCLUDED, Extent.ALL);
    Columns columns = Columns.of(diagram, TextMeasure.ESTIMATE);
    long before = columns.crossings();
    columns.order();
    assertTrue(columns.crossings() <= Math.min(before, 12), () -> "" + columns.crossings());
  }

  @Test
  void theNearestGrowingSequenceIsMadeOfMeans() {
    assertArrayEquals(
        new double[] {1, 2.5, 2.5, 4}, Columns.growing(new double[] {1, 3, 2, 4}), 1e-9);
    assertArrayEquals(new double[] {2, 2, 2}, Columns.growing(new double[] {3, 2, 1}), 1e-9);
  }

  @Test
  void thePictureIsWellFormedAndHasEveryTemplate() throws Exception {
    IncludeDiagram diagram = IncludeDiagram.of(STANDARD, "1500", Direction.INCLUDED, Extent.to(2));
    Document svg = svg(diagram);
    Set<String> titles = new HashSet<>();
    for (int i = 0; i < svg.getElementsByTagName("title").getLength(); i++) {
      titles.add(svg.getElementsByTagName("title").item(i).getTextContent());
    }
    for (Node node : diagram.nodes()) {
      assertTrue(titles.contains("TID " + node.tid() + " " + node.name()), node.tid());
    }
  }

  private static Document svg(IncludeDiagram diagram) throws Exception {
    StringWriter out = new StringWriter();
    DiagramSvg.write(diagram, "2024c", out);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(out.toString())));
  }
}
