// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateLibrary;

/** Every change is undone and redone exactly. */
class TemplateDocumentTest {
  @Test
  void changesAreUndoneAndRedone() throws OperationException {
    TemplateLibrary library = Samples.library(Samples.template());
    TemplateDocument document = TemplateDocument.of(library);
    TemplateLibrary before = document.snapshot();
    Row finding = Samples.row(library.getTemplates().getFirst(), 2);
    assertTrue(document.change("Move Row", () -> RowEdits.moveDown(finding)));
    assertTrue(document.change("Delete Row", () -> RowEdits.delete(List.of(finding))));
    TemplateLibrary after = document.snapshot();
    assertTrue(document.isDirty());
    assertEquals(Optional.of("Delete Row"), document.undoLabel());
    document.undo();
    document.undo();
    assertTrue(EcoreUtil.equals(before, library));
    assertFalse(document.isDirty());
    assertEquals(Optional.of("Move Row"), document.redoLabel());
    document.redo();
    document.redo();
    assertTrue(EcoreUtil.equals(after, library));
    document.saved();
    assertFalse(document.isDirty());
    document.undo();
    assertTrue(document.isDirty());
  }

  @Test
  void whatChangesNothingIsNoStep() throws OperationException {
    TemplateDocument document = TemplateDocument.of(Samples.library(Samples.template()));
    Template template = document.library().getTemplates().getFirst();
    assertFalse(document.change("Rename", () -> template.setName(template.getName())));
    assertTrue(document.undoLabel().isEmpty());
  }

  @Test
  void anEditThatFailsLeavesNothingBehind() throws OperationException {
    TemplateDocument document = TemplateDocument.of(Samples.library(Samples.template()));
    TemplateLibrary before = document.snapshot();
    Template template = document.library().getTemplates().getFirst();
    assertThrows(
        IllegalStateException.class,
        () ->
            document.change(
                "Fail",
                () -> {
                  template.getRows().removeLast();
                  throw new IllegalStateException("half way");
                }));
    assertTrue(EcoreUtil.equals(before, document.library()));
    assertFalse(document.isDirty());
  }

  @Test
  void includesOpenInPlaceWithTheirParametersSetAndStopWhereTheyRecur() throws OperationException {
    Template template = Samples.template();
    TemplateCatalog catalog = TemplateCatalog.standard().with(Samples.library(template));
    RowNode root = RowNode.of(template, catalog).getFirst();
    RowNode include = root.children().getLast();
    assertFalse(include.isIncluded());
    RowNode measurement = include.children().getFirst();
    assertTrue(measurement.isIncluded());
    assertEquals("DCID 3671", measurement.concept().substring(0, 9));
    assertEquals(measurement, include.children().getFirst(), "nodes are equal over refreshes");
    assertEquals(Optional.of(include), measurement.parent());
    assertEquals(2, measurement.depth());
    RowNode self = RowNode.of(Samples.row(template, 5), catalog).orElseThrow();
    assertEquals(include, self);
    RowEdits.insert(
        template,
        Optional.of(Samples.row(template, 1)),
        RowEdits.Where.INSIDE,
        List.of(RowEdits.newInclude("99001", "Chest")));
    RowNode own = RowNode.of(template, catalog).getFirst().children().getLast();
    assertTrue(own.isRecursive());
    assertFalse(own.hasChildren());
    assertTrue(own.children().isEmpty());
  }

  @Test
  void rowsAreCopiedAndPastedAsText() throws OperationException {
    Template template = Samples.template();
    List<Row> copies = RowEdits.copies(template.getRows());
    List<Row> pasted = RowLines.parse(RowLines.print(copies), TemplateCatalog.standard());
    assertEquals(copies.size(), pasted.size());
    for (int i = 0; i < copies.size(); i++) {
      pasted.get(i).setId(copies.get(i).getId());
      assertTrue(EcoreUtil.equals(copies.get(i), pasted.get(i)), "row " + (i + 1));
    }
    OperationException problem =
        assertThrows(
            OperationException.class,
            () -> RowLines.parse("\n1\t>\tCONTAINS\tTEXTS\tx\t1\tU", TemplateCatalog.standard()));
    assertTrue(problem.getMessage().startsWith("Line 2 is no row: 'TEXTS'"), problem.getMessage());
  }

  @Test
  void conditionsAreSaidToBeCheckedOrProse() throws OperationException {
    Template template = Samples.template();
    assertEquals("", ConditionMeaning.of(Samples.row(template, 1)).state().mark());
    ConditionMeaning parsed = ConditionMeaning.of(Samples.row(template, 3));
    assertEquals("✓", parsed.state().mark());
    assertEquals("Checked: required if present Row 4", parsed.text());
    Samples.row(template, 3).setCondition("If the moon is full");
    assertEquals("~", ConditionMeaning.of(Samples.row(template, 3)).state().mark());
  }

  @Test
  void codesGroupsAndTemplatesAreFoundByWhatIsTyped() {
    TermIndex index = TermIndex.standard();
    assertEquals(
        "(121071, DCM, \"Finding\")",
        index.find("121071", List.of(TermIndex.Kind.CODE)).getFirst().text());
    assertEquals(
        "1500",
        index.find("measurement report", List.of(TermIndex.Kind.TEMPLATE)).getFirst().number());
    assertTrue(
        index.find("lateral", List.of(TermIndex.Kind.GROUP)).stream()
            .anyMatch(entry -> entry.number().equals("244")));
    assertTrue(
        index.find("millimeter", List.of(TermIndex.Kind.CODE)).stream()
            .anyMatch(entry -> entry.text().contains("UCUM")));
  }
}
