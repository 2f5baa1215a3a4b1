// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.engine.DeidKey;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Host;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Progress;

/** The verb {@code deid apply}: what it says of what it did. */
class DeidApplyTest {
  @TempDir Path folder;
  private Path originals;
  private final List<Finding> told = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();

  @BeforeEach
  void writeOriginals() throws Exception {
    originals = Files.createDirectory(folder.resolve("originals"));
    for (int number = 1; number <= 9; number++) {
      write(number, UID.MRImageStorage, "MR", originals.resolve("mr" + number));
    }
    byte[] whole = Files.readAllBytes(originals.resolve("mr1"));
    Files.write(originals.resolve("ruin"), Arrays.copyOf(whole, whole.length - 1));
  }

  private static void write(int number, String sopClass, String modality, Path file)
      throws Exception {
    DataSet object = new DataSet();
    object.set(Tag.SOPClassUID, sopClass);
    object.set(Tag.SOPInstanceUID, "1.2.826.0.1." + number);
    object.set(Tag.StudyInstanceUID, "1.2.826.0.2");
    object.set(Tag.SeriesInstanceUID, "1.2.826.0.3");
    object.set(Tag.Modality, modality);
    object.set(Tag.PatientName, "Doe^Jane");
    object.set(Tag.PatientID, "1");
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object).write(file);
  }

  private Outcome apply(String... options) throws Exception {
    DeidApply apply = new DeidApply();
    Arguments.Builder arguments = Arguments.of(apply.descriptor());
    List<String> words = new ArrayList<>(List.of("paths", originals.toString()));
    words.addAll(List.of("profile", "basic", "out", folder.resolve("out").toString()));
    words.addAll(Arrays.asList(options));
    for (int i = 0; i < words.size(); i += 2) {
      arguments.parse(apply.descriptor().parameter(words.get(i)).orElseThrow(), words.get(i + 1));
    }
    Host host =
        new Host() {
          @Override
          public void found(Finding finding) {
            told.add(finding);
          }
        };
    return apply.run(
        arguments.build(),
        new Context(OutputStream.nullOutputStream(), messages::add, Progress.NONE, host));
  }

  @Test
  void whatIsRefusedIsCountedByReasonAndAFindingOfItsFile() throws Exception {
    Outcome outcome = apply();
    assertEquals(Outcome.Status.FOUND, outcome.status());
    assertEquals("9 objects written, 1 refused (unreadable: 1).", outcome.summary());
    assertEquals("deid.refused.unreadable", told.getFirst().rule());
    assertEquals(originals.resolve("ruin").toString(), told.getFirst().file());
    assertEquals(List.of(folder.resolve("out")), outcome.outputs());
  }

  @Test
  void messagesNameFilesOnlyIfTheUserWants() throws Exception {
    apply();
    assertTrue(messages.stream().anyMatch(line -> line.startsWith("Not written: 1 file: ")));
    assertFalse(messages.stream().anyMatch(line -> line.contains(originals.toString())));
    messages.clear();
    apply("show-paths", "true", "sample", "100");
    String ruin = originals.resolve("ruin").toString();
    assertTrue(
        messages.stream().anyMatch(line -> line.startsWith("Would not be written: " + ruin)));
  }

  @Test
  void aFileSetHasADirectoryOfWhatWasWritten() throws Exception {
    assertEquals(Outcome.Status.FOUND, apply("file-set", "true").status());
    assertTrue(Files.exists(folder.resolve("out").resolve("DICOMDIR")));
    assertTrue(Files.isDirectory(folder.resolve("out").resolve("DICOM")));
  }

  @Test
  void aSampleIsTriedAndNothingIsWritten() throws Exception {
    Path key = folder.resolve("new.key");
    Outcome outcome = apply("sample", "5", "key", key.toString(), "new-key", "true");
    assertTrue(outcome.summary().startsWith("5 objects would be written"), outcome.summary());
    assertEquals(List.of(), outcome.outputs());
    assertFalse(Files.exists(folder.resolve("out")));
    assertFalse(Files.exists(key));
  }

  @Test
  void aSampleOfMoreThanThereAreIsAllOfThem() throws Exception {
    assertEquals(
        "9 objects would be written, 1 refused (unreadable: 1).",
        apply("sample", "1000").summary());
  }

  @Test
  void aReportIsAmongWhatWasWritten() throws Exception {
    Path report = folder.resolve("report.html");
    assertEquals(
        List.of(folder.resolve("out"), report), apply("report", report.toString()).outputs());
    String page = Files.readString(report).replace("<wbr>", "");
    for (String said :
        List.of(
            "<h2 id=\"refused\">Not written</h2>",
            "unreadable",
            "What this does not prove",
            "<td><code>PatientName</code></td>",
            "<td>E.1-1 (0010,0010)</td><td>113100</td>")) {
      assertTrue(page.contains(said), said);
    }
  }

  @Test
  void theKeyTellsWhichResultIsOfAnOriginal() throws Exception {
    Path key = folder.resolve("new.key");
    apply("key", key.toString(), "new-key", "true");
    String uid = DeidKey.read(key).newUid("1.2.826.0.1.1");
    try (var results = Files.walk(folder.resolve("out"))) {
      assertTrue(results.anyMatch(file -> file.endsWith(uid + ".dcm")));
    }
  }
}
