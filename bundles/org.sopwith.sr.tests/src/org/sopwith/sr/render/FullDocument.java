// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.render;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** A made-up document with every value type and relationship. */
final class FullDocument {
  private static final String CT = "1.2.840.10008.5.1.4.1.1.2";
  private static final Code MM = new Code("mm", "UCUM", "millimeter");

  private FullDocument() {}

  private static Code dcm(String value, String meaning) {
    return new Code(value, "DCM", meaning);
  }

  static Code sct(String value, String meaning) {
    return new Code(value, "SCT", meaning);
  }

  static DataSet add(DataSet to, RelationshipType relationship, Code name, ContentValue value) {
    return ContentItems.add(to, relationship, Optional.of(name), value);
  }

  static ContentValue code(Code code) {
    return new ContentValue.Coded(Optional.of(code));
  }

  static ContentValue plain(ValueType type, String text) {
    return new ContentValue.Plain(type, text);
  }

  static ContentValue number(String number, Code unit) {
    return new ContentValue.Numeric(
        Optional.of(number), OptionalDouble.empty(), Optional.of(unit), Optional.empty());
  }

  static ContentValue image(ValueType type, String classUid, List<Integer> frames) {
    return new ContentValue.Reference(
        type,
        new InstanceReference(classUid, "1.2.3.4"),
        frames,
        List.of(),
        List.of(),
        Optional.empty());
  }

  static ContentValue container(String tid) {
    return new ContentValue.Container(
        Optional.of(false),
        tid.isEmpty() ? Optional.empty() : Optional.of(TemplateIdentification.dcmr(tid)));
  }

  static SrDocument make() {
    DataSet root = new DataSet();
    root.set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
    root.set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.88.34");
    root.set(Tag.SOPInstanceUID, VR.UI, "1.2.3");
    root.set(Tag.StudyDate, VR.DA, "20240229");
    root.set(Tag.StudyDescription, VR.LO, "Chest & <abdomen>");
    root.set(Tag.PatientName, VR.PN, "Adams^John Robert Quincy^^Rev.^B.A. M.Div.");
    root.set(Tag.PatientID, VR.LO, "4711");
    root.set(Tag.ContentDate, VR.DA, "20240301");
    root.set(Tag.ContentTime, VR.TM, "0915");
    root.set(Tag.CompletionFlag, VR.CS, "COMPLETE");
    root.set(Tag.VerificationFlag, VR.CS, "VERIFIED");
    DataSet observer = root.addItem(Tag.VerifyingObserverSequence);
    observer.set(Tag.VerifyingObserverName, VR.PN, "Doe^Jane");
    observer.set(Tag.VerificationDateTime, VR.DT, "20240302103000+0100");
    ContentItems.write(
        root, Optional.of(dcm("126000", "Imaging Measurement Report")), container("1500"));
    context(root);
    measurements(root);
    remarks(root);
    return SrDocument.of(root);
  }

  private static void context(DataSet root) {
    DataSet language =
        add(
            root,
            RelationshipType.HAS_CONCEPT_MOD,
            dcm("121049", "Language of Content Item and Descendants"),
            code(new Code("en", "RFC5646", "English")));
    add(
        language,
        RelationshipType.HAS_CONCEPT_MOD,
        dcm("121046", "Country of Language"),
        code(new Code("GB", "ISO3166_1", "United Kingdom")));
    add(
        root,
        RelationshipType.HAS_OBS_CONTEXT,
        dcm("121005", "Observer Type"),
        code(dcm("121006", "Person")));
    add(
        root,
        RelationshipType.HAS_OBS_CONTEXT,
        dcm("121008", "Person Observer Name"),
        plain(ValueType.PNAME, "Yamada^Tarou=山田^太郎=やまだ^たろう"));
    add(
        root,
        RelationshipType.HAS_ACQ_CONTEXT,
        dcm("121056", "Area of Defined Region"),
        plain(ValueType.DATETIME, "20240229101112.500000+0100"));
  }

