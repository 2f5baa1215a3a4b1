// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What dicom3tools says of the study; skipped where it is not installed. */
class DicomToolsTest {
  @Test
  void dciodvfyFindsNoErrors() throws IOException {
    SampleStudy.Files files = Sample.FILES;
    for (Path path :
        List.of(
            files.ct().get(0),
            files.ct().get(33),
            files.mr(),
            files.us(),
            files.measurements(),
            files.dose(),
            files.segmentation(),
            files.structureSet())) {
      List<String> errors =
          run("dciodvfy", List.of("-new", path.toString())).stream()
              .filter(line -> line.startsWith("Error"))
              .toList();
      assertEquals(List.of(), errors, path.toString());
    }
  }

  @Test
  void dcentvfyFindsThatObjectsAgreeOnPatientStudyAndSeries() throws IOException {
    List<String> paths = Sample.FILES.all().stream().map(Path::toString).toList();
    // It has attributes that SR takes from the General Study module in another entity for images.
    List<String> differences =
        run("dcentvfy", paths).stream()
            .filter(line -> !line.contains("Different information entities"))
            .toList();
    assertEquals(List.of(), differences);
  }

  private static List<String> run(String program, List<String> arguments) throws IOException {
    boolean installed =
        Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    assumeTrue(installed, program + " is not installed (Debian: apt-get install dicom3tools).");
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    return output.lines().toList();
  }
}
