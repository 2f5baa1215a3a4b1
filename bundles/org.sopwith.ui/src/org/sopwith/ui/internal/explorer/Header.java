// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.ReadOptions;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** What the explorer knows of a DICOM object. Texts that the object does not have are empty. */
record Header(
    String patientName,
    String patientId,
    String studyUid,
    String studyDate,
    String studyDescription,
    String seriesUid,
    String seriesNumber,
    String seriesDescription,
    String modality,
    String instanceNumber,
    String sopClassUid,
    String sopInstanceUid,
    String transferSyntaxUid,
    int rows,
    int columns,
    int frames) {
  /** Behind the attributes that are read here, before the long ones of multi-frame objects. */
  private static final ReadOptions UP_TO_COLUMNS = ReadOptions.ALL.stoppingAt(Tag.Columns + 1);

  private static final int LONGEST = 1024;

  /**
   * Reads a file's header.
   *
   * @throws org.sopwith.dicom.DicomException if the file is not DICOM
   */
  static Header read(Path path, UnaryOperator<String> intern) throws IOException {
    try (DicomFile file = DicomFile.open(path, UP_TO_COLUMNS)) {
      DataSet data = file.dataSet();
      return new Header(
          text(data, Tag.PatientName, intern),
          text(data, Tag.PatientID, intern),
          text(data, Tag.StudyInstanceUID, intern),
          text(data, Tag.StudyDate, intern),
          text(data, Tag.StudyDescription, intern),
          text(data, Tag.SeriesInstanceUID, intern),
          text(data, Tag.SeriesNumber, intern),
          text(data, Tag.SeriesDescription, intern),
          text(data, Tag.Modality, intern),
          text(data, Tag.InstanceNumber, intern),
          text(data, Tag.SOPClassUID, intern),
          text(data, Tag.SOPInstanceUID, UnaryOperator.identity()),
          intern.apply(file.transferSyntax().uid()),
          data.integer(Tag.Rows, 0),
          data.integer(Tag.Columns, 0),
          data.integer(Tag.NumberOfFrames, 1));
    }
  }

  private static String text(DataSet data, int tag, UnaryOperator<String> intern) {
    String value =
        data.get(tag).filter(element -> element.vr() != VR.SQ).isPresent()
            ? data.string(tag, "").strip()
            : "";
    return intern.apply(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
  }

  void write(DataOutput out) throws IOException {
    for (String text :
        new String[] {
          patientName,
          patientId,
          studyUid,
          studyDate,
          studyDescription,
          seriesUid,
          seriesNumber,
          seriesDescription,
          modality,
          instanceNumber,
          sopClassUid,
          sopInstanceUid,
          transferSyntaxUid
        }) {
      out.writeUTF(text);
    }
    out.writeInt(rows);
    out.writeInt(columns);
    out.writeInt(frames);
  }

  static Header read(DataInput in, UnaryOperator<String> intern) throws IOException {
    String[] texts = new String[13];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = intern.apply(in.readUTF());
    }
    return new Header(
        texts[0],
        texts[1],
        texts[2],
        texts[3],
        texts[4],
        texts[5],
        texts[6],
        texts[7],
        texts[8],
        texts[9],
        texts[10],
        texts[11],
        texts[12],
        in.readInt(),
        in.readInt(),
        in.readInt());
  }
}
