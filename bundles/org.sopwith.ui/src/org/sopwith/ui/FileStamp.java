// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** Tells whether somebody else has written a file since it was last read or written here. */
public final class FileStamp {
  private final Path path;
  private FileTime known;

  public FileStamp(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  /** The file is known as it is now. Call it before the file is read, and after it is written. */
  public void take() throws IOException {
    known = Files.getLastModifiedTime(path);
  }

  /** Whether somebody else has written or deleted the file; asked again it has not. */
  public boolean hasChanged() {
    try {
      FileTime now = Files.exists(path) ? Files.getLastModifiedTime(path) : null;
      boolean changed = known != null && !known.equals(now);
      known = now;
      return changed;
    } catch (IOException e) {
      return true;
    }
  }
}
