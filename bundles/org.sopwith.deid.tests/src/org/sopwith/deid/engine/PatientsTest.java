// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.Progress;

/** Which objects are of one patient. */
class PatientsTest {
  @TempDir Path folder;

  private static DataSet object(String study, String id, String issuer) {
    DataSet object = new DataSet();
    object.set(Tag.StudyInstanceUID, study);
    object.set(Tag.PatientID, id);
    object.set(Tag.IssuerOfPatientID, issuer);
    return object;
  }

  private static Patients seen(DataSet... objects) {
    Patients patients = new Patients();
    for (DataSet object : objects) {
      Patients.Sighting.of(object).ifPresent(patients::add);
    }
    return patients;
  }

  @Test
  void theSameIdOfTwoHospitalsIsTwoPatients() {
    Patients patients = seen(object("1", "7", "A"), object("2", "7", "B"));
    assertNotEquals(
        patients.of(object("1", "7", "A")).text(), patients.of(object("2", "7", "B")).text());
  }

  @Test
  void whatAnObjectDoesNotTellTheOthersOfItsStudyTell() {
    DataSet whole = object("1", "7", "A");
    Patients patients = seen(object("1", "7", ""), whole, object("1", "", ""));
    assertEquals(patients.of(whole), patients.of(object("1", "7", "")));
    assertEquals(patients.of(whole), patients.of(object("1", "", "")));
    assertNotEquals(patients.of(whole), patients.of(object("1", "8", "")));
  }

  @Test
  void aStudyOfSeveralPatientsTellsNothing() {
    Patients patients = seen(object("1", "7", "A"), object("1", "8", "A"));
    DataSet nameless = object("1", "", "");
    nameless.set(Tag.PatientName, "Doe");
    assertEquals("name Doe ", patients.of(nameless).text());
    assertEquals("study 1", patients.of(object("1", "", "")).text());
  }

  @Test
  void withoutIdNameAndBirthDateTell() {
    DataSet one = object("1", "", "");
    one.set(Tag.PatientName, "Doe");
    one.set(Tag.PatientBirthDate, "20000101");
    DataSet other = object("2", "", "");
    other.set(Tag.PatientName, "Doe");
    other.set(Tag.PatientBirthDate, "20000102");
    assertNotEquals(Patients.NONE.of(one), Patients.NONE.of(other));
  }

  @Test
  void aRunGivesAllObjectsOfAStudyOneShiftOfDates() throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      DataSet object = DeidentifierTest.ct(i);
      if (i == 1) {
        object.set(Tag.PatientID, "");
        object.set(Tag.PatientName, "");
      } else if (i == 2) {
        object.set(Tag.IssuerOfPatientID, "A");
      }
      Path file = folder.resolve(i + ".dcm");
      DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object).write(file);
      files.add(file);
    }
    Path out = folder.resolve("out");
    DeidentificationRun run =
        new DeidentificationRun(
            BuiltinProfiles.find("basic-retain-modified-dates").orElseThrow(),
            folder,
            DeidKey.random(),
            Cleaners.NONE,
            Optional.empty(),
            out,
            ResultLayout.UIDS,
            false);
    assertEquals(3, run.look(files.iterator(), Progress.NONE));
    assertEquals(3, run.run(files.iterator(), Progress.NONE).written());
    List<String> dates = new ArrayList<>();
    try (var results = Files.walk(out)) {
      for (Path each : results.filter(path -> path.toString().endsWith(".dcm")).toList()) {
        try (DicomFile file = DicomFile.open(each)) {
          dates.add(file.dataSet().string(Tag.StudyDate, ""));
        }
      }
    }
    assertEquals(3, dates.size());
    assertEquals(1, dates.stream().distinct().count());
  }
}
