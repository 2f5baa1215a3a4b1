// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume;

import java.io.IOException;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;

/**
 * Voxels on a grid, read one slice at a time when they are asked for. What a file has beyond three
 * axes (time points, components, overlapping label maps) are layers on the same grid. Safe for use
 * by several threads.
 */
public interface Volume extends AutoCloseable {
  Grid grid();

  /** Number of values at each voxel; at least 1. */
  int layers();

  /** What the stored values of all slices are. */
  ScalarType type();

  /**
   * The stored values of a slice, row by row; read-only, since they may be shared.
   *
   * @param layer counted from 0
   * @param slice counted from 0
   * @throws IOException if the file is broken there or cannot be read, in one sentence
   */
  Samples stored(int layer, int slice) throws IOException;

  /** From stored values to values with a meaning, for example Hounsfield units. */
  default ModalityTransform modality(int layer, int slice) throws IOException {
    return ModalityTransform.IDENTITY;
  }

  /** The values of a slice with a meaning. */
  default double[] values(int layer, int slice) throws IOException {
    ModalityTransform modality = modality(layer, slice);
    Samples stored = stored(layer, slice);
    double[] values = new double[stored.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = modality.apply(stored.value(i));
    }
    return values;
  }

  /** Gives back what holds the voxels; nothing can be read afterwards. */
  @Override
  default void close() throws IOException {}
}
