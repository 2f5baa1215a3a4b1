// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

/** Preset coding parameters of JPEG-LS (ISO/IEC 14495-1 C.2.4.1.1); 0 means the default value. */
record JpegLsPreset(int maximum, int t1, int t2, int t3, int reset) {
  static final JpegLsPreset NONE = new JpegLsPreset(0, 0, 0, 0, 0);

  /** Fills in the defaults for a precision and error bound, and checks what was given. */
  JpegLsPreset complete(int precision, int near) throws CodecException {
    int top = (1 << precision) - 1;
    int max = maximum == 0 ? top : maximum;
    if (max < 1 || max > top || near > Math.min(255, max / 2)) {
      throw new CodecException("JPEG-LS parameters MAXVAL " + max + ", NEAR " + near + " invalid");
    }
    int first;
    int second;
    int third;
    if (max >= 128) {
      int factor = (Math.min(max, 4095) + 128) / 256;
      first = clamp(factor + 2 + 3 * near, near + 1, max);
      second = clamp(4 * factor + 3 + 5 * near, t1 == 0 ? first : t1, max);
      third = clamp(17 * factor + 4 + 7 * near, t2 == 0 ? second : t2, max);
    } else {
      int factor = 256 / (max + 1);
      first = clamp(Math.max(2, 3 / factor + 3 * near), near + 1, max);
      second = clamp(Math.max(3, 7 / factor + 5 * near), t1 == 0 ? first : t1, max);
      third = clamp(Math.max(4, 21 / factor + 7 * near), t2 == 0 ? second : t2, max);
    }
    JpegLsPreset full =
        new JpegLsPreset(
            max,
            t1 == 0 ? first : t1,
            t2 == 0 ? second : t2,
            t3 == 0 ? third : t3,
            reset == 0 ? 64 : reset);
    boolean ordered = full.t1 > near && full.t2 >= full.t1 && full.t3 >= full.t2 && full.t3 <= max;
    if (!ordered || full.reset < 3 || full.reset > Math.max(255, max)) {
      throw new CodecException("JPEG-LS preset parameters are invalid");
    }
    return full;
  }

  private static int clamp(int value, int low, int high) {
    return value > high || value < low ? low : value;
  }
}
