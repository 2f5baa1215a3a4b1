// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;

/** The directory of a File-set is the tree of what is in it, linked by offsets. */
class MediaDirectoryTest {
  @TempDir Path root;

  private static DataSet image(String patient, String study, String series, int number) {
    DataSet object = new DataSet();
    object.set(Tag.SOPClassUID, UID.CTImageStorage);
    object.set(Tag.SOPInstanceUID, series + "." + number);
    object.set(Tag.PatientID, patient);
    object.set(Tag.PatientName, "P^" + patient);
    object.set(Tag.StudyInstanceUID, study);
    object.set(Tag.SeriesInstanceUID, series);
    object.set(Tag.Modality, "CT");
    object.set(Tag.SeriesNumber, "1");
    object.setInts(Tag.InstanceNumber, VR.IS, number);
    object.setInts(Tag.Rows, VR.US, 1);
    return object;
  }

  private void put(String file, DataSet object) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object).write(path);
  }

  /** The records as a tree: each with its level, as the offsets link them. */
  private List<String> tree() throws IOException {
    try (DicomFile file = DicomFile.open(root.resolve("DICOMDIR"))) {
      assertEquals(List.of(), file.problems());
      Map<Long, DataSet> records = new HashMap<>();
      for (DataSet item : file.dataSet().items(Tag.DirectoryRecordSequence)) {
        long first = item.get(Tag.OffsetOfTheNextDirectoryRecord).orElseThrow().offset();
        assertTrue(records.put(first - 8, item) == null);
      }
      List<String> lines = new ArrayList<>();
      DataSet object = file.dataSet();
      long last =
          walk(
              object.longs(Tag.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity)[0],
              records,
              "",
              lines);
      assertEquals(
          last, object.longs(Tag.OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity)[0]);
      assertEquals(records.size(), lines.size());
      return lines;
    }
  }

  private static long walk(
      long first, Map<Long, DataSet> records, String indent, List<String> lines) {
    long last = 0;
    for (long at = first; at != 0; ) {
      DataSet record = records.get(at);
      lines.add(
          indent
              + record.string(Tag.DirectoryRecordType, "")
              + " "
              + String.join("/", record.strings(Tag.ReferencedFileID)));
      walk(
          record.longs(Tag.OffsetOfReferencedLowerLevelDirectoryEntity)[0],
          records,
          indent + " ",
          lines);
      last = at;
      at = record.longs(Tag.OffsetOfTheNextDirectoryRecord)[0];
    }
    return last;
  }

  private MediaDirectory.Summary write() throws IOException {
    return MediaDirectory.write(root, () -> {});
  }

  private DataSet record(String type) throws IOException {
    try (DicomFile file = DicomFile.open(root.resolve("DICOMDIR"))) {
      return file.dataSet().items(Tag.DirectoryRecordSequence).stream()
          .filter(item -> item.string(Tag.DirectoryRecordType, "").equals(type))
          .findFirst()
          .orElseThrow()
          .copy();
    }
  }

  @Test
  void theTreeIsLinkedAndSortedByPatientsAndInstanceNumbers() throws Exception {
    put("D/A/X", image("2", "1.1", "1.1.1", 1));
    put("D/B/Z1", image("1", "1.2", "1.2.1", 9));
    put("D/B/Z2", image("1", "1.2", "1.2.1", 2));
    put("D/C/Y", image("2", "1.1", "1.1.2", 1));
    put("D/A/W", image("1", "1.3", "1.3.1", 1));
    Files.writeString(root.resolve("README.TXT"), "no File ID");
    assertEquals(new MediaDirectory.Summary(5, 0), write());
    assertEquals(
        List.of(
            "PATIENT ",
            " STUDY ",
            "  SERIES ",
            "   IMAGE D/B/Z2",
            "   IMAGE D/B/Z1",
            " STUDY ",
            "  SERIES ",
            "   IMAGE D/A/W",
            "PATIENT ",
            " STUDY ",
            "  SERIES ",
            "   IMAGE D/A/X",
            "  SERIES ",
            "   IMAGE D/C/Y"),
        tree());
  }

  @Test
  void keysThatADirectoryNeedsAndAnObjectDoesNotHaveSayNothing() throws Exception {
    DataSet object = image("1", "1.2", "1.2.1", 1);
    object.set(Tag.StudyDate, "");
    put("D/A", object);
    write();
    DataSet study = record("STUDY");
    assertEquals("19000101", study.string(Tag.StudyDate, ""));
    assertEquals("000000", study.string(Tag.StudyTime, ""));
    assertEquals(FileIds.component("1.2"), study.string(Tag.StudyID, ""));
    assertTrue(study.contains(Tag.AccessionNumber));
    assertEquals(Optional.empty(), study.string(Tag.AccessionNumber));
  }

  @Test
  void namesKeepTheirCharacterSet() throws Exception {
    DataSet object = image("1", "1.2", "1.2.1", 1);
    object.set(Tag.SpecificCharacterSet, "", "ISO 2022 IR 87");
    object.set(Tag.PatientName, "Yamada^Tarou=山田^太郎");
    put("D/A", object);
    write();
    assertEquals("Yamada^Tarou=山田^太郎", record("PATIENT").string(Tag.PatientName, ""));
  }

  @Test
  void aReportHasTheModifiersOfItsTitleAndNothingElseOfItsContent() throws Exception {
    DataSet object = image("1", "1.2", "1.2.1", 1);
    object.remove(Tag.Rows);
    object.set(Tag.SOPClassUID, UID.EnhancedSRStorage);
    object.set(Tag.VerificationFlag, "VERIFIED");
    object
        .addItem(Tag.VerifyingObserverSequence)
        .set(Tag.VerificationDateTime, "20200101120000")
        .set(Tag.VerifyingObserverName, "SECRET");
    object.addItem(Tag.ContentSequence).set(Tag.RelationshipType, "HAS CONCEPT MOD");
    object
        .addItem(Tag.ContentSequence)
        .set(Tag.RelationshipType, "CONTAINS")
        .set(Tag.TextValue, "SECRET");
    put("D/A", object);
    write();
    DataSet record = record("SR DOCUMENT");
    assertEquals(1, record.items(Tag.ContentSequence).size());
    assertEquals("20200101120000", record.string(Tag.VerificationDateTime, ""));
    assertEquals(
        -1,
        Files.readString(root.resolve("DICOMDIR"), StandardCharsets.ISO_8859_1).indexOf("SECRET"));
  }

  @Test
  void theFileSetKeepsItsUidAndWhatCannotBeListedIsCounted() throws Exception {
    put("D/A", image("1", "1.2", "1.2.1", 1));
    DataSet strange = image("1", "1.2", "1.2.1", 2);
    strange.set(Tag.SOPClassUID, "2.25.1");
    strange.remove(Tag.Rows);
    put("D/B", strange);
    assertEquals(new MediaDirectory.Summary(1, 1), write());
    String uid = uid();
    put("D/C", image("1", "1.2", "1.2.1", 3));
    assertEquals(new MediaDirectory.Summary(2, 1), write());
    assertEquals(uid, uid());
  }

  private String uid() throws IOException {
    try (DicomFile file = DicomFile.open(root.resolve("DICOMDIR"))) {
      return file.meta().string(Tag.MediaStorageSOPInstanceUID, "");
    }
  }

  @Test
  void whatIsStoppedLeavesNothing() throws Exception {
    put("D/A", image("1", "1.2", "1.2.1", 1));
    assertThrows(
        CancellationException.class,
        () ->
            MediaDirectory.write(
                root,
                () -> {
                  throw new CancellationException();
                }));
    assertEquals(1, root.toFile().list().length);
  }

  @Test
  void aFileSetWithoutObjectsHasAnEmptyDirectory() throws Exception {
    assertEquals(new MediaDirectory.Summary(0, 0), write());
    assertEquals(List.of(), tree());
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.840.10008.5.1.4.1.1.66.4,true,IMAGE",
    "1.2.840.10008.5.1.4.1.1.30,true,IMAGE",
    "1.2.840.10008.5.1.4.1.1.2,false,IMAGE",
    "1.2.840.10008.5.1.4.1.1.481.2,true,RT DOSE",
    "1.2.840.10008.5.1.4.1.1.481.1,true,IMAGE",
    "1.2.840.10008.5.1.4.1.1.481.3,false,RT STRUCTURE SET",
    "1.2.840.10008.5.1.4.1.1.11.1,false,PRESENTATION",
    "1.2.840.10008.5.1.4.1.1.88.59,false,KEY OBJECT DOC",
    "1.2.840.10008.5.1.4.1.1.88.67,false,SR DOCUMENT",
    "1.2.840.10008.5.1.4.1.1.104.1,false,ENCAP DOC",
    "1.2.840.10008.5.1.4.1.1.66,false,RAW DATA",
    "1.2.840.10008.5.1.4.1.1.66.1,false,REGISTRATION",
    "1.2.840.10008.5.1.4.1.1.66.5,false,SURFACE",
    "1.2.840.10008.5.1.4.1.1.4.2,true,SPECTROSCOPY",
    "1.2.840.10008.5.1.4.38.1,false,HANGING PROTOCOL",
  })
  void theTypeOfARecordFollowsTheSopClass(String sopClass, boolean rows, String type) {
    DataSet object = image("1", "1.2", "1.2.1", 1);
    object.set(Tag.SOPClassUID, sopClass);
    if (!rows) {
      object.remove(Tag.Rows);
    }
    assertEquals(type, RecordType.of(object).orElseThrow().name());
  }

  @Test
  void componentsAreValidAndDoNotShowTheText() {
    for (int i = 0; i < 1000; i++) {
      assertTrue(FileIds.isValid(List.of(FileIds.component("1.2." + i))));
    }
    assertTrue(FileIds.of(Path.of("DICOM/A_1/12345678")).isPresent());
    assertTrue(FileIds.of(Path.of("DICOM/a")).isEmpty());
    assertTrue(FileIds.of(Path.of("A/123456789")).isEmpty());
    assertTrue(FileIds.of(Path.of("1/2/3/4/5/6/7/8/9")).isEmpty());
  }
}
