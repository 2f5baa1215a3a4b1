// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.sr.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.image.Orientation;
import org.sopwith.image.PixelSpacing;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.Vector;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.ContentValue.Table.Cell;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;
import org.sopwith.ui.image.Graphic;
import org.sopwith.ui.sr.internal.document.model.CodeLabel;
import org.sopwith.ui.sr.internal.document.model.ItemSearch;
import org.sopwith.ui.sr.internal.document.model.NumberList;
import org.sopwith.ui.sr.internal.document.model.RegionTarget;
import org.sopwith.ui.sr.internal.document.model.Regions;
import org.sopwith.ui.sr.internal.document.model.ReportText;
import org.sopwith.ui.sr.internal.document.model.TableGrid;

/** What the page Report shows and does, without widgets. */
class ReportModelTest {
  private static final Code LUNG = new Code("39607008", "SCT", "Lung");

  private static DataSet report() {
    DataSet root = new DataSet();
    ContentItems.write(
        root,
        Optional.of(new Code("1", "99T", "Title")),
        new ContentValue.Container(Optional.of(false), Optional.empty()));
    ContentItems.add(
        root,
        RelationshipType.CONTAINS,
        Optional.of(new Code("2", "99T", "Site")),
        new ContentValue.Coded(Optional.of(LUNG)));
    ContentItems.add(
        root,
        RelationshipType.CONTAINS,
        Optional.of(new Code("3", "99T", "Comment")),
        new ContentValue.Plain(ValueType.TEXT, "two\nlines"));
    return root;
  }

  @Test
  void thePartOfTheTextOfAnItemLeadsBackToIt() {
    DataSet root = report();
    ReportText text = ReportText.of(SrDocument.of(root));
    DataSet site = root.items(Tag.ContentSequence).getFirst();
    ReportText.Span span = text.spans().get(site);
    assertEquals("Site: Lung", text.text().substring(span.start(), span.end()));
    assertSame(site, text.itemAt(span.start() + 2).orElseThrow());
    assertEquals(text.text().lines().count(), text.indents().size());
  }

  @Test
  void theSearchFindsNamesValuesAndCodesAndGoesRound() {
    SrDocument document = SrDocument.of(report());
    assertEquals(1, ItemSearch.of(document, "LUNG").items().size());
    assertEquals(1, ItemSearch.of(document, "39607008").items().size());
    ItemSearch all = ItemSearch.of(document, "99t");
    assertEquals(3, all.items().size());
    Optional<DataSet> last = Optional.of(all.items().getLast().dataSet());
    assertSame(document.dataSet(), all.next(last, false).orElseThrow().dataSet());
  }

  @Test
  void aCodeIsReadAsItIsShownOrByItsMeaning() {
    assertEquals(Optional.of(LUNG), CodeLabel.parse(CodeLabel.of(LUNG), List.of()));
    assertEquals(Optional.of(LUNG), CodeLabel.parse("lung", List.of(LUNG)));
    assertEquals(Optional.of(LUNG), CodeLabel.parse("(39607008, SCT, \"Lung\")", List.of()));
    assertEquals(Optional.empty(), CodeLabel.parse("lung", List.of()));
  }

  @Test
  void numbersAreReadSinglyAndAsRanges() {
    assertEquals(List.of(1, 3, 4, 5), NumberList.parse("1, 3-5"));
    assertEquals(List.of(), NumberList.parse(" "));
    assertThrows(IllegalArgumentException.class, () -> NumberList.parse("5-3"));
    assertThrows(IllegalArgumentException.class, () -> NumberList.parse("one"));
  }

  @Test
  void aRegionInSpaceLiesWhereItsPlaneSeesIt() {
    PlanePosition plane =
        new PlanePosition(
            new Vector(10, 20, 30),
            new Orientation(new Vector(1, 0, 0), new Vector(0, 1, 0)),
            new PixelSpacing(2, 2));
    ContentValue.Coordinates3D point =
        new ContentValue.Coordinates3D("POINT", List.of(14f, 26f, 31f), "1.2");
    assertEquals(1, Regions.distance(point, plane), 1e-6);
    Graphic seen = Regions.of(point, plane).orElseThrow();
    assertEquals(List.of(new Graphic.Point(2.5, 3.5)), seen.points());
  }

  @Test
  void cellsOfATableThatAreNotTouchedStayAsTheyAre() {
    Cell number =
        new Cell(
            1,
            2,
            "DS",
            List.of("12.5"),
            List.of(),
            Optional.of(new Code("mm", "UCUM", "millimeter")),
            Optional.empty(),
            List.of());
    Cell code =
        new Cell(
            1, 1, "SQ", List.of(), List.of(LUNG), Optional.empty(), Optional.empty(), List.of());
    TableGrid grid =
        new TableGrid(new ContentValue.Table(1, 2, List.of(), List.of(), List.of(code, number)));
    assertEquals("Lung (39607008, SCT)", grid.text(1, 1));
    assertTrue(grid.problem(1, 2, "many").isPresent());
    assertTrue(grid.problem(1, 1, "lung").isPresent(), "no code");
    assertEquals(Optional.empty(), grid.problem(2, 2, "14"));
    ContentValue.Table changed =
        grid.with(
            List.of(
                List.of(grid.text(1, 1), grid.text(1, 2)), List.of("Heart (80891009, SCT)", "14")));
    assertEquals(List.of(code, number), changed.cells().subList(0, 2));
    assertEquals("Heart", changed.cells().get(2).codes().getFirst().meaning());
    assertEquals("DS", changed.cells().get(3).vr());
    assertEquals(2, changed.rows());
  }

  @Test
  void aReferenceToASegmentLeadsToItsFirstFrame() {
    DataSet segmentation = new DataSet();
    for (int segment : new int[] {1, 1, 2, 3}) {
      segmentation
          .addItem(Tag.PerFrameFunctionalGroupsSequence)
          .addItem(Tag.SegmentIdentificationSequence)
          .setInts(Tag.ReferencedSegmentNumber, VR.US, segment);
    }
    assertEquals(2, target(List.of(), List.of(2)).firstFrame(segmentation));
    assertEquals(3, target(List.of(4), List.of(2)).firstFrame(segmentation));
    assertEquals(0, target(List.of(), List.of(9)).firstFrame(segmentation));
  }

  private static RegionTarget target(List<Integer> frames, List<Integer> segments) {
    return new RegionTarget(List.of(), frames, segments, List.of());
  }

  @Test
  void circlesAndEllipsesHaveOutlines() {
    Graphic circle =
        Regions.of(new ContentValue.Coordinates("CIRCLE", List.of(10f, 10f, 13f, 10f), ""));
    for (Graphic.Point point : circle.outline(8)) {
      assertEquals(3, Math.hypot(point.column() - 10, point.row() - 10), 1e-6);
    }
    Graphic ellipse =
        Regions.of(
            new ContentValue.Coordinates(
                "ELLIPSE", List.of(0f, 5f, 20f, 5f, 10f, 0f, 10f, 10f), ""));
    assertTrue(ellipse.outline(4).stream().allMatch(point -> point.row() >= 0));
    assertEquals(20, ellipse.outline(4).getFirst().column(), 1e-6);
  }
}
