// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.sopwith.image.volume.VolumeException;

/** Uncompressed voxels, read from their place in a file. */
final class FileVoxels implements VoxelBytes {
  private final Path file;
  private final FileChannel channel;
  private final long start;

  /**
   * Opens the voxels of a file.
   *
   * @throws VolumeException if there are fewer than announced
   */
  FileVoxels(Path file, long start, long length) throws IOException {
    this.file = file;
    this.start = start;
    this.channel = FileChannel.open(file, StandardOpenOption.READ);
    long there = Math.max(0, channel.size() - start);
    if (there < length) {
      channel.close();
      throw DataFiles.tooShort(file, start, there, length);
    }
  }

  @Override
  public void read(long position, ByteBuffer into) throws IOException {
    readFully(channel, start + position, into, file);
  }

  static void readFully(FileChannel channel, long from, ByteBuffer into, Path file)
      throws IOException {
    long at = from;
    while (into.hasRemaining()) {
      int count = channel.read(into, at);
      if (count < 0) {
        throw new VolumeException(
            file + ": ends at byte " + at + " although it was longer when it was opened.",
            new EOFException());
      }
      at += count;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
