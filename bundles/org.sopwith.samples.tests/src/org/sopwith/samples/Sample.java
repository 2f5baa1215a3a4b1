// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The study on disk, written once for all tests. */
public final class Sample {
  public static final SampleStudy.Files FILES = write();

  private Sample() {}

  private static SampleStudy.Files write() {
    try {
      Path directory = Files.createTempDirectory("sopwith-samples-test-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
      return new SampleStudy().write(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> paths = Files.walk(directory)) {
      List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
