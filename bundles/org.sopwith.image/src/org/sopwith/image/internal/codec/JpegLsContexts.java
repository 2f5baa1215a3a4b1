// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.util.Arrays;

/**
 * Coding parameters and adaptive contexts of a JPEG-LS scan (ISO/IEC 14495-1 A.2 to A.7, C.2.4).
 */
final class JpegLsContexts {
  private static final int REGULAR = 365;
  private static final int MAXIMUM_SHIFT = 24;

  final int maximum;
  final int near;
  final int limit;
  private final int range;
  private final int step;
  private final int bitsOfRange;
  private final int reset;
  private final byte[] quantized;

  private final int[] a = new int[REGULAR + 2];
  private final int[] b = new int[REGULAR];
  private final int[] c = new int[REGULAR];
  private final int[] n = new int[REGULAR + 2];
  private final int[] negative = new int[2];

  JpegLsContexts(JpegLsPreset preset, int near) {
    this.maximum = preset.maximum();
    this.near = near;
    this.step = 2 * near + 1;
    this.range = (maximum + 2 * near) / step + 1;
    this.bitsOfRange = bitsFor(range);
    int bits = Math.max(2, bitsFor(maximum + 1));
    this.limit = 2 * (bits + Math.max(8, bits));
    this.reset = preset.reset();
    this.quantized = quantization(preset);
    restart();
  }

  private static int bitsFor(int values) {
    return 32 - Integer.numberOfLeadingZeros(values - 1);
  }

  private byte[] quantization(JpegLsPreset preset) {
    byte[] table = new byte[2 * maximum + 1];
    for (int i = 0; i <= maximum; i++) {
      int level;
      if (i <= near) {
        level = 0;
      } else if (i < preset.t1()) {
        level = 1;
      } else if (i < preset.t2()) {
        level = 2;
      } else {
        level = i < preset.t3() ? 3 : 4;
      }
      table[maximum + i] = (byte) level;
      table[maximum - i] = (byte) -level;
    }
    return table;
  }

  void restart() {
    Arrays.fill(a, Math.max(2, (range + 32) >> 6));
    Arrays.fill(b, 0);
    Arrays.fill(c, 0);
    Arrays.fill(n, 1);
    Arrays.fill(negative, 0);
  }

  /** The signed context number of three local gradients; 0 asks for run mode. */
  int context(int d1, int d2, int d3) {
    return 81 * quantized[maximum + d1] + 9 * quantized[maximum + d2] + quantized[maximum + d3];
  }

  /** Decodes one sample in regular mode from its neighbours left, above and above left. */
  int regular(JpegLsBits bits, int context, int ra, int rb, int rc) throws CodecException {
    int sign = context < 0 ? -1 : 1;
    int q = context * sign;
    int prediction = predict(ra, rb, rc) + sign * c[q];
    prediction = Math.max(0, Math.min(maximum, prediction));
    int k = 0;
    while (n[q] << k < a[q] && k < MAXIMUM_SHIFT) {
      k++;
    }
    int mapped = golomb(bits, k, limit);
    int error;
    if (near == 0 && k == 0 && 2 * b[q] <= -n[q]) {
      error = (mapped & 1) != 0 ? mapped >> 1 : -(mapped >> 1) - 1;
    } else {
      error = (mapped & 1) != 0 ? -(mapped >> 1) - 1 : mapped >> 1;
    }
    update(q, error);
    return reconstruct(prediction, sign * error);
  }

  private static int predict(int ra, int rb, int rc) {
    int low = Math.min(ra, rb);
    int high = Math.max(ra, rb);
    if (rc >= high) {
      return low;
    }
    return rc <= low ? high : ra + rb - rc;
  }

  private void update(int q, int error) {
    b[q] += error * step;
    a[q] += Math.abs(error);
    if (n[q] == reset) {
      a[q] >>= 1;
      b[q] >>= 1;
      n[q] >>= 1;
    }
    n[q]++;
    if (b[q] <= -n[q]) {
      b[q] = Math.max(b[q] + n[q], 1 - n[q]);
      c[q] = Math.max(c[q] - 1, -128);
    } else if (b[q] > 0) {
      b[q] = Math.min(b[q] - n[q], 0);
      c[q] = Math.min(c[q] + 1, 127);
    }
  }

  /**
   * Decodes the sample that ends a run.
   *
   * @param type 1 if the neighbours left and above are near each other, else 0
   * @param runBits order of the run code (J of the run index)
   */
  int interruption(JpegLsBits bits, int type, int runBits, int ra, int rb) throws CodecException {
    int q = REGULAR + type;
    int scale = type == 0 ? a[q] : a[q] + (n[q] >> 1);
    int k = 0;
    while (n[q] << k < scale && k < MAXIMUM_SHIFT) {
      k++;
    }
    int mapped = golomb(bits, k, limit - runBits - 1);
    int doubled = mapped + type;
    boolean odd = (doubled & 1) != 0;
    int error = (doubled + 1) >> 1;
    if ((k != 0 || 2 * negative[type] >= n[q]) == odd) {
      error = -error;
    }
    if (error < 0) {
      negative[type]++;
    }
    a[q] += (mapped + 1 - type) >> 1;
    if (n[q] == reset) {
      a[q] >>= 1;
      n[q] >>= 1;
      negative[type] >>= 1;
    }
    n[q]++;
    int prediction = type == 1 ? ra : rb;
    return reconstruct(prediction, type == 0 && ra > rb ? -error : error);
  }

  private int golomb(JpegLsBits bits, int k, int codeLimit) throws CodecException {
    int escape = codeLimit - bitsOfRange - 1;
    int zeros = bits.zeros(codeLimit);
    return zeros < escape ? zeros << k | bits.bits(k) : bits.bits(bitsOfRange) + 1;
  }

  private int reconstruct(int prediction, int error) {
    int value = prediction + error * step;
    if (value < -near) {
      value += range * step;
    } else if (value > maximum + near) {
      value -= range * step;
    }
    return Math.max(0, Math.min(maximum, value));
  }
}
