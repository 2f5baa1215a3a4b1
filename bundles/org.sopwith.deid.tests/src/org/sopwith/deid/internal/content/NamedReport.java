// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** A made-up measurement report (TID 1500) that names everybody. */
final class NamedReport {
  static final String IMAGE = "1.2.826.0.1.1.1";
  private static final RelationshipType CONTEXT = RelationshipType.HAS_OBS_CONTEXT;
  private static final RelationshipType CONTAINS = RelationshipType.CONTAINS;

  private NamedReport() {}

  static Code dcm(String value, String meaning) {
    return new Code(value, "DCM", meaning);
  }

  static Code sct(String value, String meaning) {
    return new Code(value, "SCT", meaning);
  }

  static DataSet add(DataSet to, RelationshipType how, Code name, ContentValue value) {
    return ContentItems.add(to, how, Optional.of(name), value);
  }

  static ContentValue plain(ValueType type, String text) {
    return new ContentValue.Plain(type, text);
  }

  static ContentValue code(Code code) {
    return new ContentValue.Coded(Optional.of(code));
  }

  static ContentValue number(String number, Code unit) {
    return new ContentValue.Numeric(
        Optional.of(number), OptionalDouble.empty(), Optional.of(unit), Optional.empty());
  }

  static ContentValue image(String uid) {
    return new ContentValue.Reference(
        ValueType.IMAGE,
        new InstanceReference(UID.CTImageStorage, uid),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  static ContentValue container(String tid) {
    return new ContentValue.Container(
        Optional.of(false),
        tid.isEmpty()
            ? Optional.empty()
            : Optional.of(new TemplateIdentification("DCMR", "", tid)));
  }

  /** A document of a SOP class without content, of the patient Zelenkova. */
  static DataSet document(String sopClass, Code title, String tid) {
    DataSet report = new DataSet();
    report.set(Tag.SOPClassUID, sopClass);
    report.set(Tag.SOPInstanceUID, "1.2.826.0.1.9");
    report.set(Tag.StudyInstanceUID, "1.2.826.0.1.2");
    report.set(Tag.SeriesInstanceUID, "1.2.826.0.1.3");
    report.set(Tag.Modality, "SR");
    report.set(Tag.PatientName, Reports.SECRET + "^Anna");
    report.set(Tag.PatientID, "4711-0815");
    report.set(Tag.PatientBirthDate, Reports.DAY);
    report.set(Tag.PatientSex, "F");
    report.set(Tag.ContentDate, "20240301");
    report.set(Tag.ContentTime, "091500");
    report.set(Tag.CompletionFlag, VR.CS, "COMPLETE");
    report.set(Tag.VerificationFlag, VR.CS, "UNVERIFIED");
    ContentItems.write(report, Optional.of(title), container(tid));
    DataSet study = report.addItem(Tag.CurrentRequestedProcedureEvidenceSequence);
    study.set(Tag.StudyInstanceUID, "1.2.826.0.1.2");
    DataSet series = study.addItem(Tag.ReferencedSeriesSequence);
    series.set(Tag.SeriesInstanceUID, "1.2.826.0.1.4");
    new InstanceReference(UID.CTImageStorage, IMAGE)
        .write(series.addItem(Tag.ReferencedSOPSequence));
    return report;
  }

  static DataSet make() {
    DataSet report =
        document(UID.Comprehensive3DSRStorage, dcm("126000", "Imaging Measurement Report"), "1500");
    DataSet language =
        add(
            report,
            RelationshipType.HAS_CONCEPT_MOD,
            dcm("121049", "Language of Content Item and Descendants"),
            code(new Code("en", "RFC5646", "English")));
    add(
        language,
        RelationshipType.HAS_CONCEPT_MOD,
        dcm("121046", "Country of Language"),
        code(new Code("GB", "ISO3166_1", "United Kingdom")));
    person(report);
    device(report);
    subject(report);
    add(
        report,
        RelationshipType.HAS_CONCEPT_MOD,
        dcm("121058", "Procedure reported"),
        code(sct("77477000", "Computed tomography")));
    measurements(report);
    DataSet evaluations =
        add(report, CONTAINS, dcm("C0034375", "Qualitative Evaluations"), container(""));
    evaluations
        .item(Tag.ConceptNameCodeSequence, 0)
        .orElseThrow()
        .set(Tag.CodingSchemeDesignator, VR.SH, "UMLS");
    add(
        evaluations,
        CONTAINS,
        dcm("121106", "Comment"),
        plain(ValueType.TEXT, "Frau Zelenkova, seen 2024-02-28 by Dr. Wagner: stable disease."));
    return report;
  }

  private static void person(DataSet report) {
    add(report, CONTEXT, dcm("121005", "Observer Type"), code(dcm("121006", "Person")));
    add(
        report,
        CONTEXT,
        dcm("121008", "Person Observer Name"),
        plain(ValueType.PNAME, "Wagner^Ottilie^^Dr."));
    add(
        report,
        CONTEXT,
        dcm("128774", "Person Observer's Login Name"),
        plain(ValueType.TEXT, "owagner"));
    add(
        report,
        CONTEXT,
        dcm("121009", "Person Observer's Organization Name"),
        plain(ValueType.TEXT, "St. Ansgar Hospital"));
    add(
        report,
        CONTEXT,
        dcm("121010", "Person Observer's Role in the Organization"),
        code(dcm("121081", "Physician")));
  }

  private static void device(DataSet report) {
    add(report, CONTEXT, dcm("121005", "Observer Type"), code(dcm("121007", "Device")));
    add(
        report,
        CONTEXT,
        dcm("121012", "Device Observer UID"),
        plain(ValueType.UIDREF, "1.2.826.0.1.5"));
    add(report, CONTEXT, dcm("121013", "Device Observer Name"), plain(ValueType.TEXT, "RAD-WS-3"));
    add(
        report,
        CONTEXT,
        dcm("121014", "Device Observer Manufacturer"),
        plain(ValueType.TEXT, "Brambleware"));
    add(
        report,
        CONTEXT,
        dcm("121016", "Device Observer Serial Number"),
        plain(ValueType.TEXT, "SN-99431"));
  }

  private static void subject(DataSet report) {
    add(
        report,
        CONTEXT,
        dcm("121029", "Subject Name"),
        plain(ValueType.PNAME, Reports.SECRET + "^Anna"));
    add(report, CONTEXT, dcm("121030", "Subject ID"), plain(ValueType.TEXT, "4711-0815"));
    add(report, CONTEXT, dcm("121031", "Subject Birth Date"), plain(ValueType.DATE, Reports.DAY));
    add(report, CONTEXT, dcm("121032", "Subject Sex"), code(dcm("F", "Female")));
  }

  private static void measurements(DataSet report) {
    DataSet all = add(report, CONTAINS, dcm("126010", "Imaging Measurements"), container(""));
    DataSet group = add(all, CONTAINS, dcm("125007", "Measurement Group"), container("1411"));
    add(
        group,
        CONTEXT,
        new Code("C67447", "NCIt", "Activity Session"),
        plain(ValueType.TEXT, "Wagner, 2nd read"));
    add(group, CONTEXT, dcm("112039", "Tracking Identifier"), plain(ValueType.TEXT, "Lesion 1"));
    add(
        group,
        CONTEXT,
        dcm("112040", "Tracking Unique Identifier"),
        plain(ValueType.UIDREF, "1.2.826.0.1.6"));
    add(group, CONTAINS, dcm("121071", "Finding"), code(sct("4147007", "Mass")));
    add(
        group,
        RelationshipType.HAS_CONCEPT_MOD,
        sct("363698007", "Finding Site"),
        code(sct("10200004", "Liver")));
    DataSet region =
        add(
            group,
            CONTAINS,
            dcm("111030", "Image Region"),
            new ContentValue.Coordinates3D("POINT", List.of(-1f, 2f, 3.25f), "1.2.826.0.1.7"));
    add(region, RelationshipType.SELECTED_FROM, dcm("111040", "Original Source"), image(IMAGE));
    DataSet volume =
        add(
            group,
            CONTAINS,
            sct("118565006", "Volume"),
            number("1.75", new Code("cm3", "UCUM", "cubic centimeter")));
    volume.set(Tag.ObservationDateTime, VR.DT, "20240229101500");
    add(
        volume,
        RelationshipType.INFERRED_FROM,
        dcm("121112", "Source of Measurement"),
        image(IMAGE));
    ContentItems.add(
        group,
        CONTAINS,
        Optional.of(dcm("121106", "Comment")),
        plain(ValueType.TEXT, "Grown since 2023"));
  }
}
