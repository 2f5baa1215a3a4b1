// SPDX-License-Identifier: EPL-2.0
package org.sopwith.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.operation.Operation;
import org.sopwith.operation.Operations;
import org.sopwith.samples.SampleStudy;

/** Every file of a folder {@code shared/data} beside the checkout, if there is one. */
class SharedDataTest {
  private static final Operations OPERATIONS =
      Operations.load(Operation.class.getClassLoader(), SampleStudy.class.getClassLoader());

  @TempDir Path dir;

  @Test
  void noFileMakesAStackTraceAHangOrAWrongExitCode() throws IOException {
    List<Path> files = sharedFiles();
    assumeTrue(!files.isEmpty(), "There is no shared/data beside the checkout.");
    String edited = dir.resolve("edited.dcm").toString();
    for (Path path : files) {
      String file = path.toString();
      int readable = run("dump", file);
      assertEquals(readable, run("dump", "--format", "json", file), file);
      assertEquals(readable, run("dump", "--format", "csv", file), file);
      int done = readable == 2 ? 2 : 0;
      assertEquals(done, run("edit", file, "-o", edited, "--set", "PatientComments=x"), file);
      assertEquals(done, run("diff", file, file), file);
      if (done == 0) {
        assertEquals(1, run("diff", file, edited), file);
      }
      if (readable == 0) {
        assertEquals(0, run("diff", file, edited, "--ignore", "PatientComments"), file);
      }
    }
  }

  private static int run(String... args) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
    ConsoleProgress progress = new ConsoleProgress(err, false);
    CommandLineRun command =
        new CommandLineRun(OPERATIONS, OutputStream.nullOutputStream(), err, progress);
    int exitCode =
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> command.run(args), args.toString());
    String said = errors.toString(StandardCharsets.UTF_8);
    assertTrue(
        !said.contains("error of Sopwith") && !said.contains("\tat "),
        () -> String.join(" ", args) + "\n" + said);
    return exitCode;
  }

  private static List<Path> sharedFiles() throws IOException {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path data = up.resolveSibling("shared").resolve("data");
      if (Files.isDirectory(data)) {
        try (Stream<Path> files = Files.walk(data)) {
          return files.filter(Files::isRegularFile).sorted().toList();
        }
      }
    }
    return List.of();
  }
}
