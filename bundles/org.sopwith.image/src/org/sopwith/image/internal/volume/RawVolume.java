// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.Volume;
import org.sopwith.image.volume.VolumeException;

/** Voxels of a label or image file, slice by slice. */
public final class RawVolume implements Volume {
  private final Layout layout;
  private final VoxelBytes bytes;

  /** The interleaved slice that was read last: its layers are usually asked for in turn. */
  private ByteBuffer recent;

  private int recentSlice = -1;

  public RawVolume(Layout layout, VoxelBytes bytes) {
    this.layout = layout;
    this.bytes = bytes;
  }

  @Override
  public Grid grid() {
    return layout.grid();
  }

  @Override
  public int layers() {
    return layout.layers();
  }

  @Override
  public ScalarType type() {
    return layout.type();
  }

  @Override
  public ModalityTransform modality(int layer, int slice) {
    return layout.modality();
  }

  @Override
  public Samples stored(int layer, int slice) throws IOException {
    if (layer < 0 || layer >= layers() || slice < 0 || slice >= grid().slices()) {
      throw new IndexOutOfBoundsException("layer " + layer + ", slice " + slice);
    }
    try {
      if (layout.interleaved() && layers() > 1) {
        return interleaved(layer, slice);
      }
      ByteBuffer block = read(((long) layer * grid().slices() + slice) * layout.block());
      return type().decode(block, grid().sliceVoxels());
    } catch (OutOfMemoryError e) {
      // one allocation was too large for the heap; nothing of it is kept
      throw new VolumeException(
          "%s: a slice of %d x %d voxels needs more memory than there is."
              .formatted(layout.file(), grid().columns(), grid().rows()),
          e);
    }
  }

  private synchronized Samples interleaved(int layer, int slice) throws IOException {
    if (recentSlice != slice) {
      recentSlice = -1;
      recent = read(slice * layout.block());
      recentSlice = slice;
    }
    int size = type().bytes();
    ByteBuffer picked = ByteBuffer.allocate(grid().sliceVoxels() * size).order(layout.order());
    for (int i = 0; i < grid().sliceVoxels(); i++) {
      picked.put(i * size, recent, (i * layers() + layer) * size, size);
    }
    return type().decode(picked, grid().sliceVoxels());
  }

  private ByteBuffer read(long position) throws IOException {
    ByteBuffer block = ByteBuffer.allocate((int) layout.block()).order(layout.order());
    bytes.read(position, block);
    return block.flip();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
