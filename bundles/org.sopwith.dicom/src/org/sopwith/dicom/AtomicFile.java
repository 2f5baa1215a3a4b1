// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sopwith.dicom.internal.FileOutput;

/**
 * Writes a file whole or not at all: to a temporary file in the target's folder, synced, then
 * renamed over the target.
 */
public final class AtomicFile {
  private static final Pattern UNFINISHED = Pattern.compile("\\.[0-9a-f-]{36}\\.tmp");

  private AtomicFile() {}

  /** What is to be in the file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** What is to be in a file, written here and there in it. */
  @FunctionalInterface
  public interface ChannelContent {
    void writeTo(FileChannel channel) throws IOException;
  }

  /**
   * Writes a file, replacing one of that name. If anything fails, nothing is left behind and a file
   * that was there before is untouched.
   */
  public static void write(Path target, Content content) throws IOException {
    writeChannel(
        target,
        channel -> {
          try (OutputStream out = new FileOutput(channel)) {
            content.writeTo(out);
          }
        });
  }

  /** Writes a file as {@link #write} does. */
  public static void writeChannel(Path target, ChannelContent content) throws IOException {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    Path temporary = folder.resolve("." + unfinishedName() + ".tmp");
    boolean moved = false;
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        content.writeTo(channel);
        channel.force(true);
      }
      move(temporary, absolute);
      moved = true;
    } finally {
      if (!moved) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  /** A file of that name is not there, or it cannot be written: nobody has to fear a guess. */
  private static UUID unfinishedName() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** Deletes what writers that were killed have left in a folder and below it. */
  public static void deleteUnfinished(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Iterator<Path> unfinished =
          files
              .filter(file -> UNFINISHED.matcher(file.getFileName().toString()).matches())
              .iterator();
      while (unfinished.hasNext()) {
        Files.deleteIfExists(unfinished.next());
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
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
