// SPDX-License-Identifier: EPL-2.0
package org.sopwith.fuzz;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.dicom.json.DicomJson;
import org.sopwith.dicom.json.JsonOptions;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** Small sound objects to start from. */
final class Seeds {
  private Seeds() {}

  static byte[][] files() throws IOException {
    return new byte[][] {
      file(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN, nested()),
      file(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, nested()),
      file(TransferSyntax.EXPLICIT_VR_BIG_ENDIAN, nested()),
      file(TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN, nested()),
      file(TransferSyntax.RLE_LOSSLESS, encapsulated()),
    };
  }

  /** Objects that can be de-identified: with sequences, planes, contours, a report. */
  static byte[][] deidentifiable() throws IOException {
    return new byte[][] {
      file(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN, nested()),
      file(TransferSyntax.EXPLICIT_VR_BIG_ENDIAN, nested()),
      file(TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN, frames()),
      file(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, named(contours(), UID.RTStructureSetStorage)),
      file(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, named(report(), UID.EnhancedSRStorage)),
      file(TransferSyntax.RLE_LOSSLESS, named(encapsulated(), UID.CTImageStorage)),
    };
  }

  private static DataSet named(DataSet object, String sopClass) {
    object.set(Tag.SOPClassUID, VR.UI, sopClass);
    object.set(Tag.SOPInstanceUID, VR.UI, "1.2.3");
    object.set(Tag.PatientName, VR.PN, "Yamada^Tarou");
    object.set(Tag.StudyDate, VR.DA, "20200914");
    return object;
  }

  static byte[][] planes() throws IOException {
    return new byte[][] {
      file(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, frames()),
      file(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, contours()),
    };
  }

  /** Four frames with their places in functional groups. */
  private static DataSet frames() {
    DataSet root = new DataSet();
    root.set(Tag.SOPClassUID, VR.UI, UID.EnhancedCTImageStorage);
    root.set(Tag.SOPInstanceUID, VR.UI, "1.2.3");
    root.set(Tag.NumberOfFrames, VR.IS, "4");
    root.setInts(Tag.Rows, VR.US, 2);
    root.setInts(Tag.Columns, VR.US, 2);
    DataSet shared = root.addItem(Tag.SharedFunctionalGroupsSequence);
    shared.addItem(Tag.PixelMeasuresSequence).setDoubles(Tag.PixelSpacing, VR.DS, 1, 1);
    shared
        .addItem(Tag.PlaneOrientationSequence)
        .setDoubles(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0);
    for (int frame = 0; frame < 4; frame++) {
      root.addItem(Tag.PerFrameFunctionalGroupsSequence)
          .addItem(Tag.PlanePositionSequence)
          .setDoubles(Tag.ImagePositionPatient, VR.DS, 0, 0, 2 * frame);
    }
    return root;
  }

  /** A region of one contour. */
  private static DataSet contours() {
    DataSet root = new DataSet();
    root.set(Tag.SOPClassUID, VR.UI, UID.RTStructureSetStorage);
    root.addItem(Tag.StructureSetROISequence).set(Tag.ROINumber, VR.IS, "1");
    DataSet roi = root.addItem(Tag.ROIContourSequence);
    roi.set(Tag.ReferencedROINumber, VR.IS, "1");
    DataSet contour = roi.addItem(Tag.ContourSequence);
    contour.set(Tag.ContourGeometricType, VR.CS, "CLOSED_PLANAR");
    contour.setDoubles(Tag.ContourData, VR.DS, 1, 1, 2, 5, 1, 2, 5, 5, 2, 1, 5, 2);
    return root;
  }

  static byte[][] reports() throws IOException {
    return new byte[][] {
      file(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN, report()),
      file(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, report()),
    };
  }

