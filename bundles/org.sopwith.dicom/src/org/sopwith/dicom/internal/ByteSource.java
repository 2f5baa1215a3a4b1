// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Random access to the bytes that a data set was read from. Safe for use by several threads. */
public interface ByteSource extends Closeable {

  /** Number of bytes. */
  long size();

  /**
   * Copies bytes.
   *
   * @return how many were there to copy: fewer than {@code length} only at the end
   */
  int read(long position, byte[] target, int offset, int length) throws IOException;

  /** The file behind, if its bytes are this source's bytes. */
  default Optional<Path> file() {
    return Optional.empty();
  }

  /** Exactly these bytes; fewer if the source ends before. */
  default byte[] bytes(long position, int length) throws IOException {
    byte[] bytes = new byte[(int) Math.max(0, Math.min(length, size() - position))];
    int n = read(position, bytes, 0, bytes.length);
    return n == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, n);
  }

  @Override
  default void close() throws IOException {}
}
