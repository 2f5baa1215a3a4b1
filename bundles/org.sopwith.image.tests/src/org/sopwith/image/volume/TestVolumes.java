// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;

/** Random volumes on random grids: oblique, flipped, anisotropic. */
public final class TestVolumes {
  private TestVolumes() {}

  public static Vector vector(Random random, double size) {
    return new Vector(
        (random.nextDouble() - 0.5) * size,
        (random.nextDouble() - 0.5) * size,
        (random.nextDouble() - 0.5) * size);
  }

  /** Perpendicular axes in a random direction, of either handedness. */
  public static Grid oblique(Random random, int columns, int rows, int slices) {
    Vector x = vector(random, 2).unit();
    Vector z = x.cross(vector(random, 2)).unit();
    Vector y = z.cross(x);
    double hand = random.nextBoolean() ? 1 : -1;
    return new Grid(
        columns,
        rows,
        slices,
        vector(random, 400),
        x.times(0.2 + random.nextDouble() * 2),
        y.times(0.2 + random.nextDouble() * 2),
        z.times((0.5 + random.nextDouble() * 5) * hand));
  }

  public static MemoryVolume random(Random random, Grid grid, int layers, ScalarType type) {
    List<List<Samples>> all = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      List<Samples> slices = new ArrayList<>();
      for (int slice = 0; slice < grid.slices(); slice++) {
        byte[] bytes = new byte[grid.sliceVoxels() * type.bytes()];
        random.nextBytes(bytes);
        Samples samples = type.decode(ByteBuffer.wrap(bytes), grid.sliceVoxels());
        slices.add(withoutNan(samples, random));
      }
      all.add(slices);
    }
    return new MemoryVolume(grid, all, ModalityTransform.IDENTITY);
  }

  /** Not every NaN has a text, nor do all of its bits survive everywhere. */
  private static Samples withoutNan(Samples samples, Random random) {
    if (samples instanceof Samples.Floats f) {
      for (int i = 0; i < f.length(); i++) {
        f.array()[i] = Float.isNaN(f.array()[i]) ? random.nextFloat() : f.array()[i];
      }
    } else if (samples instanceof Samples.Doubles d) {
      for (int i = 0; i < d.length(); i++) {
        d.array()[i] = Double.isNaN(d.array()[i]) ? random.nextDouble() : d.array()[i];
      }
    }
    return samples;
  }

  /** The same type and the same bits in every voxel. */
  public static void assertSameVoxels(Volume expected, Volume actual, String where)
      throws IOException {
    assertEquals(expected.type(), actual.type(), where);
    assertEquals(expected.layers(), actual.layers(), where);
    for (int layer = 0; layer < expected.layers(); layer++) {
      for (int slice = 0; slice < expected.grid().slices(); slice++) {
        assertArrayEquals(
            bytes(expected.stored(layer, slice)),
            bytes(actual.stored(layer, slice)),
            where + ", layer " + layer + ", slice " + slice);
      }
    }
  }

  private static byte[] bytes(Samples samples) {
    ByteBuffer to = ByteBuffer.allocate(samples.length() * ScalarType.of(samples).bytes());
    ScalarType.encode(samples, to);
    return to.array();
  }
}
