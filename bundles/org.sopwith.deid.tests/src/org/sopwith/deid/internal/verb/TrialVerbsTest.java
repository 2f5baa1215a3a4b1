// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Progress;
import org.sopwith.operation.json.JsonTree;

/** What {@code deid try}, {@code compare} and {@code options} print, and their exit codes. */
class TrialVerbsTest {
  @TempDir Path folder;
  private Path file;
  private String printed;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("a.dcm");
    DataSet object = new DataSet();
    object.set(Tag.SOPClassUID, UID.CTImageStorage);
    object.set(Tag.SOPInstanceUID, "1.2.3.4");
    object.set(Tag.Modality, "CT");
    object.set(Tag.PatientAddress, "Main Street");
    object.set(Tag.KVP, "120");
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object).write(file);
  }

  private Outcome run(Operation operation, String... options)
      throws IOException, OperationException {
    Arguments.Builder arguments = Arguments.of(operation.descriptor());
    for (int i = 0; i < options.length; i += 2) {
      arguments.parse(operation.descriptor().parameter(options[i]).orElseThrow(), options[i + 1]);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Context context = new Context(out, message -> {}, Progress.NONE);
    Outcome outcome = operation.run(arguments.build(), context);
    context.flush();
    printed = out.toString(StandardCharsets.UTF_8);
    return outcome;
  }

  @Test
  void aTrialPrintsBothSidesAndWritesNothing() throws Exception {
    Outcome outcome = run(new DeidTry(), "file", file.toString(), "profile", "basic");
    assertEquals(0, outcome.status().exitCode());
    assertTrue(
        printed.contains("- (0010,1040) LO Patient's Address  [remove: X in column"), printed);
    assertTrue(printed.contains("    < Main Street"));
    assertTrue(printed.contains("  (0018,0060) DS KVP  120"));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void onlyWhatChangesIsPrintedIfAsked() throws Exception {
    run(
        new DeidTry(),
        "file",
        file.toString(),
        "profile",
        "basic",
        "changed-only",
        "true",
        "format",
        "csv");
    assertTrue(
        printed.contains(
            "PatientAddress,\"(0010,1040)\",Patient's Address,LO,Main Street,,removed,remove,\"E.1-1 (0010,1040)\",113100,"),
        printed);
    assertFalse(printed.contains("KVP"));
  }

  @Test
  void aRefusalHasExitCodeOneAndIsInTheJson() throws Exception {
    DataSet object = new DataSet();
    object.set(Tag.SOPClassUID, UID.UltrasoundImageStorage);
    object.set(Tag.SOPInstanceUID, "1.2.3.4");
    object.set(Tag.Modality, "US");
    object.setBytes(Tag.PixelData, VR.OW, new byte[8]);
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object).write(file);
    Outcome outcome =
        run(new DeidTry(), "file", file.toString(), "profile", "basic", "format", "json");
    assertEquals(1, outcome.status().exitCode());
    JsonTree json = JsonTree.read(printed.getBytes(StandardCharsets.UTF_8), "out");
    assertFalse(json.get("refused").text().isEmpty());
    assertTrue(json.get("counts").get("added").isNumber());
  }

  @Test
  void aComparisonHasExitCodeOneIfProfilesDiffer() throws Exception {
    assertEquals(0, run(new DeidCompare(), "left", "basic", "right", "basic").status().exitCode());
    assertEquals("", printed);
    Outcome outcome = run(new DeidCompare(), "left", "basic", "right", "basic-retain-uids");
    assertEquals(1, outcome.status().exitCode());
    assertTrue(printed.contains("> option retain-uids (113110, PS3.15 E.3.9)"), printed);
    assertTrue(printed.contains("  < replace-uid (basic)"));
    run(new DeidCompare(), "left", "basic", "right", "basic-retain-uids", "format", "json");
    assertTrue(printed.contains("\"action\" : \"replace-uid\""), printed);
  }

  @Test
  void optionsAreListedWithWhatTheyChange() throws Exception {
    run(new DeidOptions());
    assertTrue(printed.contains("113110 retain-uids"), printed);
    run(new DeidOptions(), "file", file.toString(), "option", "retain-uids");
    assertTrue(printed.contains(", 2 in the object"), printed);
    assertTrue(printed.contains("    SOPInstanceUID"));
  }
}
