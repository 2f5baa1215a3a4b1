// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Golden;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.Progress;
import org.sopwith.operation.Samples;

class VerbsTest {
  @TempDir Path dir;
  private Path ct;
  private final List<String> messages = new ArrayList<>();
  private Outcome outcome;
  private Progress progress = Progress.NONE;

  @BeforeEach
  void writeSample() throws IOException {
    ct = Files.write(dir.resolve("ct.dcm"), Samples.bytes(Samples.ct()));
  }

  @Test
  void dumpShowsTheTagTree() throws Exception {
    golden("dump.txt", run(new DumpOperation(), "files", ct));
    golden("dump-offsets.txt", run(new DumpOperation(), "files", ct, "offsets", "true"));
    assertEquals(Outcome.Status.DONE, outcome.status());
    assertEquals(List.of(), messages);
  }

  @Test
  void dumpWritesDicomJsonAndRows() throws Exception {
    golden("dump.json", run(new DumpOperation(), "files", ct, "format", "json"));
    golden("dump.csv", run(new DumpOperation(), "files", ct, "format", "csv"));
  }

  @Test
  void dumpOfPathsShowsThemAndTheWayThere() throws Exception {
    String path = "SourceImageSequence[2].ReferencedSOPInstanceUID";
    for (String format : List.of("text", "json", "csv")) {
      String shown =
          run(
              new DumpOperation(),
              "files",
              ct,
              "format",
              format,
              "path",
              path,
              "path",
              "PatientName");
      golden("dump-path." + format, shown);
    }
  }

  @Test
  void dumpOfSeveralFilesIsOneJsonArrayAndCountsWhatIsNotDicom() throws Exception {
    Files.write(dir.resolve("b"), Samples.bytes(new DataSet().set(Tag.PatientID, "B")));
    Files.writeString(dir.resolve("notes.txt"), "not DICOM");
    String json = run(new DumpOperation(), "files", dir, "format", "json", "path", "PatientID");
    golden("dump-several.json", json);
    assertEquals(List.of("1 file is not DICOM."), messages);
    assertEquals(Outcome.Status.DONE, outcome.status());
  }

  @Test
  void dumpOfABrokenFileShowsWhatCanBeReadAndWhereItBreaks() throws Exception {
    byte[] bytes = Files.readAllBytes(ct);
    Path cut = Files.write(dir.resolve("cut.dcm"), Arrays.copyOf(bytes, bytes.length - 3));
    assertTrue(run(new DumpOperation(), "files", cut).contains("PatientID"));
    assertEquals(Outcome.Status.FOUND, outcome.status());
    assertEquals(1, messages.size());
    assertTrue(messages.get(0).contains("error at byte " + (bytes.length - 20)), messages.get(0));
  }

  @Test
  void dumpOfNothingButOtherFilesIsRefused() throws Exception {
    Path text =
        Files.writeString(dir.resolve("notes.txt"), "not DICOM, but long enough to look at");
    assertRefused(new DumpOperation(), "files", text);
    Files.delete(ct);
    assertRefused(new DumpOperation(), "files", dir);
    assertRefused(new DumpOperation(), "files", dir.resolve("missing"));
  }

  @Test
  void controlCharactersOfAFileDoNotReachTheTerminal() throws Exception {
    DataSet evil = new DataSet().set(Tag.PatientComments, "a\u001b]0;x\u0007b\nc");
    evil.addItem(Tag.SourceImageSequence).set(Tag.CodeMeaning, "\u001b[31m");
    Path file = Files.write(dir.resolve("evil"), Samples.bytes(evil));
    String shown = run(new DumpOperation(), "files", file);
    assertTrue(shown.chars().noneMatch(c -> c < ' ' && c != '\n' || c == 0x9B));
  }

