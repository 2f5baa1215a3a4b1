// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopwith.deid.decision.Reason;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** What stays but for the identities in it that are taken out elsewhere. */
class KnownIdentityTest {
  private static final String KEEP_PRIVATE =
      "overrides:\n  - private: ACME 1.0\n    action: keep\n";

  private DataSet object;

  @BeforeEach
  void make() {
    object = DeidentifierTest.ct(1);
    object.set(Tag.PatientName, "Quillfeather^Zoe");
    object.set(Tag.PatientID, "QF-4711-0815");
  }

  private DeidentifiedObject apply(String more) throws Exception {
    return DeidentifierTest.cleaned(
        ProfileText.parse("sopwith-deid: 1\nname: Test\nedition: 2024c\n" + more, "test"), object);
  }

  private DataSet result(String more) throws Exception {
    return apply(more).file().dataSet();
  }

  @Test
  void textThatNoRowIsForKeepsAllButTheIdentityAndTheReportSaysSo() throws Exception {
    object.addItem(Tag.SegmentSequence).set(Tag.SegmentLabel, "Liver of Quillfeather");
    DeidentifiedObject done = apply("");
    DataSet segment = done.file().dataSet().item(Tag.SegmentSequence, 0).orElseThrow();
    assertEquals("Liver of ***", segment.string(Tag.SegmentLabel, ""));
    assertTrue(
        done.tally().lines().stream()
            .anyMatch(
                line ->
                    line.path().equals("SegmentSequence[*].SegmentLabel")
                        && line.reason().rule().equals(Reason.KNOWN_IDENTITY)));
  }

  @Test
  void formsThatIdentifyStayInWhatIsNotCleaned() throws Exception {
    object.addItem(Tag.SegmentSequence).set(Tag.SegmentLabel, "Liver, Dr. Smith 2019-05-05");
    DataSet segment = result("").item(Tag.SegmentSequence, 0).orElseThrow();
    assertEquals("Liver, Dr. Smith 2019-05-05", segment.string(Tag.SegmentLabel, ""));
  }

  @Test
  void aTextOfAnIdentityAloneIsReplacedSoThatItIsNotEmpty() throws Exception {
    object.addItem(Tag.SegmentSequence).set(Tag.SegmentLabel, "QUILLFEATHER");
    DataSet segment = result("").item(Tag.SegmentSequence, 0).orElseThrow();
    assertEquals("Removed", segment.string(Tag.SegmentLabel, ""));
  }

  @Test
  void ofSeveralValuesTheOthersStay() throws Exception {
    object.set(Tag.SoftwareVersions, "1.0", "for Zoe Quillfeather", "2.0");
    assertEquals(
        java.util.List.of("1.0", "for ***", "2.0"), result("").strings(Tag.SoftwareVersions));
  }

  @Test
  void whatTheProfileKeepsIsNoSecretInText() throws Exception {
    object.addItem(Tag.SegmentSequence).set(Tag.SegmentLabel, "QF-4711-0815 Quillfeather");
    DataSet result = result("overrides:\n  - attribute: PatientID\n    action: keep\n");
    DataSet segment = result.item(Tag.SegmentSequence, 0).orElseThrow();
    assertEquals("QF-4711-0815 ***", segment.string(Tag.SegmentLabel, ""));
  }

  @Test
  void anAttributeThatAnOverrideKeepsIsCleanedToo() throws Exception {
    object.set(Tag.StudyDescription, "CT Quillfeather");
    DataSet result = result("overrides:\n  - attribute: StudyDescription\n    action: keep\n");
    assertEquals("CT ***", result.string(Tag.StudyDescription, ""));
  }

  @Test
  void aCodeThatHoldsAnIdentityRefusesTheObjectWithoutTellingIt() {
    DataSet code = object.addItem(Tag.ProcedureCodeSequence);
    code.set(Tag.CodeValue, "QF-4711-0815");
    code.set(Tag.CodingSchemeDesignator, "99ACME");
    code.set(Tag.CodeMeaning, "Abdomen");
    RefusedException e = assertThrows(RefusedException.class, () -> apply(""));
    assertTrue(e.getMessage().startsWith("ProcedureCodeSequence[1].CodeValue (known identity): "));
    assertFalse(e.getMessage().contains("4711"));
  }

  @Test
  void definedTermsAndMeaningsOfTheStandardNameNobody() throws Exception {
    object.set(Tag.PatientName, "Long^Chest");
    object.set(Tag.BodyPartExamined, "CHEST");
    DataSet code = object.addItem(Tag.ProcedureCodeSequence);
    code.set(Tag.CodeValue, "432678004");
    code.set(Tag.CodingSchemeDesignator, "SCT");
    code.set(Tag.CodeMeaning, "Long axis");
    DataSet result = result("");
    assertEquals("CHEST", result.string(Tag.BodyPartExamined, ""));
    assertEquals(
        "Long axis",
        result.item(Tag.ProcedureCodeSequence, 0).orElseThrow().string(Tag.CodeMeaning, ""));
  }

