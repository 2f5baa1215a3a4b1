// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.UID;
import org.sopwith.standard.AttributeTable.ContextGroupReference;
import org.sopwith.standard.AttributeTable.ValueSet;

class DefinitionsTest {
  private final Definitions definitions = Definitions.standard();

  @Test
  void anAttributeOfTheDataSetIsFoundInItsModule() {
    List<AttributeDefinition> found = definitions.at(UID.CTImageStorage, Tag.KVP);
    assertEquals(1, found.size());
    assertEquals("CT Image", found.getFirst().use().name());
    assertEquals(Usage.MANDATORY, found.getFirst().use().usage());
    assertEquals(AttributeType.TYPE_2, found.getFirst().attribute().type());
    assertEquals("C.8.2.1", found.getFirst().table().section());
  }

  @Test
  void oneAttributeMayHaveManyDefinitions() {
    List<String> modules =
        definitions.at(UID.CTImageStorage, Tag.ImageType).stream()
            .map(found -> found.use().name())
            .toList();
    assertEquals(List.of("General Image", "CT Image"), modules);
  }

  @Test
  void enumeratedValuesAreKept() {
    List<ValueSet> values =
        definitions.at(UID.SegmentationStorage, Tag.SegmentationType).stream()
            .flatMap(found -> found.attribute().values().stream())
            .toList();
    assertEquals(List.of(new ValueSet(true, 0, List.of("BINARY", "FRACTIONAL"))), values);
  }

  @Test
  void nestedAttributesAreFoundThroughIncludes() {
    List<AttributeDefinition> found =
        definitions.at(
            UID.SegmentationStorage,
            Tag.SegmentSequence,
            Tag.SegmentedPropertyTypeCodeSequence,
            Tag.CodeValue);
    assertEquals(1, found.size());
    assertEquals("Basic Code Sequence Macro Attributes", found.getFirst().table().caption());
    assertEquals("Segmentation Image", found.getFirst().use().name());
  }

  @Test
  void contextGroupsOfACodeSequenceComeFromItsInclude() {
    AttributeDefinition found =
        definitions
            .at(
                UID.SegmentationStorage,
                Tag.SegmentSequence,
                Tag.SegmentedPropertyCategoryCodeSequence)
            .getFirst();
    assertEquals(List.of(new ContextGroupReference("BCID", "7150")), found.contextGroups());
  }

  @Test
  void functionalGroupsAreFoundInSharedAndPerFrameItems() {
    for (int sequence :
        List.of(Tag.SharedFunctionalGroupsSequence, Tag.PerFrameFunctionalGroupsSequence)) {
      AttributeDefinition spacing =
          definitions
              .at(UID.EnhancedCTImageStorage, sequence, Tag.PixelMeasuresSequence, Tag.PixelSpacing)
              .getFirst();
      assertEquals("Pixel Measures", spacing.use().name());
      assertEquals(Usage.MANDATORY, spacing.use().usage());
      assertEquals("C.7.6.16.2.1", spacing.table().section());
    }
  }

  @Test
  void anElementIsFoundByTheSequencesItIsIn() {
    DataSet segmentation = new DataSet().set(Tag.SOPClassUID, UID.SegmentationStorage);
    DataSet category =
        segmentation
            .addItem(Tag.SegmentSequence)
            .addItem(Tag.SegmentedPropertyCategoryCodeSequence)
            .set(Tag.CodeMeaning, "Tissue");
    AttributeDefinition meaning =
        definitions.at(category.get(Tag.CodeMeaning).orElseThrow()).getFirst();
    assertEquals(AttributeType.TYPE_1, meaning.attribute().type());
    assertEquals("Segmentation Image", meaning.use().name());
  }

  @Test
  void recursiveContentIsFoundAtAnyDepth() {
    int[] place = new int[12];
    Arrays.fill(place, Tag.ContentSequence);
    place[place.length - 1] = Tag.ConceptNameCodeSequence;
    assertFalse(definitions.at(UID.ComprehensiveSRStorage, place).isEmpty());
  }

  @Test
  void whatAnIodDoesNotHaveIsNotFound() {
    assertTrue(definitions.at(UID.CTImageStorage, Tag.SegmentSequence).isEmpty());
    assertTrue(definitions.at(UID.CTImageStorage, Tag.PatientName, Tag.PatientID).isEmpty());
    assertTrue(definitions.at("1.2.3", Tag.PatientName).isEmpty());
  }

  @Test
  void repeatingGroupsAreMatched() {
    List<AttributeDefinition> found = definitions.at(UID.CTImageStorage, 0x60023000);
    assertEquals("Overlay Plane", found.getFirst().use().name());
    assertFalse(definitions.occurrences(0x60023000).isEmpty());
  }

  @Test
  void occurrencesNameModulesAndIods() {
    Occurrence name = occurrence(Tag.PatientName, "table_C.7-1");
    assertEquals(List.of("Patient"), name.modules().stream().map(IodModule::name).toList());
    assertTrue(name.iods().size() > 100);
    assertTrue(name.parents().isEmpty());
    Occurrence spacing = occurrence(Tag.PixelSpacing, "table_C.7.6.16-2");
    assertEquals("00289110", spacing.parents().getFirst().tag());
    assertTrue(spacing.iods().stream().anyMatch(iod -> iod.name().equals("Enhanced CT Image")));
    assertTrue(definitions.occurrences(0x00291001).isEmpty());
  }

  @Test
  void macrosOccurWhereverTheyAreIncluded() {
    assertTrue(occurrence(Tag.CodeValue, "table_8.8-1a").iods().size() > 100);
  }

  private Occurrence occurrence(int tag, String table) {
    return definitions.occurrences(tag).stream()
        .filter(found -> found.table().id().equals(table))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyModuleOfEveryIodResolves() {
    for (Iod iod : Iods.standard().all()) {
      for (Iod.Use use : iod.modules()) {
        boolean resolved = definitions.of(iod, use).stream().noneMatch(d -> d.use() != use);
        assertTrue(resolved, iod.name() + ": " + use.name());
        assertEquals(
            use.section().isEmpty(), definitions.of(iod, use).isEmpty(), iod.name() + ": " + use);
      }
    }
  }
}
