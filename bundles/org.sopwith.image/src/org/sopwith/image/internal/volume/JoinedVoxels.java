// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Voxels in several files, each with as many bytes of them. */
record JoinedVoxels(List<VoxelBytes> parts, long partLength) implements VoxelBytes {
  @Override
  public void read(long position, ByteBuffer into) throws IOException {
    long at = position;
    int end = into.limit();
    while (into.position() < end) {
      long within = at % partLength;
      int count = (int) Math.min(end - into.position(), partLength - within);
      into.limit(into.position() + count);
      parts.get((int) (at / partLength)).read(within, into);
      into.limit(end);
      at += count;
    }
  }

  @Override
  public void close() throws IOException {
    for (VoxelBytes part : parts) {
      part.close();
    }
  }
}
