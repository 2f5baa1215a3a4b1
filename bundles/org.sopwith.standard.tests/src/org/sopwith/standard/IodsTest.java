// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.UID;
import org.sopwith.standard.AttributeTable.Attribute;
import org.sopwith.standard.AttributeTable.ContextGroupReference;
import org.sopwith.standard.AttributeTable.Include;

class IodsTest {
  private final Iods iods = Iods.standard();

  @Test
  void holdsAllOfPs3Part3AndItsChanges() {
    assertEquals("2024c", iods.edition().edition());
    assertEquals(188 + 3, iods.all().size());
    assertEquals(505, iods.modules().size());
    assertEquals(736, iods.attributeTables().size());
    assertEquals(9979, iods.attributeTables().stream().mapToInt(t -> t.rows().size()).sum());
    assertEquals(221 + 4, iods.sopClasses().size());
    assertEquals(9, iods.conditionalValues().size());
  }

  @Test
  void noReferenceIsDangling() {
    Dictionary dictionary = Dictionary.standard();
    Set<String> tags =
        dictionary.entries().stream().map(Dictionary.Entry::tag).collect(Collectors.toSet());
    for (AttributeTable table : iods.attributeTables()) {
      for (AttributeTable.Row row : table.rows()) {
        String where = table.id() + " " + row;
        switch (row) {
          case Include include -> {
            assertTrue(iods.attributeTable(include.table()).isPresent(), where);
            assertGroupsExist(include.contextGroups(), where);
          }
          case Attribute attribute -> {
            assertTrue(tags.contains(attribute.tag()), where);
            assertGroupsExist(attribute.contextGroups(), where);
          }
          case AttributeTable.Remark remark -> assertFalse(remark.text().isEmpty(), where);
        }
      }
    }
    for (IodModule module : iods.modules()) {
      for (String table : module.tables()) {
        assertTrue(iods.attributeTable(table).isPresent(), module.section());
      }
    }
    for (SopClass sopClass : iods.sopClasses()) {
      sopClass.iod().ifPresent(iod -> assertTrue(iods.find(iod).isPresent(), sopClass.name()));
      assertTrue(dictionary.uid(sopClass.uid()).isPresent(), sopClass.name());
    }
  }

  private static void assertGroupsExist(List<ContextGroupReference> groups, String where) {
    for (ContextGroupReference group : groups) {
      assertTrue(ContextGroups.standard().find(group.cid()).isPresent(), where);
    }
  }

  @Test
  void onlyModulesNewerThanTheTablesHaveNoSection() {
    for (Iod iod : iods.all()) {
      for (Iod.Use use : iod.modules()) {
        boolean known = iods.module(use.section()).isPresent();
        assertTrue(known || use.edition().equals("2026b"), iod.name() + ": " + use.name());
      }
      for (Iod.Use use : iod.functionalGroups()) {
        assertTrue(iods.module(use.section()).isPresent(), iod.name() + ": " + use.name());
      }
    }
  }

  @Test
  void ctImageHasItsModules() {
    Iod ct = iods.ofSopClass(UID.CTImageStorage).orElseThrow();
    assertEquals("CT Image", ct.name());
    assertEquals("A.3", ct.section());
    assertTrue(ct.composite());
    Iod.Use contrast = use(ct, "Contrast/Bolus");
    assertEquals(Usage.CONDITIONAL, contrast.usage());
    assertEquals("Image", contrast.informationEntity());
    assertTrue(contrast.condition().startsWith("Required if"), contrast.condition());
    assertEquals("2024c", contrast.edition());
    assertEquals("2026b", use(ct, "Enhanced Patient Orientation").edition());
  }

  private static Iod.Use use(Iod iod, String name) {
    return iod.modules().stream().filter(use -> use.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void labelMapSegmentationHasTheIodOfSegmentation() {
    Iod iod = iods.ofSopClass(UID.LabelMapSegmentationStorage).orElseThrow();
    assertEquals(iods.ofSopClass(UID.SegmentationStorage).orElseThrow(), iod);
    assertEquals("2026b", iods.sopClass(UID.LabelMapSegmentationStorage).orElseThrow().edition());
    assertTrue(iod.functionalGroups().stream().anyMatch(use -> use.name().equals("Segmentation")));
  }

  @Test
  void srDocumentsHaveRelationships() {
    Iod iod = iods.ofSopClass(UID.ComprehensiveSRStorage).orElseThrow();
    assertTrue(
        iod.relationships().stream()
            .anyMatch(
                relationship ->
                    relationship.sources().contains("CONTAINER")
                        && relationship.type().equals("CONTAINS")
                        && relationship.targets().contains("NUM")));
  }
}
