// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.media.FileIds;
import org.sopwith.dicom.media.MediaDirectory;
import org.sopwith.operation.Progress;

/** Results as a File-set: names that media allow, and a DICOMDIR of what was written. */
class FileSetTest {
  private static final int FILES = 5;

  @TempDir Path folder;

  private final DeidKey key = DeidKey.random();
  private final List<Path> files = new ArrayList<>();

  private void write(String name, DataSet object) throws Exception {
    Path file = folder.resolve(name);
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object).write(file);
    files.add(file);
  }

  private void writeOriginals() throws Exception {
    for (int i = 0; i < FILES; i++) {
      write(i + ".dcm", DeidentifierTest.ct(i));
    }
    DataSet refused = DeidentifierTest.ct(FILES);
    refused.set(Tag.BurnedInAnnotation, "YES");
    write("refused.dcm", refused);
    MediaDirectory.write(Files.createDirectories(folder.resolve("empty")), () -> {});
    files.add(folder.resolve("empty").resolve(FileIds.DICOMDIR));
  }

  private RunSummary run(String out, boolean resume) throws Exception {
    DeidentificationRun run =
        new DeidentificationRun(
            BuiltinProfiles.find("basic").orElseThrow(),
            folder,
            key,
            Cleaners.NONE,
            Optional.empty(),
            folder.resolve(out),
            ResultLayout.FILE_SET,
            resume);
    RunSummary summary = run.run(files.iterator(), Progress.NONE);
    assertEquals(
        Optional.of(new MediaDirectory.Summary(FILES, 0)), run.writeDirectory(Progress.NONE));
    return summary;
  }

  private Set<String> fileIds(String out) throws Exception {
    Set<String> ids = new TreeSet<>();
    Path root = folder.resolve(out);
    try (var all = Files.walk(root)) {
      all.filter(Files::isRegularFile)
          .filter(each -> !each.getFileName().toString().startsWith("."))
          .forEach(
              each -> {
                Path id = root.relativize(each);
                assertTrue(FileIds.of(id).isPresent(), id.toString());
                ids.add(id.toString().replace('\\', '/'));
              });
    }
    return ids;
  }

  @Test
  void theDirectoryListsWhatWasWrittenAndHoldsNothingOld() throws Exception {
    writeOriginals();
    RunSummary summary = run("out", false);
    assertEquals(FILES, summary.written());
    assertEquals(1, summary.refused().size());
    assertEquals("media-directory", summary.leftOut().get(0).cause());
    Set<String> listed = new TreeSet<>(Set.of(FileIds.DICOMDIR));
    Path directory = folder.resolve("out").resolve(FileIds.DICOMDIR);
    try (DicomFile file = DicomFile.open(directory)) {
      for (DataSet record : file.dataSet().items(Tag.DirectoryRecordSequence)) {
        if (record.contains(Tag.ReferencedFileID)) {
          listed.add(String.join("/", record.strings(Tag.ReferencedFileID)));
        }
      }
    }
    assertEquals(fileIds("out"), listed);
    String bytes = Files.readString(directory, StandardCharsets.ISO_8859_1);
    assertFalse(bytes.contains("SECRET"));
    assertFalse(bytes.contains(DeidentifierTest.ct(1).string(Tag.SOPInstanceUID, "")));
  }

  @Test
  void anObjectHasTheSameFileIdInEveryRunWithTheKey() throws Exception {
    writeOriginals();
    run("one", false);
    java.util.Collections.reverse(files);
    run("two", false);
    assertEquals(fileIds("one"), fileIds("two"));
    RunSummary again = run("two", true);
    assertEquals(0, again.written());
    assertEquals(FILES, again.before());
  }

  @Test
  void twoObjectsWithOneFileIdGetTwo() throws Exception {
    writeOriginals();
    DataSet result = DeidentifierTest.ct(1);
    Path taken = ResultLayout.FILE_SET.target(folder.resolve("out"), result, 0);
    Path next = ResultLayout.FILE_SET.target(folder.resolve("out"), result, 1);
    assertEquals(taken.getParent(), next.getParent());
    RunState state = new RunState(java.util.Map.of());
    ResultFolder results =
        ResultFolder.open(folder.resolve("out"), state, ResultLayout.FILE_SET, false);
    Files.createDirectories(taken.getParent());
    Files.copy(files.get(2), taken);
    try (DicomFile file = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, result)) {
      assertEquals(ResultFolder.Written.NOW, results.write(file, 0));
    }
    assertTrue(Files.exists(next));
  }
}
