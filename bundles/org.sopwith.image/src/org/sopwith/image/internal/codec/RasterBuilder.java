// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import org.sopwith.image.Samples;

/** Collects decoded component lines into colour-by-pixel samples of the fitting array type. */
final class RasterBuilder {
  private final Shape shape;
  private final int precision;
  private final byte[] bytes;
  private final short[] shorts;

  RasterBuilder(Shape shape, int precision) {
    this.shape = shape;
    this.precision = precision;
    this.bytes = precision <= 8 ? new byte[shape.length()] : null;
    this.shorts = precision <= 8 ? null : new short[shape.length()];
  }

  /** Stores one line of one component from {@code values[from...]}, each shifted left. */
  void line(int row, int component, int[] values, int from, int shift) {
    int step = shape.samples();
    int at = row * shape.columns() * step + component;
    int end = from + shape.columns();
    if (bytes != null) {
      for (int i = from; i < end; i++, at += step) {
        bytes[at] = (byte) (values[i] << shift);
      }
    } else {
      for (int i = from; i < end; i++, at += step) {
        shorts[at] = (short) (values[i] << shift);
      }
    }
  }

  Raster build(Raster.Colour colour) {
    Samples samples =
        bytes != null ? new Samples.Bytes(bytes, false) : new Samples.Shorts(shorts, false);
    return new Raster(samples, precision, colour);
  }
}
