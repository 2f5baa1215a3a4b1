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
import org.sopwith.image.Orientation;
import org.sopwith.image.PixelSpacing;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.Vector;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;
import org.sopwith.ui.image.Graphic;
import org.sopwith.ui.sr.internal.document.model.CodeLabel;
import org.sopwith.ui.sr.internal.document.model.ItemSearch;
import org.sopwith.ui.sr.internal.document.model.NumberList;
import org.sopwith.ui.sr.internal.document.model.Regions;
import org.sopwith.ui.sr.internal.document.model.ReportText;

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