  /** A measurement with its region and image, a table, a reference to another item. */
  private static DataSet report() {
    Code concept = new Code("125007", "DCM", "Measurement Group");
    Optional<Code> name = Optional.of(concept);
    DataSet root = new DataSet();
    ContentValue container =
        new ContentValue.Container(
            Optional.of(false), Optional.of(TemplateIdentification.dcmr("1500")));
    ContentItems.write(root, name, container);
    DataSet group = ContentItems.add(root, RelationshipType.CONTAINS, name, container);
    DataSet number =
        ContentItems.add(
            group,
            RelationshipType.CONTAINS,
            name,
            new ContentValue.Numeric(
                Optional.of("1.5"), OptionalDouble.empty(), name, Optional.empty()));
    ContentItems.add(
        number,
        RelationshipType.HAS_CONCEPT_MOD,
        name,
        new ContentValue.Coded(Optional.of(concept)));
    DataSet region =
        ContentItems.add(
            number,
            RelationshipType.INFERRED_FROM,
            name,
            new ContentValue.Coordinates("POINT", List.of(1f, 2f), "FRAME"));
    ContentItems.add(
        region,
        RelationshipType.SELECTED_FROM,
        Optional.empty(),
        new ContentValue.Reference(
            ValueType.IMAGE,
            new InstanceReference(UID.CTImageStorage, "1.2.3"),
            List.of(1),
            List.of(2),
            List.of(),
            Optional.empty()));
    ContentItems.add(
        number,
        RelationshipType.INFERRED_FROM,
        Optional.empty(),
        new ContentValue.ByReference(List.of(1, 2)));
    ContentValue.Table.Cell cell =
        new ContentValue.Table.Cell(
            1, 1, "DS", List.of("1"), List.of(), name, Optional.empty(), List.of());
    ContentItems.add(
        root,
        RelationshipType.CONTAINS,
        name,
        new ContentValue.Table(1, 1, List.of(), List.of(), List.of(cell)));
    return root;
  }

  static byte[][] json() throws IOException {
    return new byte[][] {json(nested()), json(encapsulated())};
  }

  private static DataSet nested() {
    DataSet d = new DataSet();
    d.set(Tag.SpecificCharacterSet, "", "ISO 2022 IR 87");
    d.set(Tag.SOPClassUID, UID.RawDataStorage);
    d.set(Tag.SOPInstanceUID, "1.2.3");
    d.set(Tag.PatientName, "Yamada^Tarou=山田^太郎");
    d.setDoubles(Tag.RealWorldValueSlope, VR.FD, 1.5);
    DataSet series = d.addItem(Tag.ReferencedSeriesSequence);
    series.set(Tag.SeriesInstanceUID, "1.2");
    series.addItem(Tag.ReferencedInstanceSequence).set(Tag.ReferencedSOPInstanceUID, "1.2.4");
    series.addItem(Tag.ReferencedInstanceSequence);
    int block = d.reservePrivateBlock("SOPWITH", 0x11);
    d.setBytes(0x00110000 | block, VR.UN, new byte[] {1, 2, 3});
    return d;
  }

  private static DataSet encapsulated() {
    DataSet d = new DataSet();
    d.setInts(Tag.NumberOfFrames, VR.IS, 2);
    d.setInts(Tag.Rows, VR.US, 2);
    d.setInts(Tag.Columns, VR.US, 2);
    d.setInts(Tag.BitsAllocated, VR.US, 8);
    d.setFragments(
        Tag.PixelData,
        VR.OB,
        Fragments.of(List.of(new byte[8], new byte[] {1, 2}, new byte[] {3, 4})));
    return d;
  }

  private static byte[] file(TransferSyntax syntax, DataSet dataSet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DicomFile.create(syntax, dataSet).write(out);
    return out.toByteArray();
  }

  private static byte[] json(DataSet dataSet) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = DicomJson.generator(text)) {
      DicomJson.write(dataSet, out, JsonOptions.DEFAULT.with(JsonOptions.Bulk.INLINE));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
