// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

/**
 * Inverse DCT of 8x8 blocks in integers after Loeffler, Ligtenberg and Moschytz, with 13-bit
 * constants: the accurate method that most decoders share, so that samples agree with theirs.
 */
final class JpegIdct {
  private static final int CONSTANT_BITS = 13;

  private final int[] work = new int[64];
  private final int extraBits;
  private final int centre;
  private final int maximum;

  /**
   * @param precision 8 or 12 bits per sample
   */
  JpegIdct(int precision) {
    this.extraBits = precision == 8 ? 2 : 1;
    this.centre = 1 << (precision - 1);
    this.maximum = (1 << precision) - 1;
  }

  /** Transforms dequantized coefficients in natural order into samples of a plane. */
  void transform(int[] block, short[] plane, int at, int stride) {
    if (isFlat(block)) {
      flat(block[0], plane, at, stride);
      return;
    }
    for (int i = 0; i < 8; i++) {
      pass(block, i, 8, i, 8, CONSTANT_BITS - extraBits);
    }
    for (int i = 0; i < 8; i++) {
      pass(work, i * 8, 1, i * 8, 1, CONSTANT_BITS + extraBits + 3);
      int out = at + i * stride;
      for (int j = 0; j < 8; j++) {
        plane[out + j] = clamp(work[i * 8 + j]);
      }
    }
  }

  private static boolean isFlat(int[] block) {
    int any = 0;
    for (int i = 1; i < 64; i++) {
      any |= block[i];
    }
    return any == 0;
  }

  private void flat(int dc, short[] plane, int at, int stride) {
    int shift = extraBits + 3;
    short value = clamp(((dc << extraBits) + (1 << (shift - 1))) >> shift);
    for (int i = 0; i < 8; i++) {
      java.util.Arrays.fill(plane, at + i * stride, at + i * stride + 8, value);
    }
  }

  private short clamp(int value) {
    return (short) Math.max(0, Math.min(maximum, value + centre));
  }

  private void pass(int[] in, int from, int step, int to, int toStep, int shift) {
    int s2 = in[from + 2 * step];
    int s6 = in[from + 6 * step];
    int even = (s2 + s6) * 4433;
    int e2 = even - s6 * 15137;
    int e3 = even + s2 * 6270;
    int s0 = in[from];
    int s4 = in[from + 4 * step];
    int e0 = (s0 + s4) << CONSTANT_BITS;
    int e1 = (s0 - s4) << CONSTANT_BITS;
    int t10 = e0 + e3;
    int t13 = e0 - e3;
    int t11 = e1 + e2;
    int t12 = e1 - e2;

    int o0 = in[from + 7 * step];
    int o1 = in[from + 5 * step];
    int o2 = in[from + 3 * step];
    int o3 = in[from + step];
    int z5 = (o0 + o2 + o1 + o3) * 9633;
    int z1 = (o0 + o3) * -7373;
    int z2 = (o1 + o2) * -20995;
    int z3 = (o0 + o2) * -16069 + z5;
    int z4 = (o1 + o3) * -3196 + z5;
    o0 = o0 * 2446 + z1 + z3;
    o1 = o1 * 16819 + z2 + z4;
    o2 = o2 * 25172 + z2 + z3;
    o3 = o3 * 12299 + z1 + z4;

    int round = 1 << (shift - 1);
    work[to] = (t10 + o3 + round) >> shift;
    work[to + 7 * toStep] = (t10 - o3 + round) >> shift;
    work[to + toStep] = (t11 + o2 + round) >> shift;
    work[to + 6 * toStep] = (t11 - o2 + round) >> shift;
    work[to + 2 * toStep] = (t12 + o1 + round) >> shift;
    work[to + 5 * toStep] = (t12 - o1 + round) >> shift;
    work[to + 3 * toStep] = (t13 + o0 + round) >> shift;
    work[to + 4 * toStep] = (t13 - o0 + round) >> shift;
  }
}
