// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.util.Random;
import org.sopwith.image.Samples;

/** Made-up images with flat parts, edges, gradients and noise. */
final class TestImages {
  private TestImages() {}

  static int[] make(Shape shape, int precision, long seed) {
    Random random = new Random(seed);
    int maximum = (1 << precision) - 1;
    int[] samples = new int[shape.length()];
    for (int i = 0; i < samples.length; i++) {
      int pixel = i / shape.samples();
      int x = pixel % shape.columns();
      int y = pixel / shape.columns();
      int value;
      if (y < shape.rows() / 4) {
        value = maximum / 3;
      } else if (x < shape.columns() / 3) {
        value = (int) ((long) maximum * (x + y) / (shape.columns() + shape.rows()));
      } else if (x < 2 * shape.columns() / 3) {
        value = (x / 4 + y / 4) % 2 == 0 ? maximum : 0;
      } else {
        value = random.nextInt(maximum + 1);
      }
      samples[i] = (value + i % shape.samples()) & maximum;
    }
    return samples;
  }

  static int[] values(Samples samples) {
    int[] values = new int[samples.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = samples.integer(i);
    }
    return values;
  }
}
