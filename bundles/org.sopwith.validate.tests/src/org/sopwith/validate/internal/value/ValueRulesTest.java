// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementRule;

class ValueRulesTest {
  private final DataSet ct = Checked.ct();

  private Checked check() {
    return Checked.by(new ValueRules(), ct);
  }

  private Finding only(String rule) {
    Finding finding = check().only();
    assertEquals(rule, finding.rule(), finding::toString);
    return finding;
  }

  @Test
  void rightValuesGiveNothing() {
    check().assertNothing();
  }

  @Test
  void everyRuleNamesItsSection() {
    for (ElementRule rule : new ValueRules().elementRules()) {
      assertTrue(rule instanceof BasicRule);
      assertTrue(rule.standard().section().startsWith("PS3."), rule.id());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "StudyDate, DA, 20230229",
    "StudyDate, DA, 2023.02.28",
    "StudyTime, TM, 10:15",
    "StudyTime, TM, 2460",
    "PatientAge, AS, 42Y",
    "PatientSex, CS, f",
    "SliceThickness, DS, 1.2.3",
    "SliceThickness, DS, 0.12345678901234567",
    "InstanceNumber, IS, 1.5",
    "InstanceNumber, IS, 99999999999",
    "AccessionNumber, SH, 12345678901234567",
    "StudyInstanceUID, UI, 1.2.03",
    "StudyInstanceUID, UI, 1.2..3",
    "PatientName, PN, a^b^c^d^e^f",
    "AcquisitionDateTime, DT, 20241301",
    "StationName, SH, a\tb",
  })
  void valuesOfAnotherFormAreErrors(String keyword, VR vr, String value) {
    ct.set(tag(keyword), vr, value);
    Finding finding =
        check().findings().stream()
            .filter(f -> f.rule().equals("value.representation"))
            .findFirst()
            .orElseThrow();
    assertEquals(keyword, finding.path());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals("PS3.5 6.2", finding.standard().section());
  }

  @ParameterizedTest
  @CsvSource({
    "StudyTime, TM, 10",
    "StudyTime, TM, 235960",
    "StudyTime, TM, 101500.123456",
    "PatientName, PN, a^b^c^d^e=x=y",
    "AcquisitionDateTime, DT, 20240131101500.5+0100",
    "SliceThickness, DS, ' 1.5 '",
    "SliceThickness, DS, .5",
    "InstanceNumber, IS, -2147483648",
    "StudyInstanceUID, UI, 2.999.0.1",
    "StationName, SH, 1234567890123456",
  })
  void rareFormsAreRight(String keyword, VR vr, String value) {
    ct.set(tag(keyword), vr, value);
    check().assertNothing();
  }

  @Test
  void lowerCaseIsMadeUpperCaseWhereThatIsTheEnumeratedValue() throws Exception {
    ct.set(Tag.PatientSex, VR.CS, "f");
    check().findings().stream()
        .filter(finding -> finding.rule().equals("value.representation"))
        .forEach(
            finding ->
                assertEquals("[--set, PatientSex=F]", finding.fix().orElseThrow().options() + ""));
    ct.set(Tag.PatientSex, VR.CS, "x");
    assertTrue(check().findings().stream().allMatch(finding -> finding.fix().isEmpty()));
  }

  @Test
  void anotherVrThanThatOfTheDictionaryIsAnError() {
    ct.set(Tag.PatientID, VR.SH, "4711");
    Finding finding = only("value.vr");
    assertEquals("LO", finding.expected());
    assertEquals("SH", finding.found());
  }

  @Test
  void unknownVrOfAKnownAttributeIsAWarning() {
    ct.setBytes(Tag.PatientID, VR.UN, new byte[] {'4', '7'});
    assertEquals(Severity.WARNING, only("value.vr").severity());
  }

  @ParameterizedTest
  @CsvSource({"ImagePositionPatient, DS, 1\\2, 3", "StudyID, SH, a\\b, 1"})
  void wrongNumberOfValuesIsAnError(String keyword, VR vr, String values, String vm) {
    ct.set(tag(keyword), vr, values.split("\\\\"));
    Finding finding = only("value.multiplicity");
    assertEquals(vm, finding.expected());
    assertEquals("2", finding.found());
  }

