// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.internal.value.Checked;

class CodeRulesTest {
  private final DataSet ct = Checked.ct();

  private Checked check() {
    return Checked.by(new CodeRules(), ct);
  }

  private Finding only(String rule) {
    Finding finding = check().only();
    assertEquals(rule, finding.rule(), finding::toString);
    return finding;
  }

  private DataSet code(int sequence, String value, String scheme, String meaning) {
    DataSet item = ct.addItem(sequence);
    item.set(Tag.CodeValue, VR.SH, value);
    item.set(Tag.CodingSchemeDesignator, VR.SH, scheme);
    item.set(Tag.CodeMeaning, VR.LO, meaning);
    return item;
  }

  @Test
  void rightCodesGiveNothing() {
    code(Tag.AnatomicRegionSequence, "10200004", "SCT", "liver");
    code(Tag.ProcedureCodeSequence, "X1", "99ACME", "Anything");
    check().assertNothing();
  }

  @Test
  void snomedRtIsReplacedBySnomedCt() throws Exception {
    code(Tag.AnatomicRegionSequence, "T-62000", "SRT", "Liver");
    Checked checked = check();
    assertEquals("(10200004, SCT, \"Liver\")", checked.only().expected());
    assertEquals(Severity.WARNING, checked.only().severity());
    checked.assertFixed();
    DataSet item = checked.dataSet().items(Tag.AnatomicRegionSequence).get(0);
    assertEquals("10200004", item.string(Tag.CodeValue, ""));
    assertEquals("SCT", item.string(Tag.CodingSchemeDesignator, ""));
  }

  @Test
  void retiredCodeOfDicomIsAWarning() {
    code(Tag.ProcedureCodeSequence, "113751", "DCM", "Table Longitudinal Position");
    assertEquals("code.retired", only("code.retired").rule());
  }

  @Test
  void anotherMeaningIsAWarning() {
    code(Tag.ProcedureCodeSequence, "10200004", "SCT", "Kidney");
    Finding finding = only("code.meaning");
    assertTrue(finding.expected().toLowerCase(java.util.Locale.ROOT).contains("liver"));
    assertEquals("ProcedureCodeSequence[1].CodeMeaning", finding.path());
  }

  @Test
  void unitsMayBeNamedByTheirSymbol() {
    code(Tag.ProcedureCodeSequence, "ms", "UCUM", "ms");
    check().assertNothing();
  }

  @Test
  void unknownSchemeIsAWarningUnlessDescribed() {
    code(Tag.ProcedureCodeSequence, "1", "ACME", "One");
    assertEquals("ACME", only("code.scheme").found());
    ct.addItem(Tag.CodingSchemeIdentificationSequence)
        .set(Tag.CodingSchemeDesignator, VR.SH, "ACME");
    check().assertNothing();
  }

  @Test
  void longCodesStandInLongCodeValue() {
    DataSet item = code(Tag.ProcedureCodeSequence, "12345678901234567", "99ACME", "Long");
    assertEquals("Long Code Value (0008,0119)", only("code.length").expected());
    item.remove(Tag.CodeValue);
    item.set(Tag.LongCodeValue, VR.UC, "12345678901234567");
    check().assertNothing();
    item.set(Tag.LongCodeValue, VR.UC, "123");
    assertEquals("Code Value (0008,0100)", only("code.length").expected());
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:x:1", "http://a.b/"})
  void urnsStandInUrnCodeValue(String urn) {
    code(Tag.ProcedureCodeSequence, urn, "", "A");
    assertEquals("URN Code Value (0008,0120)", only("code.length").expected());
  }

  @Test
  void meaningWithoutCodeIsIncomplete() {
    code(Tag.ProcedureCodeSequence, "", "99ACME", "A");
    assertEquals("ProcedureCodeSequence[1].CodeMeaning", only("code.incomplete").path());
  }

  @Test
  void codesOutsideAnExtensibleGroupAreNotes() {
    code(Tag.DeidentificationMethodCodeSequence, "X", "99ACME", "A");
    Finding finding = only("code.context-group");
    assertEquals(Severity.NOTE, finding.severity());
    assertEquals("PS3.16 CID 7050", finding.standard().section());
  }

  @Test
  void codesOutsideAGroupThatIsNotExtensibleAreErrors() {
    ct.set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.1.2");
    code(Tag.ViewCodeSequence, "10200004", "SCT", "liver");
    Finding finding = only("code.context-group");
    assertEquals(Severity.ERROR, finding.severity());
    ct.removeItem(Tag.ViewCodeSequence, 0);
    code(Tag.ViewCodeSequence, "R-10242", "SRT", "cranio-caudal");
    assertEquals("code.retired", check().only().rule());
  }
}
