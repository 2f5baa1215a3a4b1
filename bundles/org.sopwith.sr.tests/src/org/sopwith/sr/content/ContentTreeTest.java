// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.ElementState;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;

class ContentTreeTest {
  private DataSet root;
  private DataSet first;
  private DataSet nested;
  private DataSet second;
  private DataSet third;
  private DataSet reference;

  /** 1.1 with 1.1.1, 1.2, 1.3; 1.2.1 refers to 1.1.1. */
  @BeforeEach
  void makeDocument() {
    root = new DataSet();
    first = text(root, "first");
    nested = text(first, "nested");
    second = text(root, "second");
    third = text(root, "third");
    reference =
        ContentItems.add(
            second,
            RelationshipType.INFERRED_FROM,
            Optional.empty(),
            new ContentValue.ByReference(List.of(1, 1, 1)));
  }

  private static DataSet text(DataSet parent, String text) {
    return ContentItems.add(
        parent,
        RelationshipType.CONTAINS,
        Optional.empty(),
        new ContentValue.Plain(ValueType.TEXT, text));
  }

  private static DataSet loose(String text) {
    DataSet holder = new DataSet();
    text(holder, text);
    return holder.removeItem(Tag.ContentSequence, 0);
  }

  private String target() {
    return SrDocument.of(root).items().stream()
        .filter(item -> item.dataSet() == reference)
        .flatMap(item -> item.target().stream())
        .map(item -> item.positionText() + " " + item.dataSet().string(Tag.TextValue, ""))
        .findFirst()
        .orElse("none");
  }

  @Test
  void anItemInsertedBeforeTheTargetMovesTheReference() {
    new ContentTree(root).insert(root, 0, loose("new"));
    assertEquals("1.2.1 nested", target());
    new ContentTree(root).insert(first, 1, loose("after"));
    assertEquals("1.2.1 nested", target());
  }

  @Test
  void anItemInsertedBehindTheTargetLeavesTheReferenceAsItIs() {
    new ContentTree(root).insert(root, 3, loose("new"));
    assertEquals("1.1.1 nested", target());
  }

  @Test
  void removingAnItemBeforeTheTargetMovesTheReference() {
    new ContentTree(root).move(first, 2);
    assertEquals("1.3.1 nested", target());
    new ContentTree(root).remove(third);
    assertEquals("1.2.1 nested", target());
  }

  @Test
  void removingTheTargetRemovesWhatOnlyRefersToIt() {
    ContentTree tree = new ContentTree(root);
    assertEquals(List.of("1.2.1"), tree.referring(first));
    tree.remove(first);
    assertEquals("none", target());
    assertTrue(second.items(Tag.ContentSequence).isEmpty());
    assertEquals(2, root.items(Tag.ContentSequence).size());
  }

  @Test
  void aReferenceWithinWhatIsRemovedIsNotTold() {
    assertEquals(List.of(), new ContentTree(root).referring(second));
  }

  @Test
  void aReferenceToNothingStaysAsItIs() {
    reference.setLongs(Tag.ReferencedContentItemIdentifier, VR.UL, 1, 9);
    new ContentTree(root).insert(root, 0, loose("new"));
    assertEquals(List.of(1, 9), ValueReader.positions(reference));
  }

  @Test
  void cellsOfTablesFollowTheirTargets() {
    DataSet table =
        ContentItems.add(
            root,
            RelationshipType.CONTAINS,
            Optional.empty(),
            new ContentValue.Table(
                1,
                1,
                List.of(),
                List.of(),
                List.of(
                    new ContentValue.Table.Cell(
                        1,
                        1,
                        "",
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(1, 3)))));
    new ContentTree(root).move(third, 0);
    DataSet cell =
        table
            .item(Tag.TabulatedValuesSequence, 0)
            .flatMap(values -> values.item(Tag.CellValuesSequence, 0))
            .orElseThrow();
    assertEquals(List.of(1, 1), ValueReader.positions(cell));
    assertEquals(List.of("1.4"), new ContentTree(root).referring(third));
    new ContentTree(root).remove(third);
    assertEquals(List.of(), ValueReader.positions(cell));
  }

  @Test
  void whatIsTouchedPutsEverythingBack() {
    List<ContentTree.Touched> touched = new ContentTree(root).touched(root);
    List<ElementState> states = touched.stream().map(one -> one.owner().state(one.tag())).toList();
    new ContentTree(root).remove(first);
    for (int i = 0; i < states.size(); i++) {
      touched.get(i).owner().restore(states.get(i));
    }
    assertEquals("1.1.1 nested", target());
    assertEquals(Optional.of(List.of(1, 1, 1)), new ContentTree(root).position(nested));
  }

  @Test
  void evidenceIsListedOnceInTheStudyThatItIsOf() {
    root.set(Tag.StudyInstanceUID, "2.25.1");
    Evidence evidence = new Evidence(root);
    InstanceReference image = new InstanceReference("1.2", "2.25.3");
    evidence.add(new Evidence.Instance("2.25.1", "2.25.2", image));
    evidence.add(new Evidence.Instance("2.25.1", "2.25.2", image));
    evidence.add(new Evidence.Instance("2.25.9", "2.25.8", new InstanceReference("1.2", "2.25.7")));
    assertEquals(2, evidence.instances().size());
    assertEquals(1, root.items(Tag.CurrentRequestedProcedureEvidenceSequence).size());
    assertEquals(1, root.items(Tag.PertinentOtherEvidenceSequence).size());
  }
}
