// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.DerivedTemplates;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.edit.RowEdits.Where;

/** Rows are added, removed and moved with what is nested in them. */
class RowEditsTest {
  private Template template;

  @BeforeEach
  void make() throws OperationException {
    template = Samples.template();
  }

  @Test
  void movedRowsTakeWhatIsNestedInThemAlongAndConditionsFollow() {
    Row finding = Samples.row(template, 2);
    String id = finding.getId();
    assertTrue(RowEdits.moveDown(finding));
    assertEquals("1 >2 >3 >>4 >5", Samples.shape(template));
    assertEquals(id, Samples.row(template, 3).getId(), "identifiers stay");
    assertEquals("XOR Row 3", Samples.row(template, 2).getCondition());
    assertEquals("IF Row 2 is present", Samples.row(template, 4).getCondition());
    assertTrue(RowEdits.moveUp(finding));
    assertEquals("XOR Row 2", Samples.row(template, 4).getCondition());
    assertFalse(RowEdits.moveUp(finding), "it is the first in its parent");
  }

  @Test
  void rowsAreNestedInTheOneBeforeAndTakenOut() {
    Row comment = Samples.row(template, 4);
    assertTrue(RowEdits.indent(comment));
    assertEquals("1 >2 >>3 >>4 >5", Samples.shape(template));
    assertTrue(RowEdits.outdent(comment));
    assertEquals("1 >2 >>3 >4 >5", Samples.shape(template));
    assertFalse(RowEdits.indent(Samples.row(template, 1)), "there is none before");
    assertFalse(RowEdits.outdent(Samples.row(template, 1)), "it is in none");
  }

  @Test
  void deletingARowDeletesWhatIsNestedInIt() {
    RowEdits.delete(List.of(Samples.row(template, 2), Samples.row(template, 3)));
    assertEquals("1 >2 >3", Samples.shape(template));
  }

  @Test
  void newRowsGoWhereTheyAreWanted() {
    RowEdits.insert(
        template,
        Optional.of(Samples.row(template, 2)),
        Where.AFTER,
        List.of(RowEdits.newContent()));
    assertEquals("1 >2 >>3 >4 >5 >6", Samples.shape(template));
    RowEdits.insert(
        template,
        Optional.of(Samples.row(template, 2)),
        Where.INSIDE,
        List.of(RowEdits.newInclude("300", "Measurement")));
    assertEquals("1 >2 >>3 >>4 >5 >6 >7", Samples.shape(template));
    assertEquals("XOR Row 2", Samples.row(template, 6).getCondition());
  }

  @Test
  void rowsOfADerivedTemplateKeepTheirNumbers() {
    Template derived =
        DerivedTemplates.derive(
            TemplateCatalog.standard().template("1500").orElseThrow(), "99002", "Own");
    String before = Samples.shape(derived);
    Row second = derived.getRows().get(1);
    RowEdits.insert(derived, Optional.of(second), Where.AFTER, List.of(RowEdits.newContent()));
    RowEdits.insert(derived, Optional.of(second), Where.AFTER, List.of(RowEdits.newContent()));
    assertTrue(Samples.shape(derived).startsWith("1 >2 >2c >2b >"), Samples.shape(derived));
    RowEdits.delete(derived.getRows().subList(2, 4).stream().toList());
    assertEquals(before, Samples.shape(derived));
  }

  @Test
  void copiesAreOfOneOwnAndGoIntoOtherTemplates() throws OperationException {
    List<Row> copies = RowEdits.copies(List.of(Samples.row(template, 2)));
    assertEquals(2, copies.size());
    assertEquals(0, copies.getFirst().getNesting());
    assertFalse(copies.getFirst().getId().equals(Samples.row(template, 2).getId()));
    Template other = Samples.template();
    RowEdits.insert(other, Optional.of(Samples.row(other, 1)), Where.INSIDE, copies);
    assertEquals("1 >2 >>3 >4 >5 >6 >>7", Samples.shape(other));
  }

  @Test
  void rowsMoveBetweenTemplatesButNotIntoThemselves() throws OperationException {
    Template other = Samples.template();
    RowEdits.move(
        List.of(Samples.row(template, 2)), other, Optional.of(Samples.row(other, 5)), Where.BEFORE);
    assertEquals("1 >2 >3", Samples.shape(template));
    assertEquals("1 >2 >>3 >4 >5 >>6 >7", Samples.shape(other));
    List<Row> first = List.of(Samples.row(other, 1));
    Optional<Row> inside = Optional.of(Samples.row(other, 3));
    assertThrows(
        IllegalArgumentException.class, () -> RowEdits.move(first, other, inside, Where.INSIDE));
  }

  @Test
  void conditionsThatNameRowsOfOtherTemplatesStay() {
    String condition = "IF TID 1002 Row 3 is present and Rows 3, 4 or 5 of this are absent";
    assertEquals(
        "IF TID 1002 Row 3 is present and Rows 7, 4 or 9 of this are absent",
        RowReferences.renamed(condition, java.util.Map.of("3", "7", "5", "9")));
  }
}
