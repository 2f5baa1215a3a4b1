// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;

/** Makes directory records (PS3.3 Table F.3-3): items as they are written, with offsets 0. */
final class DirectoryRecord {
  /** Where the value of Offset of the Next Directory Record stands in an item. */
  static final int NEXT = 16;

  /** Where the value of Offset of Referenced Lower-Level Directory Entity stands. */
  static final int BELOW = 38;

  private static final int IN_USE = 0xFFFF;

  private DirectoryRecord() {}

  /** A record that refers to no file. */
  static byte[] of(RecordType type, DataSet object, String made) throws IOException {
    return encoded(record(type, object, made));
  }

  /** A record of an object. */
  static byte[] of(RecordType type, DicomFile file, List<String> fileId) throws IOException {
    DataSet object = file.dataSet();
    DataSet record = record(type, object, "0");
    record.set(Tag.ReferencedFileID, VR.CS, fileId.toArray(String[]::new));
    record.set(Tag.ReferencedSOPClassUIDInFile, VR.UI, object.string(Tag.SOPClassUID, ""));
    record.set(Tag.ReferencedSOPInstanceUIDInFile, VR.UI, object.string(Tag.SOPInstanceUID, ""));
    record.set(Tag.ReferencedTransferSyntaxUIDInFile, VR.UI, file.transferSyntax().uid());
    List<String> general = object.strings(Tag.RelatedGeneralSOPClassUID);
    if (!general.isEmpty()) {
      record.set(
          Tag.ReferencedRelatedGeneralSOPClassUIDInFile, VR.UI, general.toArray(String[]::new));
    }
    return encoded(record);
  }

  private static DataSet record(RecordType type, DataSet object, String made) {
    DataSet record = new DataSet();
    record.setLongs(Tag.OffsetOfTheNextDirectoryRecord, VR.UL, 0);
    record.setInts(Tag.RecordInUseFlag, VR.US, IN_USE);
    record.setLongs(Tag.OffsetOfReferencedLowerLevelDirectoryEntity, VR.UL, 0);
    record.set(Tag.DirectoryRecordType, VR.CS, type.name());
    object.get(Tag.SpecificCharacterSet).ifPresent(each -> copy(each, record));
    for (RecordType.Key key : type.keys()) {
      object.get(key.tag()).ifPresent(each -> copy(each, record));
      if (key.tag() == Tag.VerificationDateTime) {
        verified(object, record);
      }
      boolean empty = record.get(key.tag()).map(Element::isEmpty).orElse(true);
      if (empty && key.mayBeAbsent()) {
        record.remove(key.tag());
      } else if (empty) {
        fill(record, key, made);
      }
    }
    return record;
  }

  private static void copy(Element element, DataSet record) {
    int tag = element.tag();
    if (!element.isSequence()) {
      record.setBytes(tag, element.vr(), element.bytes());
      return;
    }
    int count = 0;
    for (DataSet item : element.items()) {
      boolean whole = tag != Tag.ContentSequence;
      if (whole || item.string(Tag.RelationshipType, "").equals("HAS CONCEPT MOD")) {
        record.insertItem(tag, count++, item.copy());
      }
    }
  }

  /** The latest verification of a document. */
  private static void verified(DataSet object, DataSet record) {
    object.items(Tag.VerifyingObserverSequence).stream()
        .map(item -> item.string(Tag.VerificationDateTime, ""))
        .max(Comparator.naturalOrder())
        .ifPresent(latest -> record.set(Tag.VerificationDateTime, VR.DT, latest));
  }

  /** What may be empty in an object and not in its record gets a value that says nothing. */
  private static void fill(DataSet record, RecordType.Key key, String made) {
    VR vr = Dictionary.standard().vr(key.tag());
    if (vr == VR.SQ) {
      record.setEmptySequence(key.tag());
    } else if (key.mayBeEmpty()) {
      record.set(key.tag(), vr);
    } else {
      switch (vr) {
        case DA -> record.set(key.tag(), vr, "19000101");
        case TM -> record.set(key.tag(), vr, "000000");
        case DT -> record.set(key.tag(), vr, "19000101000000");
        case US -> record.setInts(key.tag(), vr, 0);
        case UI -> record.set(key.tag(), vr, "2.25.0");
        default -> record.set(key.tag(), vr, made);
      }
    }
  }

  private static byte[] encoded(DataSet record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DicomFile.writeDataSet(record, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, out);
    return out.toByteArray();
  }
}
