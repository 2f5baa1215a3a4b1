// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.dicom.media.MediaDirectory;

/** A DICOMDIR beside the results has to be one of them. */
class DirectoryTest extends Verifying {
  private static final String WRONG = "deid.directory.wrong";
  private Path root;

  @BeforeEach
  void writeFileSet() throws IOException {
    root = directory.resolve("after");
    for (int number = 1; number <= 2; number++) {
      original(Before.image(1), Before.image(2));
      Before.write(removed(number), root.resolve("DICOM").resolve("IM" + number));
    }
    MediaDirectory.write(root, () -> {});
  }

  private Set<String> found() throws Exception {
    return rules(verify(basic()));
  }

  /** What is found when something of the directory is changed, without moving its records. */
  private Set<String> changed(Consumer<DataSet> change) throws Exception {
    Path file = root.resolve("DICOMDIR");
    try (DicomFile old = DicomFile.open(file)) {
      change.accept(old.dataSet());
      old.write(file);
    }
    return found();
  }

  private static DataSet record(DataSet object, int number) {
    return object.items(Tag.DirectoryRecordSequence).get(number);
  }

  @Test
  void aDirectoryOfTheResultsIsRight() throws Exception {
    assertEquals(Set.of(), found());
  }

  @Test
  void anObjectThatIsGoneOrAnotherOneIsFound() throws Exception {
    Files.copy(
        root.resolve("DICOM/IM1"),
        root.resolve("DICOM/IM2"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertTrue(found().contains(WRONG));
    Files.delete(root.resolve("DICOM/IM2"));
    assertTrue(found().contains(WRONG));
  }

  @Test
  void anObjectThatIsNotListedIsFound() throws Exception {
    original(Before.image(1), Before.image(2), Before.image(3));
    Before.write(removed(3), root.resolve("DICOM").resolve("IM3"));
    assertEquals(Set.of("deid.directory.missing"), found());
  }

  @Test
  void aKeyOfTheOriginalIsFound() throws Exception {
    assertTrue(
        changed(object -> record(object, 0).set(Tag.PatientID, VR.LO, "QID")).contains(WRONG));
  }

  @Test
  void aDateThatNoObjectHasIsFound() throws Exception {
    assertTrue(
        changed(object -> record(object, 1).set(Tag.StudyDate, VR.DA, "20200914")).contains(WRONG));
  }

  @Test
  void aRecordThatIsLinkedToNothingIsFound() throws Exception {
    assertTrue(
        changed(object -> record(object, 3).setLongs(Tag.OffsetOfTheNextDirectoryRecord, VR.UL, 0))
            .contains(WRONG));
  }
}
