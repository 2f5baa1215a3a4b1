// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** Each way in which an item can be wrong by itself is told once, at its position. */
class ContentProblemTest {
  private static final Code NAME = new Code("121106", "DCM", "Comment");
  private final DataSet root = new DataSet();

  ContentProblemTest() {
    ContentItems.write(
        root, Optional.of(NAME), new ContentValue.Container(Optional.of(true), Optional.empty()));
  }

  private DataSet add(DataSet parent, ContentValue value) {
    return ContentItems.add(parent, RelationshipType.CONTAINS, Optional.of(NAME), value);
  }

  private DataSet text(DataSet parent) {
    return add(parent, new ContentValue.Plain(ValueType.TEXT, "text"));
  }

  private void assertProblem(String expected) {
    assertEquals(
        List.of(expected),
        ContentProblem.of(SrDocument.of(root)).stream()
            .map(problem -> problem.id() + " " + problem.item())
            .toList());
  }

  @Test
  void aDocumentThatIsRightHasNone() {
    text(root);
    assertEquals(List.of(), ContentProblem.of(SrDocument.of(root)));
  }

  @Test
  void anItemWithoutValueType() {
    text(root).remove(Tag.ValueType);
    assertProblem("sr-value-type 1.1");
  }

  @Test
  void anItemOfAnUnknownValueType() {
    text(root).set(Tag.ValueType, VR.CS, "PICTURE");
    assertProblem("sr-value-type 1.1");
  }

  @Test
  void anItemWithoutName() {
    text(text(root)).remove(Tag.ConceptNameCodeSequence);
    assertProblem("sr-concept-name 1.1.1");
  }

  @Test
  void anUnknownRelationship() {
    text(root).set(Tag.RelationshipType, VR.CS, "KNOWS");
    assertProblem("sr-relationship 1.1");
  }

  @Test
  void aValueOfAnotherType() {
    text(root).set(Tag.ValueType, VR.CS, "CODE");
    assertProblem("sr-value 1.1");
  }

  @Test
  void aDateThatIsNone() {
    add(root, new ContentValue.Plain(ValueType.DATE, "20240101")).set(Tag.Date, VR.DA, "today");
    assertProblem("sr-value 1.1");
  }

  @Test
  void aMeasuredValueWithoutNumber() {
    add(
        root,
        new ContentValue.Numeric(
            Optional.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty()));
    assertEquals(List.of(), ContentProblem.of(SrDocument.of(root)));
    root.item(Tag.ContentSequence, 0).orElseThrow().addItem(Tag.MeasuredValueSequence);
    assertProblem("sr-value 1.1");
  }

  @Test
  void pointsThatAreIncomplete() {
    add(root, new ContentValue.Coordinates3D("POINT", List.of(1f, 2f, 3f, 4f), "1.2.3"));
    assertProblem("sr-value 1.1");
  }

  @Test
  void aReferenceToNothing() {
    add(text(root), new ContentValue.ByReference(List.of(1, 9)));
    assertProblem("sr-reference 1.1.1");
  }

  @Test
  void aReferenceToAnItemAround() {
    add(text(text(root)), new ContentValue.ByReference(List.of(1, 1)));
    assertProblem("sr-reference-loop 1.1.1.1");
  }

  @Test
  void referencesThatLeadInACircle() {
    add(text(root), new ContentValue.ByReference(List.of(1, 2)));
    add(text(root), new ContentValue.ByReference(List.of(1, 1)));
    assertProblem("sr-reference-loop 1.2.1");
  }
}
