// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.editor;

import java.io.IOException;
import java.nio.file.Path;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;

/** Made-up objects. */
final class Objects {
  private Objects() {}

  /** A segmentation with two segments, private elements and a wrong value. */
  static Path segmentation(Path file) throws IOException {
    DataSet data = new DataSet();
    data.set(Tag.SpecificCharacterSet, "ISO_IR 100");
    data.set(Tag.ImageType, "DERIVED", "PRIMARY");
    data.set(Tag.SOPClassUID, UID.SegmentationStorage);
    data.set(Tag.SOPInstanceUID, "2.25.1234");
    data.set(Tag.StudyDate, "20190102");
    data.set(Tag.StudyTime, "101500");
    data.set(Tag.AccessionNumber);
    data.set(Tag.Modality, "SEG");
    data.set(Tag.Manufacturer, "ACME");
    data.set(Tag.PatientName, "Doe^Jane");
    data.set(Tag.PatientID, "4711");
    data.set(Tag.StudyInstanceUID, "2.25.1");
    data.set(Tag.SeriesInstanceUID, "2.25.2");
    data.set(Tag.SeriesNumber, "3");
    data.setInts(Tag.Rows, VR.US, 16);
    data.setInts(Tag.Columns, VR.US, 16);
    data.set(Tag.NumberOfFrames, "2");
    int block = data.reservePrivateBlock("ACME 1.0", 0x0029);
    data.set(0x00290000 | block | 0x01, VR.LO, "slice thing");
    data.setBytes(0x00290000 | block | 0x02, VR.UN, new byte[] {0x41, 0x43, 0x4d, 0x45});
    String[] labels = {"Liver", "Kidney"};
    for (int i = 0; i < labels.length; i++) {
      DataSet segment = data.addItem(Tag.SegmentSequence);
      segment.setInts(Tag.SegmentNumber, VR.US, i + 1);
      segment.set(Tag.SegmentLabel, labels[i]);
      segment.set(Tag.SegmentAlgorithmType, i == 0 ? "AUTOMATC" : "MANUAL");
      DataSet category = segment.addItem(Tag.SegmentedPropertyCategoryCodeSequence);
      category.set(Tag.CodeValue, "123037004");
      category.set(Tag.CodingSchemeDesignator, "SCT");
      category.set(Tag.CodeMeaning, "Anatomical Structure");
    }
    data.setBytes(Tag.PixelData, VR.OB, new byte[64]);
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, data).write(file);
    return file;
  }
}
