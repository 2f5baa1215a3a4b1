// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.io.IOException;
import java.nio.file.Path;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.json.JsonTree;

/** Made-up instances in the place of those that JSON of dcmqi names. */
record DcmqiLibrary(Path directory) {
  private static final String STUDY = "1.2.3.1";

  /** Writes all files of the composite context and of the image library. */
  void write(JsonTree json) throws IOException {
    JsonTree group = json.get("Measurements").elements().getFirst();
    for (JsonTree name : json.get("compositeContext").elements()) {
      boolean isMap = name.text().startsWith("rwvm");
      String uid =
          group.get(isMap ? "rwvmMapUsedForMeasurement" : "segmentationSOPInstanceUID").text();
      DataSet set =
          instance(
              isMap ? "1.2.840.10008.5.1.4.1.1.67" : "1.2.840.10008.5.1.4.1.1.66.4",
              uid,
              isMap ? "1.2.3.2" : "1.2.3.3",
              isMap ? "RWV" : "SEG");
      write(set, name.text());
    }
    int number = 0;
    for (JsonTree name : json.get("imageLibrary").elements()) {
      String series = group.get("SourceSeriesForImageSegmentation").text();
      write(image(++number, series), name.text());
    }
  }

  private static DataSet instance(String sopClass, String uid, String series, String modality) {
    DataSet set = new DataSet();
    set.set(Tag.SOPClassUID, sopClass);
    set.set(Tag.SOPInstanceUID, uid);
    set.set(Tag.StudyDate, "20240102");
    set.set(Tag.StudyTime, "100000");
    set.set(Tag.AccessionNumber, "1");
    set.set(Tag.Modality, modality);
    set.set(Tag.ReferringPhysicianName);
    set.set(Tag.PatientName, "Example^Person");
    set.set(Tag.PatientID, "EXAMPLE-1");
    set.set(Tag.PatientBirthDate, "19600101");
    set.set(Tag.PatientSex, "O");
    set.set(Tag.StudyInstanceUID, STUDY);
    set.set(Tag.SeriesInstanceUID, series);
    set.set(Tag.StudyID, "1");
    set.set(Tag.SeriesNumber, "1");
    set.set(Tag.InstanceNumber, "1");
    return set;
  }

  private static DataSet image(int number, String series) {
    DataSet set = instance("1.2.840.10008.5.1.4.1.1.2", "1.2.3.4." + number, series, "CT");
    set.set(Tag.ContentDate, "20240102");
    set.set(Tag.ContentTime, "10000" + number);
    set.set(Tag.AcquisitionDate, "20240102");
    set.set(Tag.AcquisitionTime, "100000");
    set.set(Tag.FrameOfReferenceUID, "1.2.3.5");
    set.set(Tag.SliceThickness, "3");
    set.set(Tag.ImagePositionPatient, "0", "0", String.valueOf(3 * number));
    set.set(Tag.ImageOrientationPatient, "1", "0", "0", "0", "1", "0");
    set.set(Tag.PixelSpacing, "2", "2");
    set.set(Tag.Rows, "4");
    set.set(Tag.Columns, "4");
    return set;
  }

  private void write(DataSet set, String name) throws IOException {
    try (DicomFile file = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, set)) {
      file.write(directory.resolve(name));
    }
  }
}
