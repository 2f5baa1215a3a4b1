// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;

/** Small valid objects before de-identification, and what the Basic Profile makes of them. */
final class Before {
  private Before() {}

  /** A Secondary Capture Image of 8 x 8 pixels. */
  static DataSet image(int number) {
    DataSet image = new DataSet();
    image.set(Tag.SpecificCharacterSet, "ISO_IR 192");
    image.set(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.7");
    image.set(Tag.SOPInstanceUID, "1.2.3.1." + number);
    image.set(Tag.StudyInstanceUID, "1.2.3.2.1");
    image.set(Tag.SeriesInstanceUID, "1.2.3.3.1");
    image.set(Tag.StudyDate, "20210914");
    image.set(Tag.SeriesDate, "20210915");
    image.set(Tag.StudyTime, "081500");
    image.set(Tag.AccessionNumber, "ACC20210077");
    image.set(Tag.Modality, "OT");
    image.set(Tag.ConversionType, "WSD");
    image.set(Tag.ReferringPhysicianName, "Pebblebrook^Harald");
    image.set(Tag.StudyDescription, "Knee");
    image.set(Tag.PatientName, "Quillfeather^Zoe");
    image.set(Tag.PatientID, "QF-4711-0815");
    image.set(Tag.PatientBirthDate, "19570312");
    image.set(Tag.PatientSex, "F");
    image.set(Tag.StudyID, "S4711");
    image.set(Tag.SeriesNumber, "3");
    image.set(Tag.InstanceNumber, String.valueOf(number));
    image.set(Tag.BodyPartExamined, "KNEE");
    image
        .addItem(Tag.SourceImageSequence)
        .set(Tag.ReferencedSOPClassUID, "1.2.840.10008.5.1.4.1.1.7")
        .set(Tag.ReferencedSOPInstanceUID, "1.2.3.1.1");
    image.setInts(Tag.SamplesPerPixel, VR.US, 1);
    image.set(Tag.PhotometricInterpretation, "MONOCHROME2");
    image.setInts(Tag.Rows, VR.US, 8);
    image.setInts(Tag.Columns, VR.US, 8);
    image.setInts(Tag.BitsAllocated, VR.US, 8);
    image.setInts(Tag.BitsStored, VR.US, 8);
    image.setInts(Tag.HighBit, VR.US, 7);
    image.setInts(Tag.PixelRepresentation, VR.US, 0);
    byte[] pixels = new byte[64];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i * 3 + number);
    }
    image.setBytes(Tag.PixelData, VR.OB, pixels);
    return image;
  }

  /** What a good de-identification with these options makes of it. */
  static DataSet cleaned(DataSet original, String temporal, String... codes) {
    DataSet image = original.copy();
    image.set(Tag.SOPInstanceUID, "2.25.1" + original.string(Tag.InstanceNumber, ""));
    image.set(Tag.StudyInstanceUID, "2.25.2");
    image.set(Tag.SeriesInstanceUID, "2.25.3");
    image.items(Tag.SourceImageSequence).get(0).set(Tag.ReferencedSOPInstanceUID, "2.25.11");
    image.set(Tag.PatientName, "P-1");
    image.set(Tag.PatientID, "P-1");
    image.set(Tag.PatientBirthDate);
    image.set(Tag.PatientSex);
    image.set(Tag.StudyID);
    image.set(Tag.AccessionNumber);
    image.set(Tag.ReferringPhysicianName);
    image.remove(Tag.StudyDescription);
    if (temporal.equals("MODIFIED")) {
      image.set(Tag.StudyDate, "20200101");
      image.set(Tag.SeriesDate, "20200102");
    } else {
      image.set(Tag.StudyDate);
      image.set(Tag.StudyTime);
      image.remove(Tag.SeriesDate);
    }
    image.set(Tag.BurnedInAnnotation, "NO");
    image.set(Tag.PatientIdentityRemoved, "YES");
    image.set(Tag.LongitudinalTemporalInformationModified, temporal);
    code(image, "113100");
    for (String code : codes) {
      code(image, code);
    }
    return image;
  }

  private static void code(DataSet image, String code) {
    image
        .addItem(Tag.DeidentificationMethodCodeSequence)
        .set(Tag.CodeValue, code)
        .set(Tag.CodingSchemeDesignator, "DCM")
        .set(Tag.CodeMeaning, "method");
  }

  /** Writes an object. */
  static Path write(DataSet dataSet, Path file) {
    try {
      Files.createDirectories(file.getParent());
      try (DicomFile dicom = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataSet)) {
        dicom.write(file);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
