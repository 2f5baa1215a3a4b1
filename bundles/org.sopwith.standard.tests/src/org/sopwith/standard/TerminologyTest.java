// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sopwith.standard.ContextGroup.Concept;
import org.sopwith.standard.ContextGroup.Include;

class TerminologyTest {
  private final ContextGroups groups = ContextGroups.standard();

  @Test
  void holdsAllContextGroups() {
    assertEquals("2026b", groups.edition().edition());
    assertEquals(1465, groups.all().size());
    assertEquals(17185, groups.all().stream().mapToInt(group -> group.members().size()).sum());
    long includes =
        groups.all().stream()
            .flatMap(group -> group.members().stream())
            .filter(Include.class::isInstance)
            .count();
    assertEquals(635, includes);
  }

  @Test
  void everyIncludedGroupAndPropertyTypeGroupExists() {
    for (ContextGroup group : groups.all()) {
      for (ContextGroup.Member member : group.members()) {
        String where = group.cid() + " " + member;
        switch (member) {
          case Include include -> assertTrue(groups.find(include.cid()).isPresent(), where);
          case Concept concept -> {
            assertFalse(concept.code().value().isEmpty(), where);
            assertFalse(concept.code().scheme().isEmpty(), where);
            String types = concept.typeCid();
            assertTrue(types.isEmpty() || groups.find(types).isPresent(), where);
          }
        }
      }
    }
  }

  @Test
  void membersOfIncludedGroupsBelongToTheGroup() {
    ContextGroup anatomy = groups.find("4").orElseThrow();
    assertTrue(anatomy.members().stream().anyMatch(Include.class::isInstance));
    for (ContextGroup.Member member : anatomy.members()) {
      if (member instanceof Include include) {
        for (Concept concept : groups.concepts(include.cid())) {
          assertTrue(groups.contains("4", concept.code()), concept.toString());
          assertTrue(groups.find("4", concept.code()).isPresent(), concept.toString());
        }
      }
    }
    assertFalse(groups.contains("4", new Code("1", "DCM", "")));
    assertTrue(groups.concepts("999999").isEmpty());
  }

  @Test
  void aGroupThatIsAWholeSchemeHasItsCodes() {
    assertEquals("UCUM", groups.find("82").orElseThrow().wholeScheme());
    assertTrue(groups.contains("82", new Code("mm2", "UCUM", "square millimeter")));
    assertFalse(groups.contains("82", new Code("mm2", "DCM", "square millimeter")));
  }

  @Test
  void segmentationCategoriesNameTheirTypes() {
    ContextGroup categories = groups.find("7150").orElseThrow();
    Concept tissue = (Concept) categories.members().getFirst();
    assertEquals(new Code("85756007", "SCT", "Tissue"), tissue.code());
    assertEquals("T-D0050", tissue.snomedRt());
    assertEquals("7191", tissue.typeCid());
    assertEquals(Optional.of(true), categories.extensible());
  }

  @Test
  void olderSnomedCodesHaveTheirSuccessor() {
    SrtToSct map = SrtToSct.standard();
    assertEquals(7990, map.size());
    assertEquals(Optional.of("85756007"), map.find("T-D0050"));
    assertEquals(Optional.empty(), map.find("85756007"));
  }

  @Test
  void dicomCodes() {
    Codes codes = Codes.standard();
    assertEquals(5146, codes.all().size());
    assertEquals(356, codes.all().stream().filter(Codes.Entry::retired).count());
    assertEquals(
        "(121071, DCM, \"Finding\")", codes.find("121071").orElseThrow().code().toString());
  }

  @Test
  void codingSchemes() {
    CodingSchemes schemes = CodingSchemes.standard();
    assertEquals(66, schemes.all().size());
    CodingSchemes.CodingScheme snomed = schemes.find("SCT").orElseThrow();
    assertEquals(snomed, schemes.findByUid(snomed.uid()).orElseThrow());
  }

  @Test
  void everyTableSaysItsEdition() {
    List<Edition> editions = Editions.all();
    assertEquals(11, editions.size());
    for (Edition edition : editions) {
      assertTrue(edition.edition().matches("20\\d\\d[a-e]"), edition.toString());
    }
  }
}