  private static void measurements(DataSet root) {
    DataSet all =
        add(root, RelationshipType.CONTAINS, dcm("126010", "Imaging Measurements"), container(""));
    DataSet group =
        add(all, RelationshipType.CONTAINS, dcm("125007", "Measurement Group"), container("1410"));
    add(
        group,
        RelationshipType.HAS_OBS_CONTEXT,
        dcm("112040", "Tracking Unique Identifier"),
        plain(ValueType.UIDREF, "1.2.3.5"));
    add(group, RelationshipType.CONTAINS, dcm("121071", "Finding"), code(sct("4147007", "Mass")));
    DataSet length =
        add(group, RelationshipType.CONTAINS, sct("410668003", "Length"), number("12.5", MM));
    add(
        length,
        RelationshipType.HAS_CONCEPT_MOD,
        sct("121401", "Derivation"),
        code(sct("373098007", "Mean")));
    DataSet line =
        add(
            length,
            RelationshipType.INFERRED_FROM,
            dcm("121055", "Path"),
            new ContentValue.Coordinates("POLYLINE", List.of(1f, 2.5f, 10f, 20f), ""));
    add(
        line,
        RelationshipType.SELECTED_FROM,
        dcm("121112", "Source of Measurement"),
        image(ValueType.IMAGE, CT, List.of(1, 3, 4, 5)));
    length.set(Tag.ObservationDateTime, VR.DT, "20240229101112");
    DataSet count =
        add(
            group,
            RelationshipType.CONTAINS,
            dcm("111011", "Number of Calcifications"),
            number("3", new Code("1", "UCUM", "no units")));
    ContentItems.add(
        count,
        RelationshipType.INFERRED_FROM,
        Optional.empty(),
        new ContentValue.ByReference(List.of(1, 5, 1, 2)));
    ContentItems.add(
        group,
        RelationshipType.CONTAINS,
        Optional.of(sct("118565006", "Volume")),
        new ContentValue.Numeric(
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.of(dcm("114006", "Measurement failure"))));
    add(
        group,
        RelationshipType.CONTAINS,
        dcm("121191", "Referenced Segment"),
        new ContentValue.Reference(
            ValueType.IMAGE,
            new InstanceReference("1.2.840.10008.5.1.4.1.1.66.4", "1.2.3.6"),
            List.of(),
            List.of(2),
            List.of(),
            Optional.of(new InstanceReference("1.2.840.10008.5.1.4.1.1.11.1", "1.2.3.7"))));
    add(
        group,
        RelationshipType.CONTAINS,
        dcm("111030", "Image Region"),
        new ContentValue.Coordinates3D("POINT", List.of(-1f, 2f, 3.25f), "1.2.3.8"));
  }

  private static void remarks(DataSet root) {
    DataSet section =
        add(root, RelationshipType.CONTAINS, dcm("121070", "Findings"), container(""));
    add(
        section,
        RelationshipType.CONTAINS,
        dcm("121106", "Comment"),
        plain(ValueType.TEXT, "First line\r\nSecond <line> & \u001b[31mmore"));
    DataSet wave =
        add(
            section,
            RelationshipType.CONTAINS,
            dcm("122130", "Waveform"),
            new ContentValue.Reference(
                ValueType.WAVEFORM,
                new InstanceReference("1.2.840.10008.5.1.4.1.1.9.1.1", "1.2.3.9"),
                List.of(),
                List.of(),
                List.of(1, 2),
                Optional.empty()));
    add(
        wave,
        RelationshipType.INFERRED_FROM,
        dcm("122131", "Interval"),
        new ContentValue.Temporal("SEGMENT", List.of(), List.of("0.5", "1.25"), List.of()));
    add(
        section,
        RelationshipType.CONTAINS,
        dcm("121010", "Report"),
        image(ValueType.COMPOSITE, "1.2.840.10008.5.1.4.1.1.104.1", List.of()));
    ContentValue.Table.Head width =
        new ContentValue.Table.Head(1, Optional.of(sct("103355008", "Width")), Optional.of(MM));
    add(
        section,
        RelationshipType.CONTAINS,
        dcm("130495", "Table"),
        new ContentValue.Table(
            2, 1, List.of(), List.of(width), List.of(cell(1, "4.5"), cell(2, "5"))));
    add(section, RelationshipType.CONTAINS, dcm("121111", "Summary"), container(""));
    DataSet broken =
        add(
            section,
            RelationshipType.CONTAINS,
            dcm("121106", "Comment"),
            plain(ValueType.TEXT, "lost"));
    broken.remove(Tag.ValueType);
    broken.set(Tag.RelationshipType, VR.CS, "KNOWS");
  }

  private static ContentValue.Table.Cell cell(int row, String value) {
    return new ContentValue.Table.Cell(
        row, 1, "DS", List.of(value), List.of(), Optional.empty(), Optional.empty(), List.of());
  }
}
