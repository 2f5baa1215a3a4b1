// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;

/** Objects de-identified one by one and in a run. */
class DeidentifierTest {
  private static final String SECRET = "SECRET";

  @TempDir Path folder;

  private final DeidKey key = DeidKey.random();

  static DataSet ct(int number) {
    DataSet object = new DataSet();
    object.set(Tag.SOPClassUID, UID.CTImageStorage);
    object.set(Tag.SOPInstanceUID, "1.2.826.0.1." + number);
    object.set(Tag.StudyInstanceUID, "1.2.826.0.2");
    object.set(Tag.SeriesInstanceUID, "1.2.826.0.3");
    object.set(Tag.FrameOfReferenceUID, "1.2.826.0.4");
    object.set(Tag.StudyDate, "20240229");
    object.set(Tag.AcquisitionDateTime, "20240301120000.5+0100");
    object.set(Tag.Modality, "CT");
    object.set(Tag.Manufacturer, "ACME");
    object.set(Tag.PatientName, SECRET + "^NAME");
    object.set(Tag.PatientID, SECRET + "-1");
    object.set(Tag.StudyDescription, SECRET + " in the study");
    object.set(Tag.KVP, "120");
    DataSet nested = object.addItem(Tag.ReferencedStudySequence);
    nested.set(Tag.ReferencedSOPClassUID, UID.CTImageStorage);
    nested.set(Tag.ReferencedSOPInstanceUID, "1.2.826.0.2");
    DataSet unlisted = object.addItem(Tag.RequestAttributesSequence);
    unlisted.set(Tag.ScheduledProcedureStepDescription, SECRET);
    object.set(0x00090010, VR.LO, "ACME 1.0");
    object.set(0x00091001, VR.LO, SECRET);
    object.setInts(0x60000010, VR.US, 4);
    object.setInts(Tag.Rows, VR.US, 2);
    object.setInts(Tag.Columns, VR.US, 2);
    object.setBytes(Tag.PixelData, VR.OW, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    return object;
  }

  /** What an object becomes with all cleaners. */
  static DeidentifiedObject cleaned(Profile profile, DataSet object) throws Exception {
    return new Deidentifier(profile, Path.of(""), DeidKey.random(), Cleaners.standard())
        .deidentify(written(object));
  }

  private DataSet apply(Profile profile, DataSet object) throws Exception {
    return new Deidentifier(profile, folder, key, Cleaners.NONE)
        .deidentify(written(object))
        .file()
        .dataSet();
  }

  static DicomFile written(DataSet object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object).write(bytes);
    return DicomFile.parse(bytes.toByteArray());
  }

  private static Profile builtin(String name) {
    return BuiltinProfiles.find(name).orElseThrow();
  }

  private static Profile basicWith(String overrides) throws OperationException {
    return ProfileText.parse(
        "sopwith-deid: 1\nname: Test\nedition: 2024c\noverrides:\n" + overrides, "test");
  }

