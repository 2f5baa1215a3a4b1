// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real objects beside the checkout, if they are there. */
final class SharedData {
  private SharedData() {}

  /** All files; the test is skipped with one line if there are none. */
  static List<Path> files() throws IOException {
    for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
      Path data = p.resolve("shared/data");
      if (Files.isDirectory(data)) {
        try (Stream<Path> walk = Files.walk(data)) {
          return walk.filter(Files::isRegularFile).sorted().toList();
        }
      }
    }
    Assumptions.abort("Skipped: there is no folder shared/data beside the checkout.");
    return List.of();
  }
}
