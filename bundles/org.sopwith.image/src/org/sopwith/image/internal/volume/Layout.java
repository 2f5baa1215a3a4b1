// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.nio.ByteOrder;
import java.nio.file.Path;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.VolumeException;

/**
 * How voxels stand in a file.
 *
 * @param file the header's file, for messages
 * @param interleaved the layers of a voxel stand together; else all of a layer does
 */
public record Layout(
    Path file,
    Grid grid,
    int layers,
    boolean interleaved,
    ScalarType type,
    ByteOrder order,
    ModalityTransform modality) {

  /** No slice of a file may be larger, in bytes. */
  private static final long LARGEST_SLICE = 1L << 30;

  /** Bytes of all voxels. */
  static long length(Path file, int[] sizes, ScalarType type) throws VolumeException {
    try {
      long length = type.bytes();
      for (int size : sizes) {
        length = Math.multiplyExact(length, (long) size);
      }
      return length;
    } catch (ArithmeticException e) {
      throw new VolumeException(file + ": its header announces more voxels than can be.", e);
    }
  }

  /** The layers of one more axis. */
  static int layers(Path file, int layers, int size) throws VolumeException {
    long product = (long) layers * size;
    if (product > Integer.MAX_VALUE) {
      throw new VolumeException(file + ": its header announces more voxels than can be.");
    }
    return (int) product;
  }

  /** Bytes that are read at once: a slice, with all layers if they are interleaved. */
  long block() {
    return (long) grid.columns() * grid.rows() * type.bytes() * (interleaved ? layers : 1);
  }

  /** Refuses slices that no memory could hold. */
  Layout checked() throws VolumeException {
    if ((double) grid.columns() * grid.rows() * type.bytes() * (interleaved ? layers : 1)
        > LARGEST_SLICE) {
      throw new VolumeException(
          "%s: a slice of %d x %d voxels is too large."
              .formatted(file, grid.columns(), grid.rows()));
    }
    return this;
  }
}
