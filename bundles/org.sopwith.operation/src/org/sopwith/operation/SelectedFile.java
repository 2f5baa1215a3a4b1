// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file or directory that a user selected, with what is known of it without opening it again.
 *
 * @param path where it is
 * @param directory whether it is a directory
 * @param sopClassUid of a DICOM object; empty if it is not one
 */
public record SelectedFile(Path path, boolean directory, String sopClassUid) {
  public SelectedFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(sopClassUid, "sopClassUid");
  }

  public boolean isDicom() {
    return !sopClassUid.isEmpty();
  }
}