  @Test
  void editThenDiffShowsExactlyTheEdit() throws Exception {
    Path out = dir.resolve("out.dcm");
    byte[] before = Files.readAllBytes(ct);
    run(
        new EditOperation(),
        "file",
        ct,
        "out",
        out,
        "set",
        "PatientID=X",
        "delete",
        "StudyDate",
        "set",
        "SourceImageSequence[1].ReferencedSOPInstanceUID=2.25.9",
        "add-item",
        "SourceImageSequence");
    assertArrayEquals(before, Files.readAllBytes(ct));
    assertEquals(List.of(out), outcome.outputs());
    for (String format : List.of("text", "json")) {
      golden(
          "diff." + format, run(new DiffOperation(), "left", ct, "right", out, "format", format));
      assertEquals(Outcome.Status.FOUND, outcome.status());
    }
    run(new DiffOperation(), "left", ct, "right", ct);
    assertEquals(Outcome.Status.DONE, outcome.status());
  }

  @Test
  void editAndItsReverseGiveTheSameBytes() throws Exception {
    Path there = dir.resolve("there.dcm");
    Path back = dir.resolve("back.dcm");
    run(new EditOperation(), "file", ct, "out", there, "set", "PatientID=Somebody else");
    run(new EditOperation(), "file", there, "out", back, "set", "PatientID=P1");
    assertArrayEquals(Files.readAllBytes(ct), Files.readAllBytes(back));
  }

  @Test
  void editThatFailsWritesNothing() throws Exception {
    Path out = dir.resolve("out.dcm");
    assertRefused(new EditOperation(), "file", ct, "out", out, "set", "Rows=x");
    assertRefused(new EditOperation(), "file", ct, "out", out);
    assertRefused(new EditOperation(), "file", ct, "out", ct, "set", "Rows=3");
    assertFalse(Files.exists(out));
    assertArrayEquals(Samples.bytes(Samples.ct()), Files.readAllBytes(ct));
  }

  @Test
  void directoriesAreComparedBySopInstanceUid() throws Exception {
    Path left = Files.createDirectories(dir.resolve("left"));
    Path right = Files.createDirectories(dir.resolve("right"));
    Files.write(left.resolve("1"), Samples.bytes(Samples.ct()));
    Files.write(right.resolve("x"), Samples.bytes(Samples.ct().set(Tag.PatientID, "Q")));
    Files.write(left.resolve("2"), Samples.bytes(Samples.ct().set(Tag.SOPInstanceUID, "2.25.2")));
    Files.write(right.resolve("3"), Samples.bytes(Samples.ct().set(Tag.SOPInstanceUID, "2.25.3")));
    Files.writeString(right.resolve("notes.txt"), "not DICOM");
    for (String format : List.of("text", "json")) {
      String shown = run(new DiffOperation(), "left", left, "right", right, "format", format);
      golden("diff-directories." + format, shown);
    }
    assertTrue(outcome.summary().startsWith("3 differences"));
    assertRefused(new DiffOperation(), "left", left, "right", ct);
  }

  @Test
  void cancelStopsAndLeavesNothing() {
    progress =
        new Progress() {
          @Override
          public void start(String what, long total, String unit) {}

          @Override
          public void advance(long done) {}

          @Override
          public boolean isCanceled() {
            return true;
          }
        };
    assertThrows(CancellationException.class, () -> run(new DumpOperation(), "files", dir));
    assertThrows(
        CancellationException.class, () -> run(new DiffOperation(), "left", ct, "right", ct));
  }

  private void assertRefused(Operation operation, Object... arguments) {
    String message =
        assertThrows(OperationException.class, () -> run(operation, arguments)).getMessage();
    assertTrue(message.endsWith("."), message);
  }

  private String run(Operation operation, Object... arguments) throws Exception {
    OperationDescriptor descriptor = operation.descriptor();
    Arguments.Builder builder = Arguments.of(descriptor);
    for (int i = 0; i < arguments.length; i += 2) {
      Parameter<?> parameter = descriptor.parameter((String) arguments[i]).orElseThrow();
      builder.parse(parameter, arguments[i + 1].toString());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Context context = new Context(out, messages::add, progress);
    outcome = operation.run(builder.build(), context);
    context.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Without what differs from run to run. */
  private void golden(String name, String actual) {
    String stable = actual.replace(dir.toString() + dir.getFileSystem().getSeparator(), "");
    Golden.assertSame(VerbsTest.class, name, stable.replace("\r\n", "\n"));
  }
}
