// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.standard.Definitions;
import org.sopwith.standard.Iod;
import org.sopwith.standard.Iods;
import org.sopwith.standard.condition.Condition.Constant;
import org.sopwith.standard.condition.ConditionalRequirement.Otherwise;
import org.sopwith.standard.internal.ConditionRows;

class ConditionsTest {
  private static AttributeDefinition definition(String sopClass, int... place) {
    return Definitions.standard().at(sopClass, place).getFirst();
  }

  private static Iod.Use use(Iod iod, String section) {
    return iod.modules().stream()
        .filter(use -> use.section().equals(section))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anAttributeOfAnIncludedTableHasItsCondition() {
    AttributeDefinition planes = definition(UID.CTImageStorage, Tag.PlanarConfiguration);
    assertEquals(List.of(Tag.PlanarConfiguration), planes.path());
    ConditionalRequirement condition = planes.condition().orElseThrow();
    assertEquals(
        "Required if Samples per Pixel (0028,0002) is greater than 1."
            + " Shall not be present otherwise.",
        condition.describe());
    assertEquals(planes.table().section(), condition.section());
    DataSet image = new DataSet().setInts(Tag.SamplesPerPixel, VR.US, 3);
    assertEquals(Verdict.TRUE, condition.isRequired(image, Situation.NONE));
    assertEquals(Verdict.TRUE, condition.isAllowed(image, Situation.NONE));
    image.setInts(Tag.SamplesPerPixel, VR.US, 1);
    assertEquals(Verdict.FALSE, condition.isRequired(image, Situation.NONE));
    assertEquals(Verdict.FALSE, condition.isAllowed(image, Situation.NONE));
  }

  @Test
  void thePathOfANestedAttributeBeginsInItsTable() {
    AttributeDefinition code =
        definition(
            UID.SegmentationStorage,
            Tag.SegmentSequence,
            Tag.SegmentedPropertyTypeCodeSequence,
            Tag.CodeValue);
    assertEquals(List.of(Tag.CodeValue), code.path());
    assertTrue(code.condition().isPresent());
    AttributeDefinition type =
        definition(
            UID.CTImageStorage, Tag.IssuerOfPatientIDQualifiersSequence, Tag.UniversalEntityIDType);
    assertEquals("table_10-18", type.table().id());
    assertEquals(
        List.of(Tag.IssuerOfPatientIDQualifiersSequence, Tag.UniversalEntityIDType), type.path());
    assertEquals("present UniversalEntityID", type.condition().orElseThrow().required().toString());
  }

  @Test
  void theTagOfARepeatingGroupHasZeroForItsDigits() {
    AttributeDefinition rows = definition(UID.CTImageStorage, 0x60020010);
    assertEquals(List.of(Tag.OverlayRows), rows.path());
  }

  @Test
  void anAttributeOfAnotherTypeHasNone() {
    assertEquals(Optional.empty(), definition(UID.CTImageStorage, Tag.SamplesPerPixel).condition());
    assertEquals(Optional.empty(), Conditions.standard().ofAttribute("table_C.7-1", Tag.PixelData));
    assertEquals(Optional.empty(), Conditions.standard().ofAttribute("no such table", Tag.Rows));
  }

  @Test
  void sharedModulesHaveTheirConditionsInSopClassesLaterThanTheEdition() {
    for (String sopClass :
        List.of(UID.LabelMapSegmentationStorage, UID.HeightMapSegmentationStorage)) {
      assertTrue(
          definition(sopClass, Tag.DeidentificationMethod).condition().isPresent(), sopClass);
    }
  }

  @Test
  void aModulesOwnRowComesBeforeTheOneOfEveryIod() {
    Iod segmentation = Iods.standard().ofSopClass(UID.SegmentationStorage).orElseThrow();
    Iod.Use frameOfReference = use(segmentation, "C.7.4.1");
    ConditionalRequirement condition =
        Conditions.standard().ofUse(segmentation, frameOfReference).orElseThrow();
    assertEquals("not module \"Derivation Image\"", condition.required().toString());
    assertEquals(
        Optional.empty(), Conditions.standard().ofUse(segmentation, use(segmentation, "C.7.6.3")));
  }

  @Test
  void aFunctionalGroupMayHaveItsPlace() {
    assertEquals(Optional.of(Placement.PER_FRAME), Conditions.standard().placement("C.7.6.16.2.2"));
    assertEquals(Optional.empty(), Conditions.standard().placement("C.7.6.16.2.1"));
  }

  @Test
  void whatHoldsOtherwiseIsReadAndPrinted() {
    for (String text : List.of("not", "may", "if present PatientID")) {
      assertEquals(text, Otherwise.parse(text).toString());
    }
    assertEquals(Otherwise.NOT, Otherwise.parse("not"));
    assertEquals(Otherwise.MAY, Otherwise.parse("may"));
    assertEquals(
        "May be present otherwise only if Patient ID (0010,0020) is present.",
        Otherwise.parse("if present PatientID").describe());
    assertThrows(IllegalArgumentException.class, () -> Otherwise.parse("perhaps"));
    assertThrows(IllegalArgumentException.class, () -> Otherwise.parse("if perhaps"));
  }

  @Test
  void whatIsNotKnownToBeRequiredMayBeThereUnlessItIsKnownNotTo() {
    Condition fact = Condition.parse("fact \"x\"");
    assertEquals(Verdict.UNKNOWN, allowed(fact, Otherwise.NOT));
    assertEquals(Verdict.TRUE, allowed(fact, Otherwise.MAY));
    assertEquals(Verdict.FALSE, allowed(Constant.NEVER, Otherwise.NOT));
    assertEquals(Verdict.UNKNOWN, allowed(Constant.NEVER, new Otherwise(fact)));
    assertEquals(Verdict.TRUE, allowed(Constant.ALWAYS, Otherwise.NOT));
  }

  private static Verdict allowed(Condition required, Otherwise otherwise) {
    return new ConditionalRequirement(required, otherwise, "")
        .isAllowed(new DataSet(), Situation.NONE);
  }

  @Test
  void constantsAreReadAloudToo() {
    assertEquals(
        "Required in every case.",
        new ConditionalRequirement(Constant.ALWAYS, Otherwise.NOT, "").describe());
    assertEquals(
        "Not required. May be present only if x.",
        new ConditionalRequirement(Constant.NEVER, Otherwise.parse("if fact \"x\""), "")
            .describe());
  }

  @Test
  void brokenLinesOfAFileAreNamed() throws IOException {
    String text =
        "# edition\nRows\tnever\tnot\n@table\n@table t\n\nRows never not\nRows\tnever\n@x y\n";
    List<String> problems = new ArrayList<>();
    ConditionRows.read(
        "f.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), problems);
    assertEquals(
        List.of(
            "f.txt:2 is of no table.",
            "f.txt:3 is none of '@table ID', '@include ID', '@usage ID...' and '@placement'.",
            "f.txt:6 needs 3 columns separated by one tab each.",
            "f.txt:7 needs 3 columns separated by one tab each.",
            "f.txt:8 is none of '@table ID', '@include ID', '@usage ID...' and '@placement'."),
        problems);
  }
}
