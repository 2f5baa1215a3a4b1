// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;

/** A volume that is held in memory. */
public final class MemoryVolume implements Volume {
  private final Grid grid;
  private final ScalarType type;
  private final List<List<Samples>> layers;
  private final ModalityTransform modality;

  /**
   * A volume of given slices, which are not copied.
   *
   * @param layers for each layer its slices, all of one type
   * @throws IllegalArgumentException if they do not fit the grid or each other
   */
  public MemoryVolume(Grid grid, List<List<Samples>> layers, ModalityTransform modality) {
    this.grid = grid;
    this.type = ScalarType.of(layers.get(0).get(0));
    this.layers = layers.stream().map(List::copyOf).toList();
    this.modality = modality;
    for (List<Samples> layer : layers) {
      if (layer.size() != grid.slices()) {
        throw new IllegalArgumentException("a layer has not as many slices as the grid");
      }
      for (Samples slice : layer) {
        if (slice.length() != grid.sliceVoxels() || ScalarType.of(slice) != type) {
          throw new IllegalArgumentException("a slice is not of the grid's size or of one type");
        }
      }
    }
  }

  /** A volume of one layer. */
  public static MemoryVolume of(Grid grid, List<Samples> slices) {
    return new MemoryVolume(grid, List.of(slices), ModalityTransform.IDENTITY);
  }

  /** Reads all of a volume, with its axes in another order. */
  static MemoryVolume reordered(Volume source, AxisMapping mapping) throws IOException {
    Grid from = source.grid();
    Grid to = mapping.apply(from);
    boolean uniform = isUniform(source);
    ScalarType type = uniform ? source.type() : ScalarType.FLOAT64;
    List<List<Samples>> layers = new ArrayList<>();
    for (int layer = 0; layer < source.layers(); layer++) {
      List<ByteBuffer> slices = new ArrayList<>();
      for (int slice = 0; slice < to.slices(); slice++) {
        slices.add(ByteBuffer.allocate(Math.multiplyExact(to.sliceVoxels(), type.bytes())));
      }
      int[] size = {from.columns(), from.rows(), from.slices()};
      for (int slice = 0; slice < from.slices(); slice++) {
        Samples samples =
            uniform
                ? source.stored(layer, slice)
                : new Samples.Doubles(source.values(layer, slice));
        scatter(samples, slice, size, mapping, to, slices, type.bytes());
      }
      layers.add(slices.stream().map(b -> type.decode(b.clear(), to.sliceVoxels())).toList());
    }
    return new MemoryVolume(
        to, layers, uniform ? source.modality(0, 0) : ModalityTransform.IDENTITY);
  }

  private static boolean isUniform(Volume source) throws IOException {
    ModalityTransform first = source.modality(0, 0);
    for (int layer = 0; layer < source.layers(); layer++) {
      for (int slice = 0; slice < source.grid().slices(); slice++) {
        if (!source.modality(layer, slice).equals(first)) {
          return false;
        }
      }
    }
    return true;
  }

  private static void scatter(
      Samples samples,
      int slice,
      int[] size,
      AxisMapping mapping,
      Grid to,
      List<ByteBuffer> slices,
      int bytes) {
    int[] at = new int[3];
    for (int i = 0; i < samples.length(); i++) {
      int[] from = {i % size[0], i / size[0], slice};
      for (int target = 0; target < 3; target++) {
        int axis = mapping.axis(target);
        at[target] = mapping.isReversed(target) ? size[axis] - 1 - from[axis] : from[axis];
      }
      ByteBuffer buffer = slices.get(at[2]);
      buffer.position((at[1] * to.columns() + at[0]) * bytes);
      ScalarType.put(buffer, samples, i);
    }
  }

  @Override
  public Grid grid() {
    return grid;
  }

  @Override
  public int layers() {
    return layers.size();
  }

  @Override
  public ScalarType type() {
    return type;
  }

  @Override
  public Samples stored(int layer, int slice) {
    return layers.get(layer).get(slice);
  }

  @Override
  public ModalityTransform modality(int layer, int slice) {
    return modality;
  }
}
