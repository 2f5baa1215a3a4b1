// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Findings;
import org.sopwith.validate.Instance;
import org.sopwith.validate.ModulePresence;
import org.sopwith.validate.ModulePresence.Because;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** Modules, types and functional groups, on objects that hold just what a case needs. */
class IodRulesTest {
  private final Validator validator = new Validator(Rules.of(new IodRules()), Map.of());

  private static DataSet object(String sopClass) {
    return new DataSet().set(Tag.SOPClassUID, sopClass);
  }

  private Instance instance(DataSet dataSet) {
    return validator.instance(DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataSet));
  }

  private List<Finding> findings(DataSet dataSet) {
    Findings findings = new Findings();
    validator.validate(instance(dataSet), "file", findings);
    return findings.list();
  }

  private boolean finds(DataSet dataSet, String rule, String path) {
    return findings(dataSet).stream()
        .anyMatch(finding -> finding.rule().equals(rule) && finding.path().equals(path));
  }

  private ModulePresence module(DataSet dataSet, String name) {
    return instance(dataSet).modules().stream()
        .filter(module -> module.use().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anOptionalModuleCountsAsPresentByAnAttributeThatOnlyItDefines() {
    DataSet ct = object(UID.CTImageStorage);
    assertFalse(module(ct, "Clinical Trial Subject").present());
    assertEquals(Because.NO_ATTRIBUTES, module(ct, "Clinical Trial Subject").because());
    ct.set(Tag.ClinicalTrialSponsorName, "SPONSOR");
    assertEquals(Because.OWN_ATTRIBUTES, module(ct, "Clinical Trial Subject").because());
    assertEquals(
        List.of(Tag.ClinicalTrialSponsorName), module(ct, "Clinical Trial Subject").tags());
    assertTrue(finds(ct, "iod.type1-missing", "ClinicalTrialProtocolID"));
  }

  @Test
  void aConditionalModuleCountsAsPresentWhenItsConditionIsMet() {
    DataSet ct = object(UID.CTImageStorage).set(Tag.MultienergyCTAcquisition, "YES");
    assertEquals(Because.REQUIRED, module(ct, "Multi-energy CT Image").because());
    ct.set(Tag.MultienergyCTAcquisition, "NO");
    assertEquals(Because.NO_ATTRIBUTES, module(ct, "Multi-energy CT Image").because());
  }

  @Test
  void theModulesOfAnIodAreMandatory() {
    assertEquals(Because.MANDATORY, module(object(UID.CTImageStorage), "Patient").because());
  }

  @Test
  void theStrictestTypeOfSeveralModulesDecides() {
    DataSet ct = object(UID.CTImageStorage);
    assertTrue(finds(ct, "iod.type1-missing", "ImageType"), "type 3 in General Image");
    assertTrue(finds(ct, "iod.type2-missing", "PatientName"));
    ct.set(Tag.PatientName);
    ct.set(Tag.ImageType);
    assertTrue(finds(ct, "iod.type1-empty", "ImageType"));
    assertFalse(finds(ct, "iod.type2-missing", "PatientName"));
    ct.set(Tag.ImageType, "  ");
    assertTrue(finds(ct, "iod.type1-empty", "ImageType"), "padding is no value");
  }

  @Test
  void conditionsDecideOnAttributes() {
    DataSet ct = object(UID.CTImageStorage);
    ct.setInts(Tag.SamplesPerPixel, VR.US, 3);
    assertTrue(finds(ct, "iod.type1c-missing", "PlanarConfiguration"));
    ct.setInts(Tag.PlanarConfiguration, VR.US, 0);
    assertFalse(finds(ct, "iod.type1c-missing", "PlanarConfiguration"));
    ct.setInts(Tag.SamplesPerPixel, VR.US, 1);
    assertTrue(finds(ct, "iod.not-allowed", "PlanarConfiguration"));
  }

  @Test
  void attributesOfEveryOverlayAreAskedFor() {
    DataSet ct = object(UID.CTImageStorage);
    ct.setInts(0x60000010, VR.US, 10);
    ct.setInts(0x60020010, VR.US, 10);
    assertTrue(finds(ct, "iod.type1-missing", "(6000,0011)"));
    assertTrue(finds(ct, "iod.type1-missing", "(6002,0011)"));
  }

  @Test
  void attributesInsideFunctionalGroupsAreAskedFor() {
    DataSet seg = object(UID.SegmentationStorage);
    seg.addItem(Tag.SharedFunctionalGroupsSequence).addItem(Tag.SegmentIdentificationSequence);
    assertTrue(
        finds(
            seg,
            "iod.type1-missing",
            "SharedFunctionalGroupsSequence[1].SegmentIdentificationSequence[1].ReferencedSegmentNumber"));
  }

  @Test
  void aFunctionalGroupIsEitherSharedOrOfEveryFrame() {
    DataSet seg = object(UID.SegmentationStorage);
    DataSet shared = seg.addItem(Tag.SharedFunctionalGroupsSequence);
    for (int frame = 0; frame < 3; frame++) {
      seg.addItem(Tag.PerFrameFunctionalGroupsSequence).addItem(Tag.SegmentIdentificationSequence);
    }
    String twice = "SharedFunctionalGroupsSequence[1].SegmentIdentificationSequence";
    assertFalse(finds(seg, "iod.functional-group-twice", twice));
    shared.addItem(Tag.SegmentIdentificationSequence);
    assertTrue(finds(seg, "iod.functional-group-twice", twice));
    shared.remove(Tag.SegmentIdentificationSequence);
    seg.item(Tag.PerFrameFunctionalGroupsSequence, 1)
        .orElseThrow()
        .remove(Tag.SegmentIdentificationSequence);
    assertTrue(
        finds(
            seg,
            "iod.functional-group-missing",
            "PerFrameFunctionalGroupsSequence[2].SegmentIdentificationSequence"));
  }

  @Test
  void aPerFrameGroupIsNotShared() {
    DataSet seg = object(UID.SegmentationStorage);
    seg.addItem(Tag.SharedFunctionalGroupsSequence).addItem(Tag.FrameContentSequence);
    assertTrue(
        finds(
            seg,
            "iod.functional-group-placement",
            "SharedFunctionalGroupsSequence[1].FrameContentSequence"));
  }

  @Test
  void valueMacrosOfContentItemsHoldForTheirValueTypeOnly() {
    DataSet sr = object(UID.EnhancedSRStorage);
    DataSet item = sr.addItem(Tag.ContentSequence).set(Tag.ValueType, "TEXT");
    assertTrue(finds(sr, "iod.type1c-missing", "ContentSequence[1].TextValue"));
    assertFalse(finds(sr, "iod.type1-missing", "ContentSequence[1].ContinuityOfContent"));
    item.set(Tag.ValueType, "CONTAINER");
    assertTrue(finds(sr, "iod.type1-missing", "ContentSequence[1].ContinuityOfContent"));
  }

  @Test
  void whatCannotBeToldIsCountedAndNeverAnError() {
    DataSet ct = object(UID.CTImageStorage);
    Finding notChecked =
        findings(ct).stream()
            .filter(finding -> finding.rule().equals("iod.not-checked"))
            .findFirst()
            .orElseThrow();
    assertTrue(notChecked.count() > 5);
    assertTrue(
        notChecked.examples().stream()
            .anyMatch(example -> example.path().equals("PatientSpeciesDescription")));
  }

  @Test
  void lateralityIsOfPairedBodyPartsAndUndecidedWithoutBodyPart() {
    DataSet ct = object(UID.CTImageStorage);
    assertFalse(finds(ct, "iod.type2c-missing", "Laterality"));
    ct.set(Tag.BodyPartExamined, "KNEE");
    assertTrue(finds(ct, "iod.type2c-missing", "Laterality"));
    ct.set(Tag.Laterality);
    assertFalse(finds(ct, "iod.not-allowed", "Laterality"));
    ct.set(Tag.BodyPartExamined, "PROSTATE");
    assertTrue(finds(ct, "iod.not-allowed", "Laterality"));
    ct.set(Tag.ImageLaterality, "L");
    assertFalse(finds(ct, "iod.not-allowed", "Laterality"));
  }

  @Test
  void aModuleThatTheIodDoesNotHaveIsNotThere() {
    assertTrue(
        finds(
            object(UID.SecondaryCaptureImageStorage), "iod.type2c-missing", "PatientOrientation"));
    assertFalse(
        finds(object(UID.NuclearMedicineImageStorage), "iod.type2c-missing", "PatientOrientation"));
  }

  @Test
  void anAttributeOfNoModuleIsNoted() {
    DataSet ct = object(UID.CTImageStorage).set(Tag.SegmentationType, "BINARY");
    assertTrue(finds(ct, "iod.outside", "SegmentationType"));
    assertFalse(finds(ct, "iod.outside", "SOPClassUID"));
  }

  @Test
  void anObjectWithoutIodIsNotCheckedAgainstOne() {
    List<Finding> findings = findings(object("1.2.3.4").set(Tag.PatientName, "A"));
    assertEquals(List.of("iod.unknown"), findings.stream().map(Finding::rule).toList());
  }
}
