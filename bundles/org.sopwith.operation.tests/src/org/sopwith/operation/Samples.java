// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;

/** Small made-up objects. */
public final class Samples {
  private Samples() {}

  /** A CT slice of 2x2 with nested and private attributes. */
  public static DataSet ct() {
    DataSet ct = new DataSet();
    ct.set(Tag.SpecificCharacterSet, "ISO_IR 100");
    ct.set(Tag.SOPClassUID, UID.CTImageStorage);
    ct.set(Tag.SOPInstanceUID, "2.25.1");
    ct.set(Tag.StudyDate, "20240229");
    ct.set(Tag.Modality, "CT");
    ct.set(Tag.Manufacturer, "Maker");
    ct.set(Tag.PatientName, "Müller^Anna");
    ct.set(Tag.PatientID, "P1");
    for (String uid : new String[] {"2.25.11", "2.25.12", "2.25.13"}) {
      DataSet item = ct.addItem(Tag.SourceImageSequence);
      item.set(Tag.ReferencedSOPClassUID, UID.CTImageStorage);
      item.set(Tag.ReferencedSOPInstanceUID, uid);
    }
    ct.set(Tag.PixelSpacing, "0.5", "0.5");
    ct.setInts(Tag.Rows, VR.US, 2);
    ct.setInts(Tag.Columns, VR.US, 2);
    ct.setInts(Tag.PixelRepresentation, VR.US, 0);
    int block = ct.reservePrivateBlock("ACME 1.0", 0x0029);
    ct.set(0x00290000 | block | 0x10, VR.LO, "secret");
    ct.setBytes(Tag.PixelData, VR.OW, new byte[] {1, 0, 2, 0, 3, 0, 4, 0});
    return ct;
  }

  /** The bytes of a file in explicit VR little endian. */
  public static byte[] bytes(DataSet dataSet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataSet).write(out);
    return out.toByteArray();
  }
}