  @Test
  void theFlavourOfAnImageNamesNobody() throws Exception {
    object.set(Tag.PatientName, "Perfusion^Zoe");
    object.set(Tag.ImageType, "DERIVED", "PRIMARY", "PERFUSION", "RCBF");
    assertEquals(
        java.util.List.of("DERIVED", "PRIMARY", "PERFUSION", "RCBF"),
        result("").strings(Tag.ImageType));
  }

  @Test
  void aMeaningThatTheStandardGivesStaysThoughSomebodyIsNamedSo() throws Exception {
    object.set(Tag.PatientName, "Prostatic^Zoe");
    DataSet code = object.addItem(Tag.ProcedureCodeSequence);
    code.set(Tag.CodeValue, "41216001");
    code.set(Tag.CodingSchemeDesignator, "SCT");
    code.set(Tag.CodeMeaning, "Prostate");
    DataSet own = object.addItem(Tag.ProcedureCodeSequence);
    own.set(Tag.CodeValue, "P1");
    own.set(Tag.CodingSchemeDesignator, "99ACME");
    own.set(Tag.CodeMeaning, "Prostatic exam");
    DataSet result = result("");
    assertEquals(
        "*** exam",
        result.item(Tag.ProcedureCodeSequence, 1).orElseThrow().string(Tag.CodeMeaning, ""));
  }

  @Test
  void theMakerOfTheEquipmentStaysThoughTheStationIsNamedAfterIt() throws Exception {
    object.set(Tag.Manufacturer, "Brambleware Medical");
    object.set(Tag.StationName, "BRAMBLEWARE");
    object.set(Tag.ManufacturerModelName, "Brambleware 64");
    DataSet result = result("");
    assertEquals("Brambleware Medical", result.string(Tag.Manufacturer, ""));
    assertEquals("Brambleware 64", result.string(Tag.ManufacturerModelName, ""));
  }

  @Test
  void aKeptUidThatIsReplacedElsewhereIsReplacedTheSameWay() throws Exception {
    object.set(0x00091002, VR.UI, "1.2.826.0.2");
    DataSet result = result(KEEP_PRIVATE);
    assertEquals(result.string(Tag.StudyInstanceUID), result.string(0x00091002));
  }

  @Test
  void aKeptDateThatIsTakenOutElsewhereGetsADummy() throws Exception {
    object.set(0x00091002, VR.DA, "20240229");
    assertEquals("19000101", result(KEEP_PRIVATE).string(0x00091002, ""));
  }

  @Test
  void anAttributeThatNoRowIsForMakesNothingKnownOfTheOthers() throws Exception {
    object.set(Tag.PatientBirthDate, "19340617");
    object.set(Tag.DateOfGainCalibration, "19340617");
    object.set(Tag.CodingSchemeUID, object.string(Tag.StudyInstanceUID, ""));
    DataSet result = result("");
    assertEquals("19000101", result.string(Tag.DateOfGainCalibration, ""));
    assertEquals(result.string(Tag.StudyInstanceUID), result.string(Tag.CodingSchemeUID));
  }

  @Test
  void referencesThatTheTableForgetsFollowTheUidsTheyReferTo() throws Exception {
    object.set(Tag.FiducialUID, "1.2.826.0.7");
    object.set(Tag.ReferencedFiducialUID, "1.2.826.0.7");
    object.set(Tag.SOPInstanceUIDOfConcatenationSource, "1.2.826.0.8");
    DataSet result = result("");
    assertEquals(result.string(Tag.FiducialUID), result.string(Tag.ReferencedFiducialUID));
    assertFalse(result.string(Tag.SOPInstanceUIDOfConcatenationSource, "").equals("1.2.826.0.8"));
  }

  @Test
  void theNumberOfAnIdentifierIsFoundWithoutItsLetters() throws Exception {
    object.set(Tag.PatientID, "HX-0048213-7");
    for (String text :
        new String[] {"0048213-7", "482137", "00482137", "48213-7", "ID482137", "00000482137"}) {
      object.set(Tag.ConvolutionKernel, text);
      String done = result("").string(Tag.ConvolutionKernel, "");
      assertFalse(done.contains("82"), text);
    }
  }

  @Test
  void whatIsNoUidButSomebodyGoes() throws Exception {
    object.set(Tag.CodingSchemeUID, VR.UI, "Quillfeather");
    assertFalse(result("").string(Tag.CodingSchemeUID, "").contains("Quill"));
  }

