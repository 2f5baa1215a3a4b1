// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Progress;
import org.sopwith.operation.json.JsonTree;

/** The verb: what it says of a leak, in which form, and with which exit code. */
class VerifyOperationTest {
  @TempDir Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Outcome run(String... options) throws IOException, OperationException {
    write(directory.resolve("before/o.dcm"), "Quillfeather^Zoe", "Knee");
    write(directory.resolve("after/Quillfeather/r.dcm"), "P-1", "Knee of Zoe Quillfeather");
    VerifyOperation operation = new VerifyOperation();
    Arguments.Builder arguments = Arguments.of(operation.descriptor());
    parse(operation, arguments, "originals", directory.resolve("before").toString());
    parse(operation, arguments, "results", directory.resolve("after").toString());
    for (int i = 0; i < options.length; i += 2) {
      parse(operation, arguments, options[i], options[i + 1]);
    }
    Context context = new Context(out, message -> {}, Progress.NONE);
    Outcome outcome = operation.run(arguments.build(), context);
    context.flush();
    return outcome;
  }

  private static void parse(
      VerifyOperation operation, Arguments.Builder arguments, String name, String text)
      throws OperationException {
    arguments.parse(operation.descriptor().parameter(name).orElseThrow(), text);
  }

  private static void write(Path file, String name, String description) throws IOException {
    DataSet dataSet = new DataSet();
    dataSet.set(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.7");
    dataSet.set(Tag.SOPInstanceUID, "1.2.3." + name.length());
    dataSet.set(Tag.PatientName, name);
    dataSet.set(Tag.StudyDescription, description);
    dataSet.set(Tag.BodyPartExamined, "KNEE");
    Files.createDirectories(file.getParent());
    try (DicomFile dicom = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataSet)) {
      dicom.write(file);
    }
  }

  @Test
  void aLeakEndsWithExitCodeOneAndShowsNoValue() throws IOException, OperationException {
    assertEquals(1, run().status().exitCode());
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("deid.leak.value") && text.contains("StudyDescription"), text);
    assertTrue(text.contains("Not proven:"), text);
    assertFalse(text.contains("Quillfeather"), text);
  }

  @Test
  void valuesAreShownIfAskedFor() throws IOException, OperationException {
    run("show-values", "true");
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("Knee of Zoe Quillfeather"));
  }

  @Test
  void jsonSaysFindingsDecisionsAndLimits() throws IOException, OperationException {
    Path report = directory.resolve("report.html");
    run("format", "json", "report", report.toString());
    JsonTree json = JsonTree.read(out.toByteArray(), "output");
    assertEquals("false", json.get("passed").text());
    assertTrue(
        json.get("decisions").elements().stream()
            .anyMatch(
                decision ->
                    decision.get("path").text().equals("StudyDescription")
                        && decision.get("action").text().equals("X")
                        && decision.get("outcome").text().equals("changed")
                        && decision.get("allowed").text().equals("false")));
    assertFalse(json.get("notProven").elements().isEmpty());
    String page = Files.readString(report).replace("<wbr>", "");
    assertTrue(page.contains("What is not proven") && page.contains("StudyDescription"), page);
    assertFalse(page.contains("Quillfeather"), page);
  }

  /** As the challenge's table {@code answer_data} is exported by {@code sqlite3 -header -csv}. */
  @Test
  void anExportedAnswerKeyOfTheChallengeGivesScoresByKindAndInTotal()
      throws IOException, OperationException {
    Path key = directory.resolve("key.csv");
    String checks =
        """
        {"0": {"tag": "<(0010,0010)>", "tag_ds": "<(0010,0010)>", "tag_name": "<Patient's Name>",
        "value": "<Quillfeather^Zoe>", "action": "<text_removed>", "action_text": "<Quillfeather>",
        "answer_category": "hipaa"},
        "1": {"tag_ds": "<(0008,1030)>", "value": "<Knee>", "action": "<text_removed>",
        "action_text": "<Quillfeather>", "answer_category_v2": {"hipaa_z": "HIPAA-A"}},
        "2": {"tag_ds": "<(0018,0015)>", "value": "<KNEE>", "action": "<text_retained>",
        "action_text": "<KNEE>"}}
        """
            .replace("\n", " ")
            .replace("\"", "\"\"");
    Files.writeString(
        key,
        "\uFEFFindex,Modality,SOPClassUID,PatientID,StudyInstanceUID,SeriesInstanceUID,"
            + "SOPInstanceUID,scope,AnswerData\n0,OT,1.2.840.10008.5.1.4.1.1.7,,,,1.2.3.16,<Instance>,\""
            + checks
            + "\"\n1,OT,1.2,,,,1.2.3.99,<Instance>,\"{\"\"0\"\": {\"\"tag_ds\"\": \"\"<(0008,0020)>\"\","
            + " \"\"action\"\": \"\"<date_shifted>\"\", \"\"value\"\": \"\"<20210914>\"\"}}\"\n");
    run("format", "json", "key-csv", key.toString());
    JsonTree json = JsonTree.read(out.toByteArray(), "output");
    assertEquals("2", json.get("total").get("passed").text());
    assertEquals("2", json.get("total").get("failed").text());
    assertTrue(
        json.get("findings").elements().stream()
            .anyMatch(
                finding ->
                    finding.get("rule").text().equals("deid.answer.failed")
                        && finding.get("path").text().equals("<(0008,1030)>")));
  }

  @Test
  void aDatabaseInsteadOfItsExportIsRefusedWithWhatToDo() throws IOException {
    Path key = Files.writeString(directory.resolve("key.db"), "SQLite format 3\0 and so on");
    OperationException e =
        assertThrows(OperationException.class, () -> run("key-csv", key.toString()));
    assertTrue(e.getMessage().contains("answer_data"), e.getMessage());
  }

  @Test
  void anUnknownProfileIsRefused() {
    assertThrows(OperationException.class, () -> run("profile", "no-such-profile"));
  }
}
