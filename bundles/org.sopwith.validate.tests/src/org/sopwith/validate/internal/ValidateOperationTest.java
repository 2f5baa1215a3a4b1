// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.Progress;
import org.sopwith.operation.Severity;
import org.sopwith.validate.CollectionRun;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

class ValidateOperationTest {
  private static final ValidateOperation VALIDATE = new ValidateOperation();

  @TempDir Path folder;
  private Path file;
  private String out = "";
  private boolean canceled;

  @BeforeEach
  void writeAFile() throws IOException {
    file = write("object.dcm", new DataSet().set(Tag.SOPClassUID, UID.CTImageStorage));
  }

  private Path write(String name, DataSet dataSet) throws IOException {
    Path path = folder.resolve(name);
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataSet).write(path);
    return path;
  }

  /** Words as on a command line: options with their value, and paths. */
  private Outcome run(Object... words) throws OperationException, IOException {
    Arguments.Builder arguments = Arguments.of(VALIDATE.descriptor());
    for (int i = 0; i < words.length; i++) {
      String word = words[i].toString();
      if (List.of("--list-rules", "--resolve").contains(word)) {
        arguments.parse(VALIDATE.descriptor().parameter(word.substring(2)).orElseThrow(), "true");
      } else if (word.startsWith("--")) {
        Parameter<?> parameter = VALIDATE.descriptor().parameter(word.substring(2)).orElseThrow();
        arguments.parse(parameter, words[++i].toString());
      } else {
        arguments.parse(VALIDATE.descriptor().positional().get(0), word);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Context context = new Context(bytes, line -> {}, progress());
    Outcome outcome = VALIDATE.run(arguments.build(), context);
    context.flush();
    out = bytes.toString(StandardCharsets.UTF_8);
    return outcome;
  }

  private Progress progress() {
    return new Progress() {
      private boolean validating;

      @Override
      public void start(String what, long total, String unit) {
        validating = what.equals("Validating");
      }

      @Override
      public void advance(long done) {}

      @Override
      public boolean isCanceled() {
        return canceled && validating;
      }
    };
  }

  private static List<String> idsAndSeverities(Outcome outcome) {
    return outcome.findings().stream()
        .map(finding -> finding.rule() + " " + finding.severity().word())
        .toList();
  }

  @Test
  void filesThatAreNoObjectsAreCountedWithOneFindingEach() throws Exception {
    Files.writeString(folder.resolve("readme.txt"), "text");
    Files.write(folder.resolve("noise"), new byte[200]);
    Files.write(folder.resolve("bad.dcm"), new byte[200]);
    Files.createFile(folder.resolve("empty"));
    Outcome outcome = run(folder, "--only", "file.*");
    assertEquals(
        List.of(
            "file.not-dicom error",
            "file.empty warning",
            "file.not-dicom warning",
            "file.not-dicom note"),
        idsAndSeverities(outcome));
    assertEquals(Outcome.Status.FOUND, outcome.status());
    assertTrue(out.matches("(?s).*Objects checked +1\\n.*Not DICOM +3\\n.*Empty files +1\\n.*"));
    assertTrue(out.contains("CT Image Storage"));
  }

  @Test
  void aNamedFileThatIsNotDicomIsAnError() throws Exception {
    Path text = Files.writeString(folder.resolve("readme.txt"), "text");
    assertEquals(List.of("file.not-dicom error"), idsAndSeverities(run(text)));
  }

  @Test
  void anEmptyDirectoryIsAWarning() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(List.of("file.none warning"), idsAndSeverities(run(empty)));
  }

  @Test
  void aReferencedObjectIsLookedAtOnlyIfAskedFor() throws Exception {
    DataSet tiled = new DataSet().set(Tag.SOPClassUID, UID.SecondaryCaptureImageStorage);
    tiled.set(Tag.SOPInstanceUID, "2.25.5");
    tiled.set(Tag.TotalPixelMatrixColumns, "512");
    Path image = write("z.dcm", tiled);
    DataSet state = new DataSet();
    state.set(Tag.SOPClassUID, UID.GrayscaleSoftcopyPresentationStateStorage);
    DataSet reference =
        state.addItem(Tag.DisplayedAreaSelectionSequence).addItem(Tag.ReferencedImageSequence);
    reference.set(Tag.ReferencedSOPClassUID, UID.SecondaryCaptureImageStorage);
    reference.set(Tag.ReferencedSOPInstanceUID, "2.25.5");
    Path presentation = write("a.dcm", state);
    String missing = "DisplayedAreaSelectionSequence[1].PixelOriginInterpretation";
    assertFalse(paths(run(presentation, image, "--only", "iod.*")).contains(missing));
    assertTrue(paths(run(presentation, image, "--only", "iod.*", "--resolve")).contains(missing));
  }

  private static List<String> paths(Outcome outcome) {
    return outcome.findings().stream().map(Finding::path).toList();
  }

  @Test
  void rulesAreSwitched() throws Exception {
    DataSet broken = new DataSet();
    broken.set(Tag.SOPClassUID, UID.CTImageStorage);
    broken.set(Tag.BitsAllocated, "16");
    broken.set(Tag.BitsStored, "17");
    broken.set(Tag.PixelSpacing, "0", "0");
    Path path = write("broken.dcm", broken);
    assertEquals(
        List.of("object.bits error", "object.spacing error"),
        idsAndSeverities(run(path, "--only", "object.*")));
    assertEquals(
        List.of("object.spacing error"),
        idsAndSeverities(run(path, "--only", "object.*", "--without", "object.bits")));
    assertEquals(
        List.of("object.bits error"), idsAndSeverities(run(path, "--only", "object.bits")));
    assertThrows(OperationException.class, () -> run(path, "--without", "objekt.*"));
  }

  @Test
  void rulesAreListedWithoutFiles() throws Exception {
    run("--list-rules", "--without", "object.bits");
    assertTrue(
        Arrays.stream(out.split("\n"))
            .anyMatch(line -> line.matches("object\\.bits +error +off .*PS3\\.5 8\\.1\\.1.*")));
  }

  @Test
  void withoutPathItSaysSo() {
    assertThrows(OperationException.class, this::run);
  }

  @Test
  void theFileNameDecidesTheFormatAndObjectsAreNotOverwritten() throws Exception {
    Path report = folder.resolve("report.html");
    Outcome outcome = run(file, "--out", report);
    assertTrue(Files.readString(report).startsWith("<!DOCTYPE html>"));
    assertEquals("", out);
    assertFalse(outcome.summary().isEmpty());
    byte[] before = Files.readAllBytes(file);
    assertThrows(OperationException.class, () -> run(folder, "--out", file));
    assertEquals(before.length, Files.size(file));
  }

  @Test
  void anInterruptGivesTheFindingsSoFar() throws Exception {
    canceled = true;
    Outcome outcome = run(folder);
    assertEquals(Outcome.Status.FAILED, outcome.status());
    assertTrue(outcome.summary().startsWith("Interrupted after "));
    assertTrue(out.contains("Interrupted"));
  }

  @Test
  void theReportDoesNotDependOnTiming() throws Exception {
    for (int i = 0; i < 300; i++) {
      write("o" + i, new DataSet().set(Tag.SOPClassUID, UID.MRImageStorage).set(Tag.Rows, "" + i));
    }
    run(folder, "--format", "json", "--without", "references.*");
    String first = out;
    run(folder, "--format", "json", "--without", "references.*");
    assertEquals(first, out);
    assertTrue(out.startsWith("["));
  }

  @Test
  void aFileThatCannotBeReadIsOneError() throws Exception {
    List<Finding> findings = run(file).findings();
    assertTrue(findings.stream().noneMatch(finding -> finding.rule().startsWith("file.")));
    Path locked = write("locked.dcm", new DataSet().set(Tag.SOPClassUID, UID.CTImageStorage));
    Files.delete(locked);
    FileCheck.Result result =
        new FileCheck(
                new Validator(Rules.of(), Map.of()),
                new CollectionRun(List.of()),
                uid -> Optional.empty(),
                RuleSwitches.of(List.of(), List.of(), List.of(), List.of()),
                Set.of())
            .check(0, locked);
    assertEquals(FileCheck.Kind.UNREADABLE, result.kind());
    assertEquals(Severity.ERROR, result.findings().get(0).severity());
    assertEquals(1, result.findings().size());
  }
}
