// SPDX-License-Identifier: EPL-2.0
package org.sopwith.fuzz;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.dicom.json.DicomJson;
import org.sopwith.dicom.json.JsonOptions;

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
