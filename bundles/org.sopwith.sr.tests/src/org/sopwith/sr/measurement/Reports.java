// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.AllRules;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.generate.DocumentHeader;
import org.sopwith.sr.generate.Evidence;
import org.sopwith.standard.Code;
import org.sopwith.validate.Validator;

/** Measurement reports for tests: written, read back, validated. */
final class Reports {
  static final Code VOLUME = new Code("118565006", "SCT", "Volume");
  static final Code CUBIC_MILLIMETRE = new Code("mm3", "UCUM", "cubic millimeter");
  static final Code NO_UNITS = new Code("1", "UCUM", "no units");
  static final Code LIVER = new Code("10200004", "SCT", "Liver");
  static final Code RIGHT = new Code("24028007", "SCT", "Right");
  static final Code SOURCE = new Code("121112", "DCM", "Source of Measurement");
  static final Code MEAN = new Code("373098007", "SCT", "Mean");
  static final InstanceReference IMAGE = instance("1.2.840.10008.5.1.4.1.1.2", 1);
  static final InstanceReference SEGMENTATION = instance("1.2.840.10008.5.1.4.1.1.66.4", 2);
  static final InstanceReference STRUCTURE_SET = instance("1.2.840.10008.5.1.4.1.1.481.3", 3);
  static final InstanceReference WAVEFORM = instance("1.2.840.10008.5.1.4.1.1.9.1.1", 4);
  static final InstanceReference MAP = instance("1.2.840.10008.5.1.4.1.1.67", 5);
  static final InstanceReference DOCUMENT = instance("1.2.840.10008.5.1.4.1.1.88.33", 6);
  static final DocumentHeader HEADER = DocumentHeader.example("test");
  private static final Validator VALIDATOR = AllRules.validator();

  private Reports() {}

  private static InstanceReference instance(String sopClass, int number) {
    return new InstanceReference(sopClass, "1.2.3." + number);
  }

  static MeasurementReport report() {
    return new MeasurementReport(ObserverContext.device("1.2.6", "Sopwith"));
  }

  static Measurement volume() {
    return Measurement.of(VOLUME, 1432.5, CUBIC_MILLIMETRE);
  }

  static Region.Segment segment() {
    return new Region.Segment(SEGMENTATION, 1, List.of(), new Region.SegmentSource.Series("1.2.4"));
  }

  static VolumetricRoiMeasurements liver() {
    return new VolumetricRoiMeasurements("Liver", "1.2.5", segment())
        .finding(LIVER)
        .measurement(volume());
  }

  static MeasurementAndEvaluationGroup group() {
    return new MeasurementAndEvaluationGroup("Heart", "1.2.9");
  }

  static DataSet document(MeasurementReport report) {
    Evidence evidence = new Evidence();
    for (InstanceReference one :
        List.of(IMAGE, SEGMENTATION, STRUCTURE_SET, WAVEFORM, MAP, DOCUMENT)) {
      evidence.add(one.sopInstanceUid(), HEADER.studyInstanceUid(), "1.2.7");
    }
    return report.document(HEADER, evidence);
  }

  /** What a report is when it has been written and read. */
  static ReadReport writtenAndRead(MeasurementReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DicomFile file =
        DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, document(report))) {
      file.write(out);
    }
    return new ReadReport(SrDocument.of(DicomFile.parse(out.toByteArray()).dataSet()));
  }

  /**
   * What the rules of structured reports find, notes too but for the one that lists the conditions
   * that are in words.
   */
  static List<String> findings(DataSet document) {
    return texts(document, one -> !one.rule().equals("sr.condition-not-checked"));
  }

  /** Of these the errors. */
  static List<String> errors(DataSet document) {
    return texts(document, one -> one.severity() == Severity.ERROR);
  }

  private static List<String> texts(DataSet document, Predicate<Finding> filter) {
    List<Finding> findings = new ArrayList<>();
    VALIDATOR.validate(
        VALIDATOR.instance(DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, document)),
        "report.dcm",
        findings::add);
    return findings.stream()
        .filter(one -> one.rule().startsWith("sr."))
        .filter(filter)
        .map(one -> one.rule() + ": " + one.message() + " " + one.found() + " " + one.path())
        .toList();
  }

  static List<String> findings(MeasurementReport report) {
    return findings(document(report));
  }
}
