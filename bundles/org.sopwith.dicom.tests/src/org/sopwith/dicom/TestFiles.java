// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.IOException;
import java.util.stream.IntStream;

/** Small objects made for tests. */
final class TestFiles {
  private TestFiles() {}

  /** A data set with every VR. */
  static DataSet everyVr() {
    DataSet d = new DataSet();
    d.set(Tag.SpecificCharacterSet, "ISO_IR 100");
    d.set(Tag.SOPClassUID, UID.RawDataStorage);
    d.set(Tag.SOPInstanceUID, "1.2.3.4");
    d.set(Tag.PatientName, "Müller^Jörg");
    int block = d.reservePrivateBlock("SOPWITH TEST", 0x0011);
    int n = 0;
    for (VR vr : VR.values()) {
      int tag = 0x00110000 | block | n++;
      if (vr.isSequence()) {
        d.addItem(tag).set(Tag.PatientID, "inner");
        d.addItem(tag);
      } else if (vr.isBinary()) {
        d.setBytes(tag, vr, bytes(16));
      } else if (vr == VR.AT) {
        d.set(tag, vr, "(0010,0020)", "(FFFE,E000)");
      } else if (vr.isInteger()) {
        d.setLongs(tag, vr, 1, 2, vr.isSigned() ? -3 : 3);
      } else if (vr.isFloat()) {
        d.setDoubles(tag, vr, 1.5, -2.25);
      } else {
        d.set(tag, vr, text(vr));
      }
    }
    return d;
  }

  private static String text(VR vr) {
    return switch (vr) {
      case AS -> "042Y";
      case DA -> "20260102";
      case DT -> "20260102030405.678+0100";
      case TM -> "030405.678";
      case DS -> "1.5";
      case IS -> "-17";
      case UI -> "1.2.840.1";
      case CS -> "ORIGINAL";
      case PN -> "Doe^Jané";
      default -> "plain text";
    };
  }

  static byte[] bytes(int n) {
    byte[] bytes = new byte[n];
    IntStream.range(0, n).forEach(i -> bytes[i] = (byte) (i * 7));
    return bytes;
  }

  /** A file with nested sequences and an element after them. */
  static byte[] nested(TransferSyntax syntax) throws IOException {
    DataSet d = new DataSet();
    d.set(Tag.SOPClassUID, UID.RawDataStorage);
    d.set(Tag.SOPInstanceUID, "1.2.3.4");
    DataSet series = d.addItem(Tag.ReferencedSeriesSequence);
    DataSet instance = series.addItem(Tag.ReferencedInstanceSequence);
    instance.set(Tag.ReferencedSOPInstanceUID, "1.2.3.4.5.6.7");
    series.set(Tag.SeriesInstanceUID, "1.2.3.4.5");
    d.set(Tag.PatientName, "Doe^Jane");
    d.setInts(Tag.Rows, VR.US, 513);
    return FaithfulRoundTripTest.written(DicomFile.create(syntax, d));
  }
}
