// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class StandardCatalogTest {
  private final TemplateCatalog catalog = TemplateCatalog.standard();

  private List<Template> templates() {
    return catalog.tids().stream().map(tid -> catalog.template(tid).orElseThrow()).toList();
  }

  private List<ContextGroup> groups() {
    return catalog.cids().stream().map(cid -> catalog.contextGroup(cid).orElseThrow()).toList();
  }

  @Test
  void everyTemplateRowAndContextGroupIsLoaded() {
    assertTrue(templates().size() >= 412);
    assertTrue(templates().stream().mapToInt(template -> template.getRows().size()).sum() >= 4280);
    assertTrue(groups().size() >= 1465);
  }

  @Test
  void noReferenceIsLeftOpen() {
    Set<String> open = new TreeSet<>();
    List<EObject> roots = new ArrayList<>(templates());
    roots.addAll(groups());
    for (EObject root : roots) {
      TreeIterator<EObject> content = root.eAllContents();
      while (content.hasNext()) {
        switch (content.next()) {
          case TemplateTerm term when catalog.template(term.getTid()).isEmpty() ->
              open.add("TID " + term.getTid());
          case GroupTerm term when catalog.contextGroup(term.getCid()).isEmpty() ->
              open.add("CID " + term.getCid());
          case GroupMember member when catalog.contextGroup(member.getCid()).isEmpty() ->
              open.add("CID " + member.getCid());
          case CodeMember member
              when !member.getTypeCid().isEmpty()
                  && catalog.contextGroup(member.getTypeCid()).isEmpty() ->
              open.add("CID " + member.getTypeCid());
          default -> {}
        }
      }
    }
    assertEquals(Set.of(), open);
  }

  @Test
  void everyIncludeNamesItsTemplate() {
    for (Template template : templates()) {
      for (Row row : template.getRows()) {
        assertTrue(
            !(row instanceof IncludeRow include) || include.getTemplate() != null, row.getId());
      }
    }
  }

  @Test
  void noCellIsOutsideTheEnumerations() {
    for (Template template : templates()) {
      for (Row row : template.getRows()) {
        assertTrue(row.getRelationship() != null && row.getRequirement() != null, row.getId());
        assertTrue(
            !(row instanceof ContentRow content) || content.getValueType() != null, row.getId());
      }
      assertTrue(template.getKind() != null, template.getId());
    }
  }

  @Test
  void aTemplateReadsAsItIsPrinted() {
    Template template = catalog.template("1411").orElseThrow();
    assertEquals("Volumetric ROI Measurements and Qualitative Evaluations", template.getName());
    Row image =
        template.getRows().stream()
            .filter(row -> row.getNumber().equals("7"))
            .findFirst()
            .orElseThrow();
    assertEquals("TID1411.7", image.getId());
    assertEquals(ValueType.IMAGE, ((ContentRow) image).getValueType());
    Row derived = catalog.template("300").orElseThrow().getRows().get(9);
    assertTrue(derived.isByReference());
    assertEquals(RelationshipType.INFERRED_FROM, derived.getRelationship());
  }

  @Test
  void identifiersAreUniqueAndStay() {
    Set<String> ids = new TreeSet<>();
    for (Template template : templates()) {
      assertEquals("TID" + template.getTid(), template.getId());
      for (Row row : template.getRows()) {
        assertTrue(ids.add(row.getId()), row.getId());
      }
    }
  }

  @Test
  void theSameModelIsGivenAgain() {
    assertSame(catalog.template("1500").orElseThrow(), catalog.template("1500").orElseThrow());
    assertTrue(catalog.template("no such").isEmpty());
    assertTrue(catalog.contextGroup("no such").isEmpty());
  }

  @Test
  void everyCodeOfTheStandardReadsBackFromItsPrintedForm() {
    for (ContextGroup group : groups()) {
      for (Member member : group.getMembers()) {
        if (member instanceof CodeMember code) {
          assertEquals(code.getCode(), CodeText.parse(code.getCode().toString()));
        }
      }
    }
  }

  @Test
  void aLibraryHidesTheStandardsTemplateOfItsNumber() {
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    Template own = EcoreUtil.copy(catalog.template("1500").orElseThrow());
    library.getTemplates().add(own);
    TemplateCatalog both = catalog.with(library);
    assertSame(own, both.template("1500").orElseThrow());
    assertSame(catalog.template("1501").orElseThrow(), both.template("1501").orElseThrow());
    assertEquals(catalog.tids().size(), both.tids().size());
  }
}