  @Test
  void wrongNumberOfBinaryValuesIsAnError() {
    ct.setInts(Tag.Rows, VR.US, 1, 2);
    assertEquals("2", only("value.multiplicity").found());
  }

  @Test
  void binaryValuesAreWhole() {
    ct.setBytes(Tag.TableTopLongitudinalPosition, VR.FD, new byte[12]);
    Finding finding =
        check().findings().stream()
            .filter(f -> f.rule().equals("value.length"))
            .findFirst()
            .orElseThrow();
    assertEquals("12 bytes", finding.found());
  }

  @ParameterizedTest
  @CsvSource({"StudyInstanceUID, UI, '1.2.3.4 '", "SeriesInstanceUID, UI, '1.2.34 '"})
  void uidPaddedWithSpaceIsFixed(String keyword, VR vr, String value) throws Exception {
    ct.setBytes(tag(keyword), vr, value.getBytes(StandardCharsets.US_ASCII));
    Checked checked = check();
    assertEquals("value.padding", checked.only().rule());
    checked.assertFixed();
  }

  @Test
  void textPaddedWithNullIsFixed() throws Exception {
    ct.setBytes(Tag.PatientID, VR.LO, new byte[] {'4', '7', '1', 0});
    Checked checked = check();
    checked.assertFixed();
    assertEquals(
        "471 ", new String(checked.dataSet().bytes(Tag.PatientID), StandardCharsets.US_ASCII));
  }

  @Test
  void uidPaddedWithManyNullsIsFixed() throws Exception {
    ct.setBytes(Tag.StudyInstanceUID, VR.UI, new byte[] {'1', '.', '2', 0, 0, 0});
    check().assertFixed();
  }

  @ParameterizedTest
  @CsvSource({
    "PatientSex, W, 'M, F, O', PS3.3 C.7.1.1",
    "PhotometricInterpretation, RGB, 'MONOCHROME1, MONOCHROME2', PS3.3 C.8.2.1",
  })
  void otherThanEnumeratedValuesAreErrors(
      String keyword, String value, String expected, String section) {
    ct.set(tag(keyword), VR.CS, value);
    Finding finding = only("value.enumerated");
    assertEquals(expected, finding.expected());
    assertEquals(value, finding.found());
    assertEquals(section, finding.standard().section());
    assertEquals("2024c", finding.standard().edition());
  }

  @Test
  void enumeratedValuesMayBeForOneOfSeveralValues() {
    ct.set(Tag.ImageType, VR.CS, "ORIGINAL", "TERTIARY", "AXIAL");
    assertEquals("value 2: PRIMARY, SECONDARY", only("value.enumerated").expected());
  }

  @Test
  void enumeratedNumbersAreComparedAsNumbers() {
    ct.setInts(Tag.PixelRepresentation, VR.US, 7);
    assertEquals("0000H, 0001H", only("value.enumerated").expected());
  }

  @Test
  void labelMapsHaveValuesOfTheirOwn() {
    ct.set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.66.7");
    ct.set(Tag.Modality, VR.CS, "SEG");
    ct.set(Tag.ImageType, VR.CS, "DERIVED", "PRIMARY");
    ct.set(Tag.SegmentationType, VR.CS, "LABELMAP");
    ct.set(Tag.PhotometricInterpretation, VR.CS, "PALETTE COLOR");
    check().assertNothing();
    ct.set(Tag.SegmentationType, VR.CS, "BINARY");
    assertTrue(
        check().findings().stream().anyMatch(finding -> finding.path().equals("SegmentationType")));
  }

  @Test
  void modulesOfWhichAnObjectHasOneDoNotForbidEachOther() {
    ct.set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.11.1");
    ct.remove(Tag.ImageType);
    ct.set(Tag.Modality, VR.CS, "PR");
    ct.set(Tag.ShutterShape, VR.CS, "BITMAP");
    ct.setInts(Tag.ShutterOverlayGroup, VR.US, 0x6000);
    ct.set(Tag.ShutterLeftVerticalEdge, VR.IS, "1");
    check().assertNothing();
    ct.set(Tag.ShutterShape, VR.CS, "OVAL");
    assertEquals("ShutterShape", check().findings().get(0).path());
  }

