// SPDX-License-Identifier: EPL-2.0
package org.sopwith.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.cli.Main;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.operation.Operation;
import org.sopwith.validate.Validator;

/** A process that is told to end while it validates. */
class InterruptTest {
  private static final int FILES = 20_000;

  @TempDir Path dir;
  private String classPath;

  @Test
  void validateWritesTheWholeReportOfWhatItHasSoFar() throws Exception {
    classPath = classPath();
    assumeTrue(start("--version").waitFor() == 0, "The command does not run from these classes.");
    Path folder = Files.createDirectory(dir.resolve("in"));
    Path first = folder.resolve("0");
    DataSet dataSet = new DataSet().set(Tag.SOPClassUID, UID.CTImageStorage);
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataSet).write(first);
    for (int i = 1; i < FILES; i++) {
      Files.createLink(folder.resolve(Integer.toString(i)), first);
    }
    Path report = dir.resolve("report.html");
    Process process = start("validate", folder.toString(), "-o", report.toString());
    assumeTrue(process.supportsNormalTermination(), "Processes cannot be asked to end here.");
    StringBuilder err = new StringBuilder();
    try (BufferedReader reader = process.errorReader()) {
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        err.append((char) c);
        if (err.toString().endsWith("Validating")) {
          assertFalse(Files.exists(report));
          process.toHandle().destroy();
        }
      }
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(2, process.exitValue(), err::toString);
    assertTrue(
        err.toString().matches("(?s).*Interrupted after [0-9,]+ of 20,000 files; .*\\R"),
        err::toString);
    assertTrue(Files.readString(report).stripTrailing().endsWith("</html>"));
    try (var left = Files.list(dir)) {
      assertEquals(2, left.count(), "the folder and the report");
    }
  }

  private Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dsopwith.terminal=true", "-cp", classPath, Main.class.getName()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Of the bundles that the command needs, whether they are on a class path or in OSGi. */
  private static String classPath() throws ReflectiveOperationException {
    ClassLoader loader = Validator.class.getClassLoader();
    List<Class<?>> classes =
        List.of(
            Main.class,
            Main.class.getClassLoader().loadClass("picocli.CommandLine"),
            Operation.class,
            DicomFile.class,
            Validator.class,
            loader.loadClass("org.sopwith.standard.Iods"),
            loader.loadClass("com.fasterxml.jackson.core.JsonFactory"));
    List<String> paths = new ArrayList<>();
    for (Class<?> each : classes) {
      paths.add(location(each).toString());
    }
    return String.join(File.pathSeparator, paths);
  }

  private static Path location(Class<?> type) {
    try {
      Path path = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path classes = path.resolve("target").resolve("classes");
      return Files.isDirectory(classes) ? classes : path;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
