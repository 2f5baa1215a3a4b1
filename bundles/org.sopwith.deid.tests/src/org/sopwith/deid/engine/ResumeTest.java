// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.Progress;

/** A run that was stopped and goes on comes to the same as one that was not. */
class ResumeTest {
  private static final int FILES = 300;

  @TempDir Path folder;

  private final DeidKey key = DeidKey.random();
  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void writeOriginals() throws Exception {
    for (int i = 0; i < FILES; i++) {
      Path file = folder.resolve(i + ".dcm");
      DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, DeidentifierTest.ct(i))
          .write(file);
      files.add(file);
    }
  }

  private RunSummary run(String out, boolean resume, Progress progress) throws Exception {
    return new DeidentificationRun(
            BuiltinProfiles.find("basic").orElseThrow(),
            folder,
            key,
            Cleaners.NONE,
            Optional.empty(),
            folder.resolve(out),
            ResultLayout.UIDS,
            resume)
        .run(files.iterator(), progress);
  }

  private Map<String, String> content(String out) throws Exception {
    Path root = folder.resolve(out);
    Map<String, String> content = new TreeMap<>();
    try (var all = Files.walk(root)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        byte[] digest = ResultFolder.sha256().digest(Files.readAllBytes(each));
        content.put(root.relativize(each).toString(), Arrays.toString(digest));
      }
    }
    return content;
  }

  @Test
  void whatWasStoppedGoesOnToTheSameResults() throws Exception {
    run("whole", false, Progress.NONE);
    AtomicInteger asked = new AtomicInteger();
    Progress stopping =
        new Progress() {
          @Override
          public void start(String task, long total, String unit) {}

          @Override
          public void advance(long count) {}

          @Override
          public boolean isCanceled() {
            return asked.incrementAndGet() > FILES / 2;
          }
        };
    RunSummary stopped = run("stopped", false, stopping);
    assertFalse(stopped.isComplete());
    Path series = firstFolder();
    Path unfinished = series.resolve("." + UUID.randomUUID() + ".tmp");
    Files.write(unfinished, new byte[] {1});
    RunSummary resumed = run("stopped", true, Progress.NONE);
    assertTrue(resumed.isComplete());
    assertEquals(FILES, resumed.written() + resumed.before());
    assertTrue(resumed.before() >= stopped.written());
    assertEquals(content("whole"), content("stopped"));
  }

  private Path firstFolder() throws Exception {
    try (var all = Files.walk(folder.resolve("stopped"))) {
      return all.filter(each -> each.toString().endsWith(".dcm"))
          .findFirst()
          .orElseThrow()
          .getParent();
    }
  }
}
