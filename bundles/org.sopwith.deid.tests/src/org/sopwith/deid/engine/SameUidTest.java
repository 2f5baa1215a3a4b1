// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.engine.RefusedException.Cause;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.Progress;

/** Several files with one SOP Instance UID. */
class SameUidTest {
  @TempDir Path folder;

  private final DeidKey key = DeidKey.random();

  private Path file(String name, String kvp, TransferSyntax syntax) throws Exception {
    DataSet object = DeidentifierTest.ct(1);
    object.set(Tag.KVP, kvp);
    Path file = folder.resolve(name);
    DicomFile.create(syntax, object).write(file);
    return file;
  }

  private Path file(String name, String kvp) throws Exception {
    return file(name, kvp, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  private RunSummary run(boolean resume, List<Path> files) throws Exception {
    return new DeidentificationRun(
            BuiltinProfiles.find("basic").orElseThrow(),
            folder,
            key,
            Cleaners.NONE,
            Optional.empty(),
            folder.resolve("out"),
            ResultLayout.UIDS,
            resume)
        .run(files.iterator(), Progress.NONE);
  }

  private String kvpOfResult() throws Exception {
    try (var files = Files.walk(folder.resolve("out"))) {
      Path result = files.filter(each -> each.toString().endsWith(".dcm")).findAny().orElseThrow();
      try (DicomFile file = DicomFile.open(result)) {
        return file.dataSet().string(Tag.KVP, "");
      }
    }
  }

  @Test
  void theSameObjectInAnotherEncodingIsNoFailure() throws Exception {
    Path first = file("1", "120");
    Path second = file("2", "120", TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
    RunSummary summary = run(false, List.of(first, second));
    assertEquals(1, summary.written());
    assertEquals(List.of(), summary.refused());
    assertEquals("same-object", summary.leftOut().get(0).cause());
  }

  @Test
  void ofSeveralTheFirstCountsWhicheverIsDoneFirst() throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      files.add(file(Integer.toString(i), Integer.toString(i)));
    }
    for (boolean resume : new boolean[] {false, true}) {
      RunSummary summary = run(resume, files);
      assertEquals(1, summary.written() + summary.before());
      assertEquals(
          files.subList(1, 40), summary.refused().stream().map(RunSummary.Remark::file).toList());
      assertEquals("0", kvpOfResult());
    }
  }

  @Test
  void whatBecomesOfAFileIsTheSameInWhateverOrderFilesAreDone() throws Exception {
    String[] kvps = {"120", "80", "120"};
    int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    for (int[] order : orders) {
      ResultFolder results = results("out" + order[0] + order[1]);
      for (int number : order) {
        try (DicomFile file = DicomFile.open(file("file", kvps[number]))) {
          results.write(file, number);
        }
      }
      assertEquals(Optional.empty(), results.lost(0).map(RefusedException::why));
      assertEquals(Optional.of(Cause.DUPLICATE), results.lost(1).map(RefusedException::why));
      assertEquals(Optional.of(Cause.SAME_OBJECT), results.lost(2).map(RefusedException::why));
    }
  }

  private ResultFolder results(String name) throws Exception {
    RunState state =
        RunState.of(
            BuiltinProfiles.find("basic").orElseThrow(),
            folder,
            key,
            Cleaners.NONE,
            Optional.empty(),
            ResultLayout.UIDS);
    return ResultFolder.open(folder.resolve(name), state, ResultLayout.UIDS, false);
  }

  @Test
  void aResumedRunPutsTheFirstInItsPlace() throws Exception {
    Path first = file("1", "1");
    Path second = file("2", "2");
    run(false, List.of(second));
    assertEquals("2", kvpOfResult());
    RunSummary summary = run(true, List.of(first, second));
    assertEquals("1", kvpOfResult());
    assertEquals(1, summary.written());
    assertEquals("duplicate", summary.refused().get(0).cause());
  }

  @Test
  void whatIsNoDicomFileIsLeftOut() throws Exception {
    Path text = Files.writeString(folder.resolve("README.txt"), "No object here.");
    RunSummary summary = run(false, List.of(text));
    assertEquals(List.of(), summary.refused());
    assertEquals("not-dicom", summary.leftOut().get(0).cause());
  }
}
