// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentTree;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

class SrComparisonTest {
  private static final Code MM = new Code("mm", "UCUM", "millimeter");
  private final DataSet left = report();
  private final DataSet right = report();

  private static Code code(String value) {
    return new Code(value, "DCM", "Concept " + value);
  }

  private static DataSet add(DataSet to, String concept, ContentValue value) {
    return ContentItems.add(to, RelationshipType.CONTAINS, Optional.of(code(concept)), value);
  }

  private static ContentValue container() {
    return new ContentValue.Container(Optional.of(false), Optional.empty());
  }

  private static ContentValue text(String text) {
    return new ContentValue.Plain(ValueType.TEXT, text);
  }

  private static ContentValue mm(String number) {
    return new ContentValue.Numeric(
        Optional.of(number), OptionalDouble.empty(), Optional.of(MM), Optional.empty());
  }

  /** Two groups with a tracking UID and two measurements each, a comment, a reference. */
  private static DataSet report() {
    DataSet root = new DataSet();
    ContentItems.write(root, Optional.of(code("126000")), container());
    for (String uid : List.of("1.2.1", "1.2.2")) {
      DataSet group = add(root, "125007", container());
      add(group, "112040", new ContentValue.Plain(ValueType.UIDREF, uid));
      add(group, "1", mm("10"));
      add(group, "2", mm("20"));
    }
    DataSet comment = add(root, "121106", text("as before"));
    ContentItems.add(
        comment,
        RelationshipType.INFERRED_FROM,
        Optional.empty(),
        new ContentValue.ByReference(List.of(1, 2, 3)));
    return root;
  }

  private static DataSet child(DataSet item, int... numbers) {
    DataSet at = item;
    for (int number : numbers) {
      at = at.item(Tag.ContentSequence, number - 1).orElseThrow();
    }
    return at;
  }

  private void assertChanges(String... expected) {
    assertEquals(
        List.of(expected),
        SrComparison.compare(SrDocument.of(left), SrDocument.of(right)).stream()
            .map(
                change ->
                    change.kind()
                        + " "
                        + change.left().map(Object::toString).orElse("-")
                        + " "
                        + change.right().map(Object::toString).orElse("-")
                        + change.aspects().stream()
                            .map(a -> " " + a.name() + " " + a.before() + " > " + a.after())
                            .reduce("", String::concat))
            .toList());
  }

  @Test
  void equalDocumentsHaveNoDifference() {
    assertChanges();
  }

  @Test
  void anEditedValueIsOneChange() {
    ContentItems.write(child(right, 1, 2), Optional.of(code("1")), mm("11"));
    assertChanges("CHANGED 1.1.2 1.1.2 value 10 mm > 11 mm");
  }

  @Test
  void aNumberInAnotherFormIsTheSame() {
    ContentItems.write(child(right, 1, 2), Optional.of(code("1")), mm("10.0"));
    assertChanges();
  }

  @Test
  void anItemInFrontMovesNoOther() {
    new ContentTree(right)
        .insert(
            right,
            0,
            ContentItems.item(RelationshipType.CONTAINS, Optional.of(code("3")), text("new")));
    assertChanges("ADDED - 1.1");
  }

  @Test
  void aGroupIsKnownByItsTrackingUid() {
    new ContentTree(right).remove(child(right, 1));
    ContentItems.write(child(right, 1, 2), Optional.of(code("1")), mm("12"));
    assertChanges("REMOVED 1.1 -", "CHANGED 1.2.2 1.1.2 value 10 mm > 12 mm");
  }

  @Test
  void groupsThatChangePlacesAreOneMove() {
    new ContentTree(right).move(child(right, 1), 1);
    assertChanges("MOVED 1.1 1.2");
  }

  @Test
  void anItemThatGoesToAnotherGroupHasMoved() {
    add(child(left, 1), "4", text("stray"));
    add(child(right, 2), "4", text("stray"));
    assertChanges("MOVED 1.1.4 1.2.4");
  }

  @Test
  void aConceptThatIsReplacedIsAChange() {
    ContentItems.write(child(right, 3), Optional.of(code("121111")), text("as before"));
    assertChanges(
        "CHANGED 1.3 1.3 concept (121106, DCM, \"Concept 121106\")"
            + " > (121111, DCM, \"Concept 121111\")");
  }
}