  @Test
  void noByteOfAnIdentityIsLeftInTheFile() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Deidentifier(builtin("basic"), folder, key, Cleaners.NONE)
        .deidentify(written(ct(1)))
        .file()
        .write(bytes);
    String text = bytes.toString(StandardCharsets.ISO_8859_1);
    assertFalse(text.contains(SECRET));
    assertFalse(text.contains("1.2.826.0"));
    assertFalse(text.contains("20240229"));
  }

  @Test
  void whatIsNotListedStays() throws Exception {
    DataSet result = apply(builtin("basic"), ct(1));
    assertEquals("120", result.string(Tag.KVP, ""));
    assertEquals("ACME", result.string(Tag.Manufacturer, ""));
    assertEquals(8, result.bytes(Tag.PixelData).length);
    assertEquals(UID.CTImageStorage, result.string(Tag.SOPClassUID, ""));
  }

  @Test
  void oneUidBecomesOneUidEverywhere() throws Exception {
    Profile profile = builtin("basic");
    DataSet one = ct(1);
    one.addItem(Tag.ReferencedSeriesSequence).set(Tag.SeriesInstanceUID, "1.2.826.0.3");
    DataSet first = apply(profile, one);
    DataSet second = apply(profile, ct(2));
    String series = second.string(Tag.SeriesInstanceUID, "");
    assertEquals(
        series,
        first
            .item(Tag.ReferencedSeriesSequence, 0)
            .orElseThrow()
            .string(Tag.SeriesInstanceUID, ""));
    assertTrue(series.startsWith("2.25.") && series.length() <= 64);
    assertNotEquals(first.string(Tag.SOPInstanceUID), second.string(Tag.SOPInstanceUID));
  }

  @Test
  void aPatientHasOnePseudonymAndOneShiftWithAKeyAndOtherOnesWithAnother() throws Exception {
    Profile profile = builtin("basic-retain-modified-dates");
    DataSet first = apply(profile, ct(1));
    DataSet second = apply(profile, ct(2));
    assertEquals(first.string(Tag.PatientID), second.string(Tag.PatientID));
    assertEquals(first.string(Tag.StudyDate), second.string(Tag.StudyDate));
    DataSet other =
        new Deidentifier(profile, folder, DeidKey.random(), Cleaners.NONE)
            .deidentify(written(ct(1)))
            .file()
            .dataSet();
    assertNotEquals(first.string(Tag.PatientID), other.string(Tag.PatientID));
    assertNotEquals(first.string(Tag.SOPInstanceUID), other.string(Tag.SOPInstanceUID));
  }

  @Test
  void shiftedDatesKeepTheirDistanceAndTimeOfDay() throws Exception {
    DataSet result = apply(builtin("basic-retain-modified-dates"), ct(1));
    String date = result.string(Tag.StudyDate, "");
    String dateTime = result.string(Tag.AcquisitionDateTime, "");
    assertNotEquals("20240229", date);
    assertEquals(DateShift.shifted(VR.DA, date, 1).orElseThrow(), dateTime.substring(0, 8));
    assertTrue(dateTime.endsWith("120000.5+0100"), dateTime);
    assertEquals("MODIFIED", result.string(Tag.LongitudinalTemporalInformationModified, ""));
  }

  @Test
  void theResultSaysHowItWasMade() throws Exception {
    DataSet result = apply(builtin("basic-retain-uids"), ct(1));
    assertEquals("YES", result.string(Tag.PatientIdentityRemoved, ""));
    assertTrue(result.string(Tag.DeidentificationMethod, "").contains("2024c"));
    List<String> codes =
        result.items(Tag.DeidentificationMethodCodeSequence).stream()
            .map(item -> item.string(Tag.CodeValue, ""))
            .toList();
    assertEquals(List.of("113100", "113110"), codes);
    assertEquals("REMOVED", result.string(Tag.LongitudinalTemporalInformationModified, ""));
  }

  @Test
  void overridesDecideBeforeTheTable() throws Exception {
    Files.writeString(folder.resolve("ids.csv"), SECRET + "-1,S-17\n");
    DataSet result =
        apply(
            basicWith(
                """
                  - attribute: PatientID
                    action: map
                    with: ids.csv
                  - attribute: StudyDate
                    action: coarsen
                  - attribute: StudyDescription
                    action: dummy
                    with: CT of the chest
                  - private: ACME 1.0
                    action: hash
                  - attribute: KVP
                    modality: MR
                    action: remove
                  - vr: DS
                    value: ^12
                    action: empty
                """),
            ct(1));
    assertEquals("S-17", result.string(Tag.PatientID, ""));
    assertEquals("20240101", result.string(Tag.StudyDate, ""));
    assertEquals("CT of the chest", result.string(Tag.StudyDescription, ""));
    assertTrue(result.contains(Tag.KVP));
    assertTrue(result.string(Tag.KVP).isEmpty());
    assertEquals("ACME 1.0", result.string(0x00090010, ""));
    assertTrue(result.string(0x00091001, "").matches("[0-9a-f]{32}"));
  }

  @Test
  void aValueThatTheMappingDoesNotHaveRefusesTheObjectWithoutTellingIt() throws Exception {
    Files.writeString(folder.resolve("ids.csv"), "other,S-17\n");
    Profile profile = basicWith("  - attribute: PatientID\n    action: map\n    with: ids.csv\n");
    RefusedException e = assertThrows(RefusedException.class, () -> apply(profile, ct(1)));
    assertTrue(e.getMessage().startsWith("PatientID (override 1): "), e.getMessage());
    assertFalse(e.getMessage().contains(SECRET));
  }

  @Test
  void imagesThatMayHaveTextBurnedInAreRefused() {
    DataSet image = ct(1);
    image.set(Tag.BurnedInAnnotation, "YES");
    assertThrows(RefusedException.class, () -> apply(builtin("basic"), image));
    DataSet ultrasound = ct(1);
    ultrasound.set(Tag.Modality, "US");
    assertThrows(RefusedException.class, () -> apply(builtin("basic"), ultrasound));
  }

  @Test
  void bytesBehindTheElementsAndThePreambleAreNotWritten() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, ct(1)).write(bytes);
    byte[] all = bytes.toByteArray();
    System.arraycopy(SECRET.getBytes(StandardCharsets.US_ASCII), 0, all, 10, SECRET.length());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Deidentifier(builtin("basic"), folder, key, Cleaners.NONE)
        .deidentify(DicomFile.parse(all))
        .file()
        .write(out);
    assertFalse(out.toString(StandardCharsets.ISO_8859_1).contains(SECRET));
  }

  @Test
  void aRunWritesEachObjectOnceAndCanGoOn() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    for (int i = 1; i <= 3; i++) {
      DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, ct(Math.min(i, 2)))
          .write(in.resolve(i + ".dcm"));
    }
    List<Path> files = List.of(in.resolve("1.dcm"), in.resolve("2.dcm"), in.resolve("3.dcm"));
    Path out = folder.resolve("out");
    RunSummary summary = run(out, false, files);
    assertEquals(2, summary.written());
    assertEquals("same-object", summary.leftOut().get(0).cause());
    assertThrows(OperationException.class, () -> run(out, false, files));
    RunSummary again = run(out, true, files.subList(0, 2));
    assertEquals(0, again.written());
    assertEquals(2, again.before());
  }

  private RunSummary run(Path out, boolean resume, List<Path> files) throws Exception {
    return new DeidentificationRun(
            builtin("basic"),
            folder,
            key,
            Cleaners.NONE,
            Optional.empty(),
            out,
            ResultLayout.UIDS,
            resume)
        .run(files.iterator(), Progress.NONE);
  }

  @Test
  void aKeyIsReadAsItWasWrittenAndNeverWrittenOver() throws Exception {
    Path file = folder.resolve("my.key");
    DeidKey made = DeidKey.create(file);
    assertEquals(made.fingerprint(), DeidKey.read(file).fingerprint());
    assertThrows(OperationException.class, () -> DeidKey.create(file));
    Files.writeString(file, "nonsense");
    assertThrows(OperationException.class, () -> DeidKey.read(file));
  }
}
