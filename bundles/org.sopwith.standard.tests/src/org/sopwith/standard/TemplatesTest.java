// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  private static final Set<String> VALUE_TYPES =
      Set.of(
          "CODE",
          "INCLUDE",
          "NUM",
          "TEXT",
          "CONTAINER",
          "IMAGE",
          "NUMERIC",
          "DATETIME",
          "UIDREF",
          "COMPOSITE",
          "SCOORD",
          "DATE",
          "TABLE",
          "WAVEFORM",
          "PNAME",
          "SCOORD3D",
          "TIME",
          "TCOORD");

  private final Templates templates = Templates.standard();

  @Test
  void holdsAllTemplates() {
    List<Template> all = templates.all();
    assertEquals("2024c", templates.edition().edition());
    assertEquals(412 + 1, all.size());
    assertEquals(4280 + 8, all.stream().mapToInt(template -> template.rows().size()).sum());
    assertEquals(2, all.stream().filter(Template::retired).count());
    assertEquals(34, all.stream().filter(Template::root).count());
    assertEquals("after 2024c", templates.find("5017").orElseThrow().edition());
  }

  @Test
  void everyRowIsWellFormed() {
    for (Template template : templates.all()) {
      int nesting = -1;
      for (Template.Row row : template.rows()) {
        String where = "TID " + template.tid() + " row " + row.number();
        assertTrue(VALUE_TYPES.contains(row.valueType()), where);
        assertTrue(Set.of("M", "MC", "U", "UC").contains(row.requirement()), where);
        assertTrue(row.nesting() >= 0 && row.nesting() <= nesting + 1, where);
        assertFalse(row.multiplicity().isEmpty(), where);
        assertEquals(row.valueType().equals("INCLUDE"), row.include().isPresent(), where);
        assertEquals(row.constraints().isEmpty(), row.constraint().isEmpty(), where);
        nesting = row.nesting();
      }
    }
  }

  @Test
  void noReferenceIsDangling() {
    for (Template template : templates.all()) {
      for (Template.Row row : template.rows()) {
        Stream.of(
                row.conceptTerms().stream(),
                row.constraints().stream().flatMap(constraint -> constraint.terms().stream()),
                row.bindings().stream().flatMap(binding -> binding.terms().stream()))
            .flatMap(terms -> terms)
            .forEach(term -> assertExists(term, "TID " + template.tid() + " " + row.number()));
      }
    }
  }

  private void assertExists(Term term, String where) {
    switch (term) {
      case Term.OfTemplate of -> assertTrue(templates.find(of.tid()).isPresent(), where);
      case Term.OfContextGroup of ->
          assertTrue(ContextGroups.standard().find(of.cid()).isPresent(), where);
      case Term.OfCode of -> assertFalse(of.code().value().isEmpty(), where);
      case Term.OfParameter of -> assertTrue(of.parameter().startsWith("$"), where);
    }
  }

  @Test
  void volumetricRoiMeasurementsAreAsPrinted() {
    Template template = templates.find("1411").orElseThrow();
    assertTrue(template.extensible());
    assertFalse(template.root());
    assertTrue(template.parameters().contains("$TrackingUID"));
    Template.Row first = template.rows().getFirst();
    assertEquals("EV (125007, DCM, \"Measurement Group\")", first.concept());
    assertEquals("CONTAINER", first.valueType());
    Template.Row row =
        template.rows().stream()
            .filter(found -> found.number().equals("3c"))
            .findFirst()
            .orElseThrow();
    assertEquals("BCID 219 “Geometry Graphical Representation”", row.constraint());
    Term group = new Term.OfContextGroup("BCID", "219", "Geometry Graphical Representation");
    assertEquals(List.of(new Template.Constraint("", List.of(group), "")), row.constraints());
  }

  @Test
  void parametersGivenToIncludedTemplatesAreKept() {
    Template.Row row =
        templates.find("300").orElseThrow().rows().stream()
            .filter(found -> !found.bindings().isEmpty())
            .findFirst()
            .orElseThrow();
    assertEquals("310", row.include().orElseThrow().tid());
    assertEquals("$RefAuthority", row.bindings().getFirst().parameter());
    assertEquals(List.of(new Term.OfParameter("$RefAuthority")), row.bindings().getFirst().terms());
  }

  @Test
  void paragraphsOfACellAreLines() {
    assertTrue(
        templates.all().stream()
            .flatMap(template -> template.rows().stream())
            .anyMatch(row -> row.constraint().contains("\n$Units = ")));
  }
}
