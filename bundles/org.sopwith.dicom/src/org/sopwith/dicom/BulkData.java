// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The bytes of a value of any size, in little endian order, read when they are asked for. */
public interface BulkData {

  /** Number of bytes. */
  long length();

  /** A stream over all bytes; the caller closes it. */
  InputStream open() throws IOException;

  /** Some of the bytes; fewer if the value ends before. */
  default byte[] bytes(long offset, int count) throws IOException {
    try (InputStream in = open()) {
      in.skipNBytes(Math.min(offset, length()));
      return in.readNBytes(count);
    }
  }

  /** Where the bytes stand in a file just as they are, if they do. */
  default Optional<Location> location() {
    return Optional.empty();
  }

  /**
   * A range of bytes in a file.
   *
   * @param file the file
   * @param offset its first byte
   * @param length how many
   */
  record Location(Path file, long offset, long length) {}

  /** Bytes in memory. */
  static BulkData of(byte[] bytes) {
    return new BulkData() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  /** A whole file. */
  static BulkData of(Path file) throws IOException {
    long length = Files.size(file);
    return new BulkData() {
      @Override
      public long length() {
        return length;
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }

      @Override
      public Optional<Location> location() {
        return Optional.of(new Location(file, 0, length));
      }
    };
  }
}
