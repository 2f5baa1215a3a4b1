// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

/** Noise that is always the same: nearly normal, with mean 0 and standard deviation 1. */
final class Noise {
  private static final int BYTES = 4;
  private static final double DEVIATION_OF_SUM = Math.sqrt(BYTES * (256.0 * 256.0 - 1) / 12);
  private static final double MEAN_OF_SUM = BYTES * 127.5;

  private long state;

  Noise(long seed) {
    state = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L | 1;
  }

  /** The next value: by the central limit theorem, the sum of four evenly distributed bytes. */
  double next() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    long bits = state * 0x2545F4914F6CDD1DL >>> 32;
    long sum = (bits & 0xFF) + (bits >> 8 & 0xFF) + (bits >> 16 & 0xFF) + (bits >> 24);
    return (sum - MEAN_OF_SUM) / DEVIATION_OF_SUM;
  }
}
