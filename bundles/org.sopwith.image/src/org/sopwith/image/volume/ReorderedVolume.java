// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume;

import java.io.IOException;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;

/** A volume seen with its axes in another order or direction; no voxel moves in the patient. */
public final class ReorderedVolume implements Volume {
  private final Volume source;
  private final AxisMapping mapping;
  private final Grid grid;
  private final int[] order;

  private ReorderedVolume(Volume source, AxisMapping mapping) {
    this.source = source;
    this.mapping = mapping;
    this.grid = mapping.apply(source.grid());
    this.order = new int[grid.sliceVoxels()];
    for (int i = 0; i < order.length; i++) {
      int[] from = mapping.source(source.grid(), i % grid.columns(), i / grid.columns(), 0);
      order[i] = from[1] * source.grid().columns() + from[0];
    }
  }

  /**
   * The volume with its axes mapped. If the slices stay slices they are read when asked for;
   * otherwise all of the volume is read into memory now.
   */
  public static Volume of(Volume source, AxisMapping mapping) throws IOException {
    if (mapping.equals(AxisMapping.IDENTITY)) {
      return source;
    }
    return mapping.keepsSlices()
        ? new ReorderedVolume(source, mapping)
        : MemoryVolume.reordered(source, mapping);
  }

  private int slice(int slice) {
    return mapping.isReversed(2) ? grid.slices() - 1 - slice : slice;
  }

  @Override
  public Grid grid() {
    return grid;
  }

  @Override
  public int layers() {
    return source.layers();
  }

  @Override
  public ScalarType type() {
    return source.type();
  }

  @Override
  public Samples stored(int layer, int slice) throws IOException {
    Samples samples = source.stored(layer, slice(slice));
    return ScalarType.of(samples).pick(samples, order);
  }

  @Override
  public ModalityTransform modality(int layer, int slice) throws IOException {
    return source.modality(layer, slice(slice));
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
