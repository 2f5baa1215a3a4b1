// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.SrDocument;

/** What other programs say of the examples; skipped where they are not installed. */
class DicomToolsTest {
  /** Of IODs that a program is older than, and of what it asks for without reason. */
  private static final List<String> NOT_KNOWN =
      List.of("Information Object Not found", "Module=<ClinicalTrial");

  private static final List<String> NOT_READ =
      List.of("Unsupported SOP Class UID", "does not match one of the known SR document classes");

  @TempDir Path directory;

  @Test
  void dciodvfyFindsNoErrors() throws IOException {
    requireProgram("dciodvfy", "dicom3tools");
    for (Path file : examples()) {
      List<String> errors =
          run("dciodvfy", "-new", file.toString()).stream()
              .filter(line -> line.startsWith("Error"))
              .filter(line -> NOT_KNOWN.stream().noneMatch(line::contains))
              .toList();
      assertEquals(List.of(), errors, file.getFileName().toString());
    }
  }

  /** With -Ec, since relationships that later editions brought are not in its tables. */
  @Test
  void dsrdumpReadsThem() throws IOException {
    requireProgram("dsrdump", "dcmtk");
    for (Path file : examples()) {
      List<String> lines = run("dsrdump", "-Ec", file.toString());
      List<String> errors = lines.stream().filter(line -> line.matches("^[EF]: .*")).toList();
      if (errors.stream().anyMatch(line -> NOT_READ.stream().anyMatch(line::contains))) {
        continue;
      }
      assertEquals(List.of(), errors, file.getFileName().toString());
      assertTrue(lines.stream().anyMatch(line -> line.contains("CONTAINER")), file.toString());
    }
  }

  private List<Path> examples() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String tid : ExampleDocumentsTest.roots().toList()) {
      for (boolean full : new boolean[] {false, true}) {
        DataSet document = ExampleDocumentsTest.example(tid, full);
        assertTrue(SrDocument.isDocument(document));
        Path file = directory.resolve(tid + (full ? "-full" : "-minimal") + ".dcm");
        Files.write(file, ExampleDocumentsTest.bytes(document));
        files.add(file);
      }
    }
    return files;
  }

  private static void requireProgram(String program, String debianPackage) {
    boolean installed =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assumeTrue(
        installed, program + " is not installed (Debian: apt-get install " + debianPackage + ").");
  }

  private static List<String> run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    byte[] output = process.getInputStream().readAllBytes();
    return new String(output, StandardCharsets.UTF_8).lines().toList();
  }
}
