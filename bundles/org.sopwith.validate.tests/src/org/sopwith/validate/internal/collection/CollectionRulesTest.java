// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.CollectionRun;
import org.sopwith.validate.FileNames;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

class CollectionRulesTest {
  @TempDir Path folder;
  private final List<Path> files = new ArrayList<>();
  private int uid = 100;
  private boolean complete = true;

  @BeforeEach
  void makeTwoObjectsOfASeries() throws IOException {
    write("1.dcm", ct -> {});
    write("2.dcm", ct -> {});
  }

  private DataSet write(String name, Consumer<DataSet> change) throws IOException {
    DataSet ct = new DataSet();
    ct.set(Tag.SOPClassUID, UID.CTImageStorage);
    ct.set(Tag.SOPInstanceUID, "2.25." + uid);
    ct.set(Tag.PatientID, "P1");
    ct.set(Tag.PatientName, "Doe^Jane");
    ct.set(Tag.StudyInstanceUID, "2.25.1");
    ct.set(Tag.StudyID, "1");
    ct.set(Tag.SeriesInstanceUID, "2.25.2");
    ct.set(Tag.SeriesNumber, "1");
    ct.set(Tag.InstanceNumber, "" + uid++);
    ct.set(Tag.Modality, "CT");
    ct.set(Tag.Manufacturer, "Maker");
    ct.set(Tag.FrameOfReferenceUID, "2.25.3");
    ct.set(Tag.PositionReferenceIndicator, "XY");
    ct.setInts(Tag.PixelPaddingValue, VR.US, uid);
    change.accept(ct);
    Path file = folder.resolve(name);
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, ct).write(file);
    files.add(file);
    return ct;
  }

  private List<Finding> check() throws IOException {
    Validator validator = new Validator(Rules.of(), Map.of());
    List<Finding> findings = new ArrayList<>();
    CollectionRun run = new CollectionRun(new CollectionRules().collectionRules());
    for (Path path : files) {
      try (DicomFile file = DicomFile.open(path)) {
        run.see(validator.instance(file), path.toString(), findings::add);
      }
    }
    FileNames names = new FileNames(files::iterator);
    run.end(names, complete, findings::add);
    return names.name(findings).stream()
        .filter(finding -> !finding.rule().equals("references.outside"))
        .toList();
  }

  private void assertFound(String rule, Severity severity, String path) throws IOException {
    List<Finding> findings = check();
    assertEquals(1, findings.size(), findings::toString);
    Finding finding = findings.get(0);
    assertEquals(rule, finding.rule());
    assertEquals(severity, finding.severity());
    assertEquals(path, finding.path());
    assertEquals(
        files.get(finding.path().contains("Referenced") ? 0 : 2).getFileName(),
        Path.of(finding.file()).getFileName());
  }

  @Test
  void objectsThatAgreeGiveNothing() throws IOException {
    assertEquals(List.of(), check());
  }

  @Test
  void aNameThatDiffersWithinAPatientIsFound() throws IOException {
    write("3.dcm", ct -> ct.set(Tag.PatientName, "Doe^John"));
    assertFound("entity.patient", Severity.WARNING, "PatientName");
    assertTrue(check().get(0).found().contains("1.dcm"));
  }

  @Test
  void twoIssuersMakeTwoPatients() throws IOException {
    write(
        "3.dcm",
        ct -> {
          ct.set(Tag.IssuerOfPatientID, "Other");
          ct.set(Tag.PatientName, "Doe^John");
        });
    assertEquals(List.of(), check());
  }

  @Test
  void whatSomeObjectsOfAStudyDoNotHaveIsANote() throws IOException {
    write("3.dcm", ct -> ct.remove(Tag.StudyID));
    assertFound("entity.study", Severity.NOTE, "StudyID");
  }

  @Test
  void aSeriesIsOfOneModalityStudyAndNumber() throws IOException {
    write("3.dcm", ct -> ct.set(Tag.Modality, "MR"));
    assertFound("entity.series-modality", Severity.ERROR, "Modality");
    files.remove(2);
    write("4.dcm", ct -> ct.set(Tag.StudyInstanceUID, "2.25.9"));
    assertFound("entity.series-study", Severity.ERROR, "StudyInstanceUID");
    files.remove(2);
    write("5.dcm", ct -> ct.set(Tag.SeriesNumber, "2"));
    assertFound("entity.series", Severity.WARNING, "SeriesNumber");
  }

  @Test
  void equipmentAndFrameOfReferenceAgree() throws IOException {
    write("3.dcm", ct -> ct.set(Tag.Manufacturer, "Other"));
    assertFound("entity.equipment", Severity.WARNING, "Manufacturer");
    files.remove(2);
    write("4.dcm", ct -> ct.set(Tag.PositionReferenceIndicator, "SN"));
    assertFound("entity.frame-of-reference", Severity.WARNING, "PositionReferenceIndicator");
  }

  @Test
  void anInstanceNumberThatIsTakenIsANote() throws IOException {
    write("3.dcm", ct -> ct.set(Tag.InstanceNumber, "100"));
    assertFound("entity.instance-number", Severity.NOTE, "InstanceNumber");
  }

  @Test
  void aCopyIsAWarningAndAnotherObjectWithTheUidAnError() throws IOException {
    uid = 100;
    write("3.dcm", ct -> {});
    assertFound("references.sop-instance-duplicate", Severity.WARNING, "SOPInstanceUID");
    files.remove(2);
    uid = 100;
    write("4.dcm", ct -> ct.set(Tag.ImageComments, "changed"));
    assertFound("references.sop-instance-duplicate", Severity.ERROR, "SOPInstanceUID");
  }

  private void refer(String series, String sopClass, String instance) throws IOException {
    files.clear();
    write(
        "1.dcm",
        ct -> {
          DataSet in = ct.addItem(Tag.ReferencedSeriesSequence);
          in.set(Tag.SeriesInstanceUID, series);
          DataSet item = in.addItem(Tag.ReferencedInstanceSequence);
          item.set(Tag.ReferencedSOPClassUID, sopClass);
          item.set(Tag.ReferencedSOPInstanceUID, instance);
        });
    write("2.dcm", ct -> {});
  }

  @Test
  void referencesPointAtObjectsOfTheirClass() throws IOException {
    refer("2.25.2", UID.CTImageStorage, "2.25." + (uid + 1));
    assertEquals(List.of(), check());
    refer("2.25.2", UID.MRImageStorage, "2.25." + (uid + 1));
    assertFound(
        "references.class",
        Severity.ERROR,
        "ReferencedSeriesSequence[1].ReferencedInstanceSequence[1].ReferencedSOPClassUID");
  }

  private static final String REFERENCE =
      "ReferencedSeriesSequence[1].ReferencedInstanceSequence[1].ReferencedSOPInstanceUID";

  @Test
  void aReferenceIntoASeriesWithOtherObjectsThatLeadsNowhereIsAWarning() throws IOException {
    refer("2.25.2", UID.CTImageStorage, "2.25.77");
    assertFound("references.dangling", Severity.WARNING, REFERENCE);
  }

  @Test
  void aReferenceIntoAnotherSeriesOfAStudyWithOtherObjectsIsANote() throws IOException {
    refer("2.25.8", UID.CTImageStorage, "2.25.77");
    assertFound("references.dangling", Severity.NOTE, REFERENCE);
  }

  @Test
  void referencesOfOneObjectAloneAreNotAskedFor() throws IOException {
    for (String series : List.of("2.25.2", "2.25.8")) {
      refer(series, UID.CTImageStorage, "2.25.77");
      files.remove(1);
      assertEquals(List.of(), check());
      // A copy of the object is no other object.
      files.add(Files.copy(files.get(0), folder.resolve("copy" + series + ".dcm")));
      assertEquals(
          List.of("references.sop-instance-duplicate"),
          check().stream().map(Finding::rule).toList());
    }
  }

  @Test
  void anInterruptedRunDoesNotSpeakOfWhatIsNotHere() throws IOException {
    complete = false;
    refer("2.25.2", UID.CTImageStorage, "2.25.77");
    assertEquals(List.of(), check());
    refer("2.25.2", UID.MRImageStorage, "2.25." + (uid + 1));
    assertEquals("references.class", check().get(0).rule());
  }

  @Test
  void aFileThatIsGoneHasNoName() {
    Finding finding = Finding.note("x", "X").in(FileNames.standIn(FileNames.key("a")));
    assertEquals("a", named(finding, Path.of("a")));
    assertEquals("a file that is no longer there", named(finding, Path.of("b")));
  }

  private static String named(Finding finding, Path file) {
    return new FileNames(List.of(file)::iterator).name(List.of(finding)).get(0).file();
  }

  @Test
  void manyHashesAreNumberedInOrder() {
    HashIndex index = new HashIndex();
    for (int i = 0; i < 10_000; i++) {
      assertEquals(i, index.add(Hash.of("2.25." + i)));
    }
    assertEquals(1234, index.add(Hash.of("2.25.1234")));
    assertEquals(HashIndex.NONE, index.find(Hash.of("2.25.x")));
  }
}
