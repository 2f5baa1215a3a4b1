// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Severity;
import org.sopwith.seg.metadata.MetadataCheck.Problem;
import org.sopwith.seg.metadata.MetadataText.Member;
import org.sopwith.seg.metadata.MetadataText.Place;
import org.sopwith.standard.Code;

class MetadataTextTest {
  private static final String TEXT =
      """
      {"segmentAttributes": [[
        { "labelID": 1, "SegmentLabel": "Liver",
          "SegmentedPropertyCategoryCodeSequence": {"CodeValue": "91723000", "CodingSchemeDesignator": "SCT", "CodeMeaning": "Anatomical Structure"},
          "SegmentedPropertyTypeCodeSequence": {"CodeValue": "10200004", "CodingSchemeDesignator": "SCT", "CodeMeaning": "Liver"},
          "SegmentAlgorithmType": "MANUAL", "recommendedDisplayRGBValue": [221, 130, 101] }
      ]]}
      """;
  private static final Place FIRST = new Place(0, 0);
  private static final Code KIDNEY = new Code("64033007", "SCT", "Kidney");

  private static MetadataText text() throws Exception {
    return MetadataText.of(TEXT, "liver.json");
  }

  @Test
  void whatIsReadIsWhatIsWritten() throws Exception {
    MetadataText text = text();
    assertEquals("1", text.value(FIRST, Member.LABEL_ID));
    assertEquals("Liver", text.value(FIRST, Member.LABEL));
    assertEquals(Optional.of(0xDD8265), text.color(FIRST));
    assertEquals("10200004", text.codes(FIRST, Member.TYPE).getFirst().value());
    assertEquals(TEXT, text.text());
  }

  @Test
  void aChangeTouchesNothingElse() throws Exception {
    assertEquals(
        TEXT.replace("\"SegmentLabel\": \"Liver\"", "\"SegmentLabel\": \"L\""),
        text().withValue(FIRST, Member.LABEL, "L").text());
    assertEquals(
        TEXT.replace("[221, 130, 101]", "[1, 2, 3]"), text().withColor(FIRST, 0x010203).text());
    MetadataText kidney =
        text()
            .withCodes(FIRST, Member.TYPE, List.of(KIDNEY))
            .withCodes(FIRST, Member.TYPE_MODIFIER, List.of(new Code("7771000", "SCT", "Left")));
    assertEquals(List.of(KIDNEY), kidney.codes(FIRST, Member.TYPE));
    assertEquals("Left", kidney.codes(FIRST, Member.TYPE_MODIFIER).getFirst().meaning());
  }

  @Test
  void segmentsAndFilesComeAndGo() throws Exception {
    MetadataText two = text().withSegment(0);
    assertEquals("2", two.value(new Place(0, 1), Member.LABEL_ID));
    MetadataText swapped = two.swapped(0, 0, 1);
    assertEquals("Liver", swapped.value(new Place(0, 1), Member.LABEL));
    assertEquals(TEXT, two.without(new Place(0, 1)).text());
    MetadataText files = text().withFile();
    assertEquals(2, files.files());
    assertEquals(1, files.without(new Place(1, 0)).files());
  }

  @Test
  void aGoodFileHasNoProblemAndABadOneTellsWhere() throws Exception {
    assertEquals(List.of(), MetadataCheck.check(text()));
    MetadataText added = text().withSegment(0);
    List<Problem> problems = MetadataCheck.check(added);
    assertEquals(1, problems.size());
    assertEquals(Optional.of(new Place(0, 1)), problems.getFirst().place());
    assertTrue(problems.getFirst().message().contains("Category"), problems.toString());
  }

  @Test
  void rulesForSegmentationsHoldForTheirMetadata() throws Exception {
    MetadataText wrongSide =
        text()
            .withValue(FIRST, Member.LABEL, "Kidney left")
            .withCodes(FIRST, Member.TYPE, List.of(KIDNEY))
            .withCodes(FIRST, Member.TYPE_MODIFIER, List.of(new Code("24028007", "SCT", "Right")));
    List<Problem> problems = MetadataCheck.check(wrongSide);
    assertTrue(
        problems.stream().anyMatch(one -> one.severity() == Severity.ERROR), problems.toString());
    assertEquals(Optional.of(FIRST), problems.getFirst().place());
  }

  @Test
  void codesToChooseFromAreThoseOfTheStandard() {
    Optional<Code> structure = Optional.of(new Code("91723000", "SCT", "Anatomical Structure"));
    assertTrue(
        SegmentChoices.of(Member.CATEGORY, Optional.empty()).stream()
            .anyMatch(code -> code.value().equals("91723000")));
    assertTrue(
        SegmentChoices.of(Member.TYPE, structure).stream()
            .anyMatch(code -> code.value().equals("10200004")));
    assertTrue(
        SegmentChoices.of(Member.TYPE_MODIFIER, structure).stream()
            .anyMatch(code -> code.value().equals("7771000")));
    assertFalse(SegmentChoices.of(Member.REGION, structure).isEmpty());
    assertFalse(SegmentChoices.of(Member.REGION_MODIFIER, structure).isEmpty());
    assertTrue(SegmentChoices.of(Member.LABEL, structure).isEmpty());
  }

  @Test
  void whatDescribesNoSegmentsIsRefused() {
    assertThrows(OperationException.class, () -> MetadataText.of("{}", "x.json"));
  }
}
