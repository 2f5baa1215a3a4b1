// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;

/**
 * Where results, reports and the key go unless the user says otherwise: into folders of the
 * workspace, which are made.
 */
final class Places {
  private Places() {}

  private static Path folder(String name) {
    Path folder = ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().resolve(name);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      ILog.of(Places.class).warn("A folder of the workspace cannot be made", e);
      return folder;
    }
  }

  /** Where the key is kept. */
  static Path key() {
    return folder("keys").resolve("deid.key");
  }

  /** A folder that is not there yet. */
  static Path newResults() {
    return unused("deidentified-", "");
  }

  /** The report that is named like a folder of results. */
  static Path reportOf(Path results) {
    return results.resolveSibling(results.getFileName() + ".html");
  }

  /** A report of a verification that is not there yet. */
  static Path newVerification() {
    return unused("verification-", ".html");
  }

  private static Path unused(String name, String end) {
    Path folder = folder("results");
    for (int number = 1; ; number++) {
      Path place = folder.resolve(name + number + end);
      if (!Files.exists(place)) {
        return place;
      }
    }
  }
}
