// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.dryrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.engine.DeidKey;
import org.sopwith.deid.engine.Deidentifier;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;

/** A dry run shows what would be written, and why. */
class DryRunTest {
  /** Takes a word out of any text. */
  private static final Cleaners TEXT =
      new Cleaners(
          Optional.of((text, element, object) -> Optional.of(text.replace("Doe", "---"))),
          Optional.empty(),
          Optional.empty());

  @TempDir Path folder;
  private final DeidKey key = DeidKey.random();

  private static DicomFile file(String modality) throws IOException {
    DataSet object = new DataSet();
    object.set(Tag.SOPClassUID, UID.CTImageStorage);
    object.set(Tag.SOPInstanceUID, "1.2.3.4");
    object.set(Tag.StudyDate, "20240229");
    object.set(Tag.Modality, modality);
    object.set(Tag.PatientName, "Doe^Jane");
    object.set(Tag.PatientAddress, "Main Street");
    object.set(Tag.AccessionNumber, "77");
    object.set(Tag.StudyDescription, "Knee of Doe");
    object.set(Tag.KVP, "120");
    DataSet kept = object.addItem(Tag.ProcedureCodeSequence);
    kept.set(Tag.CodeMeaning, "CT");
    for (int i = 0; i < 2; i++) {
      DataSet item = object.addItem(Tag.RequestAttributesSequence);
      item.set(Tag.ScheduledProcedureStepDescription, "Doe " + i);
    }
    object.setInts(Tag.Rows, VR.US, 2);
    object.setBytes(Tag.PixelData, VR.OW, new byte[100_000]);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object).write(bytes);
    return DicomFile.parse(bytes.toByteArray());
  }

  private static Profile profile(String lines) throws OperationException {
    return ProfileText.parse(
        "sopwith-deid: 1\nname: A\nedition: 2024c\n" + lines.replace(';', '\n') + "\n", "a");
  }

  private DryRun run(String lines, Cleaners cleaners, String modality) throws Exception {
    return new DryRunner(profile(lines), folder, key, cleaners).run(file(modality), Progress.NONE);
  }

  private static DryRunRow row(DryRun run, String path) {
    DryRunRow[] found = new DryRunRow[1];
    run.forEach(row -> found[0] = row.path().equals(path) ? row : found[0]);
    return found[0];
  }

  @Test
  void eachKindOfChangeIsShownWithItsReason() throws Exception {
    DryRun run = run("", Cleaners.NONE, "CT");
    assertEquals(Optional.empty(), run.refusal());
    DryRunRow address = row(run, "PatientAddress");
    assertEquals(Change.REMOVED, address.change());
    assertEquals("Main Street", address.before());
    assertEquals("", address.after());
    assertEquals("remove", address.action());
    assertEquals("E.1-1 (0010,1040)", address.reason().rule());
    assertEquals(Change.EMPTIED, row(run, "AccessionNumber").change());
    assertEquals("(empty)", row(run, "AccessionNumber").after());
    assertTrue(row(run, "PatientName").after().startsWith("P-"));
    assertEquals(Change.SAME, row(run, "KVP").change());
    assertEquals(Change.SAME, row(run, "PixelData").change());
    DryRunRow added = row(run, "PatientIdentityRemoved");
    assertEquals(Change.ADDED, added.change());
    assertEquals("structure", added.reason().rule());
    assertEquals(Change.CHANGED, row(run, "MediaStorageSOPInstanceUID").change());
  }

  @Test
  void whatIsBelowARemovedSequenceGoesForItsReason() throws Exception {
    DryRun run = run("", Cleaners.NONE, "CT");
    DryRunRow inside = row(run, "RequestAttributesSequence[2].ScheduledProcedureStepDescription");
    assertEquals(Change.REMOVED, inside.change());
    assertEquals("Doe 1", inside.before());
    assertEquals("E.1-1 (0040,0275)", inside.reason().rule());
  }

  @Test
  void overridesAreNamedByTheirNumber() throws Exception {
    DryRun run =
        run(
            "overrides:;  - vr: UT;    action: keep;  - attribute: PatientAddress;    action: dummy;    with: Nowhere;    reason: because",
            Cleaners.NONE,
            "CT");
    assertEquals("Nowhere", row(run, "PatientAddress").after());
    assertEquals("override 2", row(run, "PatientAddress").reason().rule());
    assertEquals("because", row(run, "PatientAddress").reason().text());
  }

  @Test
  void whatCleanersMakeIsShown() throws Exception {
    DryRun run = run("options:;  - clean-descriptors", TEXT, "CT");
    assertEquals("Knee of ---", row(run, "StudyDescription").after());
    assertEquals("clean", row(run, "StudyDescription").action());
  }

  @Test
  void whatIsShownIsWhatWouldBeWritten() throws Exception {
    String lines = "options:;  - clean-descriptors;  - retain-modified-dates";
    DryRun run = run(lines, TEXT, "CT");
    Map<String, String> shown = new TreeMap<>();
    run.forEach(
        row -> {
          if (!row.isItem() && row.change() != Change.REMOVED && !row.path().contains("[")) {
            shown.put(row.path(), row.after());
          }
        });
    DicomFile written =
        new Deidentifier(profile(lines), folder, key, TEXT).deidentify(file("CT")).file();
    Map<String, String> expected = new TreeMap<>();
    for (DataSet each : List.of(written.meta(), written.dataSet())) {
      for (Element element : each) {
        boolean empty = element.isEmpty() && !element.isSequence();
        expected.put(element.path().toString(), empty ? "(empty)" : element.display(200));
      }
    }
    expected.remove("FileMetaInformationGroupLength");
    assertEquals(expected, shown);
  }

  @Test
  void aRefusalIsSaidAndTheRestIsShown() throws Exception {
    DryRun run = run("", Cleaners.NONE, "US");
    assertTrue(run.refusal().orElseThrow().contains("burned-in"));
    assertEquals(Change.REMOVED, row(run, "PatientAddress").change());
    assertEquals(Optional.empty(), run("burned-in: flag", Cleaners.NONE, "US").refusal());
  }

  @Test
  void theSummaryCountsAttributesOfAllLevels() throws Exception {
    DryRun run = run("", Cleaners.NONE, "CT");
    Map<Change, Integer> counts = run.counts();
    assertEquals(2, counts.get(Change.EMPTIED));
    assertTrue(run.summary().contains(" 2 emptied, "), run.summary());
    assertTrue(counts.get(Change.REMOVED) >= 4, "sequence and what is in it");
  }

  @Test
  void eachOptionTellsWhatItChangesInTheObject() throws Exception {
    Map<ConfidentialityOption, List<String>> effects = OptionEffects.on(file("CT"), Cleaners.NONE);
    assertEquals(
        List.of("MediaStorageSOPInstanceUID", "SOPInstanceUID"),
        effects.get(ConfidentialityOption.RETAIN_UIDS));
    assertEquals(List.of("StudyDate"), effects.get(ConfidentialityOption.RETAIN_FULL_DATES));
    assertEquals(List.of(), effects.get(ConfidentialityOption.CLEAN_DESCRIPTORS));
    assertFalse(
        OptionEffects.on(file("CT"), TEXT).get(ConfidentialityOption.CLEAN_DESCRIPTORS).isEmpty());
  }
}