  @Test
  void otherThanDefinedTermsAreNotes() {
    ct.set(Tag.WindowCenterWidthExplanation, VR.LO, "KIDNEY");
    ct.set(Tag.ExposureModulationType, VR.CS, "MINE");
    assertEquals(Severity.NOTE, only("value.defined-term").severity());
  }

  @Test
  void retiredAttributeIsAWarning() {
    ct.set(Tag.OtherPatientIDs, VR.LO, "1");
    assertEquals(Severity.WARNING, only("value.retired").severity());
  }

  @Test
  void unknownStandardAttributeIsAWarning() {
    ct.set(0x00100099, VR.LO, "1");
    assertEquals("(0010,0099)", only("value.unknown-attribute").path());
  }

  @Test
  void privateElementsNeedACreator() {
    ct.set(0x00091010, VR.LO, "1");
    assertEquals("(0009,0010)", only("value.private-block").expected());
    ct.set(0x00090010, VR.LO, "ACME");
    check().assertNothing();
    ct.set(0x00090010, VR.LO, "");
    assertEquals("(0009,0010)", only("value.private-block").path());
  }

  @Test
  void creatorsAreUniqueInTheirGroup() {
    ct.set(0x00090010, VR.LO, "ACME").set(0x00090011, VR.LO, "ACME");
    Finding finding = only("value.private-block");
    assertEquals("(0009,0011)", finding.path());
    assertEquals(Severity.WARNING, finding.severity());
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00090001, 0x00090100, 0x00070010})
  void privateElementsHaveNumbersOfTheirOwn(int tag) {
    ct.set(tag, VR.LO, "ACME");
    assertEquals("value.private-block", check().only().rule());
  }

  @Test
  void groupLengthIsDeleted() throws Exception {
    ct.setInts(0x00100000, VR.UL, 5);
    Checked checked = check();
    assertEquals("5", checked.only().found());
    assertEquals(Severity.WARNING, checked.only().severity());
    checked.assertFixed();
  }

  @Test
  void rightGroupLengthIsANote() {
    ct.setInts(0x00080000, VR.UL, 0);
    String expected = only("value.group-length").expected();
    ct.setInts(0x00080000, VR.UL, Integer.parseInt(expected.replace(" bytes", "")));
    assertEquals(Severity.NOTE, only("value.group-length").severity());
  }

  @Test
  void textBeyondAsciiNeedsACharacterSet() {
    ct.remove(Tag.SpecificCharacterSet);
    ct.setBytes(Tag.PatientName, VR.PN, new byte[] {'G', (byte) 0xFC});
    assertEquals("PatientName", only("value.character-set").path());
  }

  @Test
  void textThatIsNotOfTheCharacterSetIsAnError() {
    ct.set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
    ct.setBytes(Tag.PatientName, VR.PN, new byte[] {'G', (byte) 0xFC});
    assertEquals("text in ISO_IR 192", only("value.character-set").expected());
  }

  @Test
  void characterSetsAreDefinedTerms() {
    ct.set(Tag.PatientName, VR.PN, "Green");
    ct.set(Tag.SpecificCharacterSet, VR.CS, "LATIN1");
    assertTrue(check().findings().stream().anyMatch(f -> f.rule().equals("value.character-set")));
    ct.set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 100", "ISO 2022 IR 87");
    assertEquals("ISO_IR 100", only("value.character-set").found());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.840.10008.99.1", "3.1", "0", "0.0.0.0.1"})
  void uidsOfInstancesBeginWithARootOfTheirOwn(String uid) {
    ct.set(Tag.SeriesInstanceUID, VR.UI, uid);
    assertEquals(uid, only("value.uid-root").found());
  }

  private static int tag(String keyword) {
    assertTrue(Dictionary.standard().find(keyword).isPresent(), keyword);
    return Tags.parse(keyword).orElseThrow();
  }
}