  @Test
  void theDescriptionInAColourProfileIsOverwritten() throws Exception {
    object.setBytes(
        Tag.ICCProfile, VR.OB, "desc\0\0\0\0Camera of Quillfeather\0\0".getBytes("US-ASCII"));
    assertArrayEquals(
        "desc\0\0\0\0Camera of ************\0\0".getBytes("US-ASCII"),
        result("").bytes(Tag.ICCProfile));
  }

  /** As they are where nobody declared GBK or Shift JIS. */
  @Test
  void namesInUndeclaredCharacterSetsAreFoundByTheirBytes() throws Exception {
    object.remove(Tag.SpecificCharacterSet);
    object.setBytes(Tag.PatientName, VR.PN, "王^小东 ".getBytes("GBK"));
    object.setBytes(Tag.ConvolutionKernel, VR.SH, "患者王小东".getBytes("GBK"));
    String left = new String(result("").bytes(Tag.ConvolutionKernel), "GBK");
    assertFalse(left.contains("小东"), left);
    object.setBytes(Tag.PatientName, VR.PN, "山田^太郎 ".getBytes("Shift_JIS"));
    object.setBytes(Tag.ConvolutionKernel, VR.SH, "患者山田太郎".getBytes("Shift_JIS"));
    left = new String(result("").bytes(Tag.ConvolutionKernel), "Shift_JIS");
    assertFalse(left.contains("山田") || left.contains("太郎"), left);
  }

  @Test
  void thaiNamesAreFoundWhereNothingSetsWordsApart() throws Exception {
    object.set(Tag.SpecificCharacterSet, "ISO_IR 192");
    object.set(Tag.PatientName, "สมชาย^ใจดี");
    object.set(Tag.ConvolutionKernel, "ผู้ป่วยสมชาย");
    assertFalse(result("").string(Tag.ConvolutionKernel, "").contains("สมชาย"));
  }

  @Test
  void bytesOfPrivateAttributesKeepTheirLength() throws Exception {
    byte[] value = "\0\1\2for QUILLFEATHER^ZOE\0\3\4\5".getBytes(StandardCharsets.ISO_8859_1);
    byte[] wide = "Zoë Quillfeather".getBytes(StandardCharsets.UTF_16LE);
    byte[] utf8 = "für Zoë Quillfeather!".getBytes(StandardCharsets.UTF_8);
    object.setBytes(0x00091002, VR.OB, value);
    object.setBytes(0x00091003, VR.UN, wide);
    object.setBytes(0x00091004, VR.UN, utf8);
    object.setBytes(0x00091005, VR.OB, new byte[] {1, 2, 3, 4});
    DataSet result = result(KEEP_PRIVATE);
    assertArrayEquals(
        "\0\1\2for ****************\0\3\4\5\0".getBytes(StandardCharsets.ISO_8859_1),
        result.bytes(0x00091002));
    assertEquals("*".repeat(16), new String(result.bytes(0x00091003), StandardCharsets.UTF_16LE));
    assertEquals(
        "für *****************!\0", new String(result.bytes(0x00091004), StandardCharsets.UTF_8));
    assertArrayEquals(new byte[] {1, 2, 3, 4}, result.bytes(0x00091005));
  }

  @Test
  void wordsOfTheProfileStayOrGo() throws Exception {
    object.set(Tag.PatientName, "Wilson^Zoe");
    object.set(Tag.StudyDescription, "Wilson disease, Dr. Wilson, BRAMBLE-7 trial");
    DataSet result =
        result(
            "options:\n  - clean-descriptors\ntext-marker: \"[]\"\nkeep-words:\n  - Wilson\n"
                + "remove-words:\n  - bramble 7\n");
    assertEquals("Wilson disease, Dr. Wilson, [] trial", result.string(Tag.StudyDescription, ""));
  }

  @Test
  void anEmptyMarkerLeavesNoGap() throws Exception {
    object.addItem(Tag.SegmentSequence).set(Tag.SegmentLabel, "Liver of Zoe Quillfeather, left");
    DataSet segment = result("text-marker: \"\"\n").item(Tag.SegmentSequence, 0).orElseThrow();
    assertEquals("Liver of , left", segment.string(Tag.SegmentLabel, ""));
  }

  @Test
  void numbersOfTheImageAreNotTouched() throws Exception {
    object.set(Tag.PatientID, "12000");
    object.set(Tag.ExposureTime, "12000");
    object.set(Tag.ImageType, "ORIGINAL", "PRIMARY");
    assertEquals("12000", result("").string(Tag.ExposureTime, ""));
  }
}
