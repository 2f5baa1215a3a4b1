// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.internal.verb;

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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Progress;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** The verbs {@code sr show}, {@code sr diff} and {@code sr tables}, sound and broken input. */
class ReportVerbsTest {
  private static final Code TITLE = new Code("126000", "DCM", "Imaging Measurement Report");
  private static final Code COMMENT = new Code("121106", "DCM", "Comment");

  @TempDir Path dir;
  private final DataSet root = new DataSet();
  private final List<String> messages = new ArrayList<>();
  private Outcome outcome;
  private Path report;

  @BeforeEach
  void writeReport() throws IOException {
    root.set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.88.33");
    root.set(Tag.SOPInstanceUID, VR.UI, "1.2.3");
    root.set(Tag.PatientName, VR.PN, "Doe^Jane");
    ContentItems.write(
        root,
        Optional.of(TITLE),
        new ContentValue.Container(
            Optional.of(false), Optional.of(TemplateIdentification.dcmr("1500"))));
    add(root, "first");
    report = write("report.dcm");
  }

  private static DataSet add(DataSet to, String text) {
    return ContentItems.add(
        to,
        RelationshipType.CONTAINS,
        Optional.of(COMMENT),
        new ContentValue.Plain(ValueType.TEXT, text));
  }

  private Path write(String name) throws IOException {
    Path path = dir.resolve(name);
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, root).write(path);
    return path;
  }

  private String run(Operation operation, Object... arguments)
      throws OperationException, IOException {
    Arguments.Builder builder = Arguments.of(operation.descriptor());
    for (int i = 0; i < arguments.length; i += 2) {
      String name = arguments[i].toString();
      builder.parse(
          operation.descriptor().parameter(name).orElseThrow(), arguments[i + 1].toString());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    messages.clear();
    Context context = new Context(out, messages::add, Progress.NONE);
    outcome = operation.run(builder.build(), context);
    context.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  private void assertRefused(Operation operation, Object... arguments) {
    OperationException refusal =
        assertThrows(OperationException.class, () -> run(operation, arguments));
    assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
  }

  @Test
  void aReportIsShownOnTheScreenAndInAFile() throws Exception {
    assertTrue(run(new ShowOperation(), "file", report).contains("Comment: first"));
    Path page = dir.resolve("report.html");
    assertEquals("", run(new ShowOperation(), "file", report, "format", "html", "out", page));
    assertTrue(Files.readString(page).contains("Jane Doe"));
    assertEquals(List.of(page), outcome.outputs());
    assertEquals(Outcome.Status.DONE, outcome.status());
    assertFalse(
        run(new ShowOperation(), "file", report, "no-persons", true, "format", "json")
            .contains("Jane"));
  }

  @Test
  void rowsOfTheTemplateAreToldOnRequest() throws Exception {
    assertTrue(
        run(new ShowOperation(), "file", report, "rows", true, "format", "json")
            .contains("\"note\":\"1500/1\""));
  }

  @Test
  void aReportIsNotWrittenOver() throws Exception {
    byte[] before = Files.readAllBytes(report);
    assertRefused(new ShowOperation(), "file", report, "out", report);
    assertArrayEquals(before, Files.readAllBytes(report));
  }

  @Test
  void whatIsNoReportIsRefused() throws Exception {
    Path text = Files.writeString(dir.resolve("notes.txt"), "no DICOM, but long enough to look at");
    DataSet image = new DataSet().set(Tag.PatientID, VR.LO, "1");
    Path other = dir.resolve("image.dcm");
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, image).write(other);
    for (Path path : List.of(text, other, dir, dir.resolve("missing"))) {
      assertRefused(new ShowOperation(), "file", path);
      assertRefused(new CompareOperation(), "left", report, "right", path);
    }
    Path none = Files.createDirectory(dir.resolve("none"));
    Files.move(text, none.resolve("notes.txt"));
    assertRefused(new TablesOperation(), "paths", none, "out", dir.resolve("tables"));
    assertEquals(0, dir.resolve("tables").toFile().list().length);
  }

  @Test
  void ofAFileThatIsCutTheRestIsShown() throws Exception {
    byte[] bytes = Files.readAllBytes(report);
    Path cut = Files.write(dir.resolve("cut.dcm"), Arrays.copyOf(bytes, bytes.length - 3));
    assertTrue(run(new ShowOperation(), "file", cut).contains("Comment: fir"));
    assertEquals(Outcome.Status.FOUND, outcome.status());
    assertTrue(messages.getFirst().contains("at byte "), messages.getFirst());
  }

  @Test
  void aBrokenItemIsToldByItsPosition() throws Exception {
    DataSet inner = add(add(root, "second"), "third");
    inner.remove(Tag.ValueType);
    inner.set(Tag.RelationshipType, VR.CS, "KNOWS");
    Path broken = write("broken.dcm");
    assertTrue(run(new ShowOperation(), "file", broken).contains("second"));
    assertEquals(Outcome.Status.FOUND, outcome.status());
    assertEquals(2, messages.size());
    assertTrue(messages.getFirst().contains("item 1.2.1: "), messages.getFirst());
    assertEquals(
        "ContentSequence[2].ContentSequence[1].RelationshipType",
        outcome.findings().getFirst().path());
  }

  @Test
  void itemsNestedInThousandsAreShownAsFarAsTheyAreRead() throws Exception {
    root.remove(Tag.ContentSequence);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(Files.readAllBytes(write("deep.dcm")));
    String level =
        "400030A7 5351 0000 FFFFFFFF FEFF00E0 FFFFFFFF"
            + "400010A0 4353 0800 434F4E5441494E53 400040A0 4353 0400 54455854"
            + "400060A1 5554 0000 04000000 44454550";
    for (int i = 0; i < 5000; i++) {
      bytes.write(HexFormat.of().parseHex(level.replace(" ", "")));
    }
    Path deep = Files.write(dir.resolve("deep.dcm"), bytes.toByteArray());
    assertTrue(run(new ShowOperation(), "file", deep).contains("DEEP"));
    assertEquals(Outcome.Status.FOUND, outcome.status());
    run(new TablesOperation(), "paths", deep, "out", dir.resolve("tables"));
    assertEquals(Outcome.Status.FOUND, outcome.status());
  }

  @Test
  void differencesAreToldAndGiveAnExitCode() throws Exception {
    ContentItems.write(
        root.item(Tag.ContentSequence, 0).orElseThrow(),
        Optional.of(COMMENT),
        new ContentValue.Plain(ValueType.TEXT, "other"));
    add(root, "second");
    Path other = write("other.dcm");
    assertEquals(
        "changed 1.1  Comment: first -> other\nadded   1.2  Comment: second\n",
        run(new CompareOperation(), "left", report, "right", other));
    assertEquals(Outcome.Status.FOUND, outcome.status());
    assertTrue(
        run(new CompareOperation(), "left", report, "right", other, "format", "json")
            .startsWith("[{\"kind\":\"changed\""));
    assertEquals("", run(new CompareOperation(), "left", report, "right", report));
    assertEquals(Outcome.Status.DONE, outcome.status());
  }

  @Test
  void tablesAreWrittenOfAllReportsBelowADirectory() throws Exception {
    write("second.dcm");
    Files.writeString(dir.resolve("notes.txt"), "something else");
    Path out = dir.resolve("tables");
    run(new TablesOperation(), "paths", dir, "out", out);
    assertEquals(Outcome.Status.DONE, outcome.status());
    assertEquals(3, Files.readAllLines(out.resolve("documents.csv")).size());
    assertFalse(Files.readString(out.resolve("documents.csv")).contains("Doe"));
    run(new TablesOperation(), "paths", dir, "out", out, "format", "parquet");
    assertTrue(Files.exists(out.resolve("content_items.parquet")));
  }
}
