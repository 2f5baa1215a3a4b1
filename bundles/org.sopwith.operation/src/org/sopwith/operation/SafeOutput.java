// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file so that it is there wholly or not at all: into a temporary file in the same
 * directory, which is synced and then renamed.
 */
public final class SafeOutput {
  /** Writes what is to be in the file. */
  @FunctionalInterface
  public interface Body {
    void write(OutputStream out) throws IOException, OperationException;
  }

  private SafeOutput() {}

  /**
   * Writes a file, replacing one that is there. Missing directories are made.
   *
   * @throws OperationException if the target is a directory
   */
  public static void write(Path target, Body body) throws IOException, OperationException {
    if (Files.isDirectory(target)) {
      throw new OperationException(target + " is a directory; name a file to write.");
    }
    Path directory = target.toAbsolutePath().getParent();
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
    }
    // Not createTempFile: the file is to have the permissions that any new file has.
    Path temporary = directory.resolve(".sopwith-" + UUID.randomUUID() + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(
              temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        body.write(out);
        out.flush();
        channel.force(true);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Refuses to write over an input, be it by another name, a link or a different spelling.
   *
   * @throws OperationException if both are the same file
   */
  public static void requireDifferent(Path input, Path output)
      throws IOException, OperationException {
    if (Files.exists(output) && Files.isSameFile(input, output)) {
      throw new OperationException(
          output + " is the input file, which is never written; name another file.");
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
