// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** The bytes of all voxels of a file, uncompressed, read from any place. */
public interface VoxelBytes extends Closeable {
  /** Fills the buffer with the bytes from a position on. */
  void read(long position, ByteBuffer into) throws IOException;

  /** Opens a stream of voxels anew. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }
}
