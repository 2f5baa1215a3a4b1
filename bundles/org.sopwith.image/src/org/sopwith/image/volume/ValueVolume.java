// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume;

import java.io.IOException;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;

/** A volume whose stored values are already those with a meaning, for formats without rescale. */
public final class ValueVolume implements Volume {
  private final Volume source;
  private final ScalarType type;

  private ValueVolume(Volume source, ScalarType type) {
    this.source = source;
    this.type = type;
  }

  /**
   * The volume itself if it is not rescaled; else its values as 32-bit integers if all of them are
   * whole numbers by slope, intercept and stored type, as doubles if not.
   */
  public static Volume of(Volume source) throws IOException {
    boolean identity = true;
    boolean whole = source.type().isInteger() && source.type().bytes() <= 2;
    for (int layer = 0; layer < source.layers(); layer++) {
      for (int slice = 0; slice < source.grid().slices(); slice++) {
        ModalityTransform modality = source.modality(layer, slice);
        identity &= modality.isIdentity();
        whole &= isSmallWhole(modality.slope()) && isSmallWhole(modality.intercept());
      }
    }
    if (identity) {
      return source;
    }
    return new ValueVolume(source, whole ? ScalarType.INT32 : ScalarType.FLOAT64);
  }

  /** So small that no product with 16 bits leaves 32. */
  private static boolean isSmallWhole(double value) {
    return value == Math.rint(value) && Math.abs(value) < 16_384;
  }

  @Override
  public Grid grid() {
    return source.grid();
  }

  @Override
  public int layers() {
    return source.layers();
  }

  @Override
  public ScalarType type() {
    return type;
  }

  @Override
  public Samples stored(int layer, int slice) throws IOException {
    double[] values = source.values(layer, slice);
    if (type == ScalarType.FLOAT64) {
      return new Samples.Doubles(values);
    }
    int[] whole = new int[values.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (int) values[i];
    }
    return new Samples.Ints(whole, true);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
