// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Finds the collection of files that some tests compare with; they are skipped without it. */
public final class SharedData {
  private SharedData() {}

  /** The collection's folder, beside this project or above it. */
  public static Optional<Path> find() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      Path data = folder.resolveSibling("shared").resolve("data");
      if (folder.getParent() != null && Files.isDirectory(data)) {
        return Optional.of(data);
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  /** A folder of the collection; skips the test if there is none. */
  public static Path folder(String name) {
    Optional<Path> data = find();
    Assumptions.assumeTrue(data.isPresent(), "shared data is not there, nothing to compare");
    return data.get().resolve(name);
  }
}
