// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.edit.Edit;
import org.sopwith.operation.edit.Edits;
import org.sopwith.validate.RuleProvider;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** A small CT image that rules find nothing wrong with, and what they find once it is changed. */
public final class Checked {
  private static final String CT = "1.2.840.10008.5.1.4.1.1.2";

  private final Validator validator;
  private final DicomFile file;

  private Checked(RuleProvider provider, DicomFile file) {
    this.validator = new Validator(Rules.of(provider), Map.of());
    this.file = file;
  }

  /** A data set to change. */
  public static DataSet ct() {
    DataSet ct = new DataSet();
    ct.set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 100");
    ct.set(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "AXIAL");
    ct.set(Tag.SOPClassUID, VR.UI, CT);
    ct.set(Tag.SOPInstanceUID, VR.UI, "1.2.3.4");
    ct.set(Tag.StudyDate, VR.DA, "20240229");
    ct.set(Tag.StudyTime, VR.TM, "101500.5");
    ct.set(Tag.AccessionNumber, VR.SH, "");
    ct.set(Tag.Modality, VR.CS, "CT");
    ct.set(Tag.PatientName, VR.PN, "Gr\u00FCn^Ida^^Dr");
    ct.set(Tag.PatientID, VR.LO, "4711");
    ct.set(Tag.PatientSex, VR.CS, "F");
    ct.set(Tag.PatientAge, VR.AS, "042Y");
    ct.set(Tag.SliceThickness, VR.DS, "-1.25e-3");
    ct.set(Tag.StudyInstanceUID, VR.UI, "1.2.3");
    ct.set(Tag.SeriesInstanceUID, VR.UI, "2.25.77");
    ct.set(Tag.InstanceNumber, VR.IS, "1");
    ct.set(Tag.ImagePositionPatient, VR.DS, "1", "2.5", "-3");
    ct.setInts(Tag.SamplesPerPixel, VR.US, 1);
    ct.set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
    ct.setInts(Tag.BitsAllocated, VR.US, 16);
    ct.setInts(Tag.PixelRepresentation, VR.US, 0);
    return ct;
  }

  /** The data set as read from a file in explicit VR little endian. */
  public static Checked by(RuleProvider provider, DataSet dataSet) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataSet).write(bytes);
      return new Checked(provider, DicomFile.parse(bytes.toByteArray()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    validator.validate(validator.instance(file), "", findings::add);
    findings.removeIf(finding -> !finding.rule().matches("(value|code)\\..*|rule-failed"));
    return findings;
  }

  /** The only finding. */
  public Finding only() {
    List<Finding> findings = findings();
    assertEquals(1, findings.size(), findings::toString);
    return findings.get(0);
  }

  public void assertNothing() {
    assertEquals(List.of(), findings());
  }

  /** Does what the only finding proposes, after which there must be none. */
  public void assertFixed() throws OperationException {
    Finding finding = only();
    assertTrue(finding.fix().isPresent(), finding::toString);
    new Edits(file).apply(Edit.parse(finding.fix().get().options()));
    assertNothing();
  }

  public DataSet dataSet() {
    return file.dataSet();
  }
}
