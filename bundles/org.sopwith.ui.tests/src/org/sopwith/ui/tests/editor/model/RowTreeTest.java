// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.editor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.DicomDocument.Place;
import org.sopwith.ui.editor.internal.model.Row;
import org.sopwith.ui.editor.internal.model.RowFilter;
import org.sopwith.ui.editor.internal.model.RowText;
import org.sopwith.ui.editor.internal.model.RowTree;
import org.sopwith.ui.editor.internal.model.Search;

class RowTreeTest {
  private final DataSet data = new DataSet();

  private RowTree tree() {
    return new RowTree(new DataSet(), data);
  }

  private Row sequenceOf(int items) {
    for (int i = 1; i <= items; i++) {
      data.addItem(Tag.SegmentSequence).setInts(Tag.SegmentNumber, VR.US, i);
    }
    return new Row.Tag(data, Tag.SegmentSequence);
  }

  @Test
  void fewItemsAreChildrenOfTheirSequence() {
    Row sequence = sequenceOf(RowTree.PAGED_ABOVE);
    RowTree tree = tree();
    assertEquals(RowTree.PAGED_ABOVE, tree.count(sequence));
    assertEquals("item 7", RowText.of(tree, tree.child(sequence, 6))[RowText.TAG]);
  }

  @Test
  void manyItemsPageThemselves() {
    Row sequence = sequenceOf(12_544);
    RowTree tree = tree();
    assertEquals(13, tree.count(sequence));
    Row page = tree.child(sequence, 12);
    assertEquals(544, tree.count(page));
    assertEquals("items 12,001…", RowText.of(tree, page)[RowText.TAG]);
    Row item = tree.child(page, 543);
    Row number = tree.child(item, 0);
    List<Row> path = tree.pathTo(number);
    assertEquals(List.of(sequence, page, item, number), path);
    assertEquals(543, tree.indexOf(item));
    assertEquals(12, tree.indexOf(page));
  }

  @Test
  void manyElementsPageThemselves() {
    for (int element = 0x1000; element < 0x1000 + 5000; element++) {
      data.set(0x00090000 | element, VR.LO, "x");
    }
    RowTree tree = tree();
    assertEquals(5, tree.count(null));
    Row page = tree.child(null, 4);
    assertEquals(1000, tree.count(page));
    Row last = tree.child(page, 999);
    assertEquals(999, tree.indexOf(last));
    assertEquals(List.of(page, last), tree.pathTo(last));
  }

  @Test
  void theMetaHeaderIsOneRowAtTheTop() {
    data.set(Tag.PatientID, "1");
    DicomFile file = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, data);
    RowTree tree = new RowTree(file);
    assertEquals(new Row.Meta(), tree.child(null, 0));
    Row patient = tree.child(null, 1);
    assertEquals(new Row.Tag(data, Tag.PatientID), patient);
    assertEquals(1, tree.indexOf(patient));
    Row syntax = new Row.Tag(file.meta(), Tag.TransferSyntaxUID);
    assertEquals(List.of(new Row.Meta(), syntax), tree.pathTo(syntax));
  }

  @Test
  void aFilterByGroupHoldsAtTheTopOnly() {
    sequenceOf(1);
    data.set(Tag.PatientID, "1");
    RowTree tree = tree();
    tree.setFilter(RowFilter.EVERYTHING.withGroup(OptionalInt.of(0x0010)));
    assertEquals(1, tree.count(null));
    data.items(Tag.SegmentSequence).get(0).set(Tag.PatientName, "inner");
    tree.setFilter(RowFilter.EVERYTHING.withGroup(OptionalInt.of(0x0062)));
    Row item = tree.child(tree.child(null, 0), 0);
    assertEquals(2, tree.count(item));
  }

  @Test
  void aSearchShowsWhatIsAroundAMatchAndWhatIsInIt() {
    sequenceOf(3);
    data.set(Tag.PatientID, "2");
    DicomDocument document =
        new DicomDocument(DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, data));
    Search.Result byValue =
        new Search(document, "2", RowFilter.EVERYTHING).run(() -> false).orElseThrow();
    DataSet second = data.items(Tag.SegmentSequence).get(1);
    assertTrue(byValue.matches().orElseThrow().isFound(new Place(second, Tag.SegmentNumber)));
    Search.Result byName =
        new Search(document, "segment NUM", RowFilter.EVERYTHING).run(() -> false).orElseThrow();
    assertEquals(3, byName.shown());
    Search.Result sequence =
        new Search(document, "SegmentSeq", RowFilter.EVERYTHING).run(() -> false).orElseThrow();
    RowTree tree = tree();
    tree.setFilter(RowFilter.EVERYTHING.withMatches(sequence.matches()));
    assertEquals(1, tree.count(null));
    assertEquals(3, tree.count(tree.child(null, 0)), "what is in a match stays");
    assertEquals(4, tree.elementRows().size());
  }

  @Test
  void aCancelledSearchFindsNothing() {
    DicomDocument document =
        new DicomDocument(DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, data));
    assertTrue(new Search(document, "x", RowFilter.EVERYTHING).run(() -> true).isEmpty());
  }
}
