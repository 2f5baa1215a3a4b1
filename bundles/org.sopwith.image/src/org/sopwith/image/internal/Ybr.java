// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal;

/**
 * From luminance and colour differences to red, green and blue (PS3.3 C.7.6.3.1.2), in integers.
 */
public final class Ybr {
  private static final int BITS = 16;
  private static final int HALF = 1 << (BITS - 1);

  private Ybr() {}

  /** YBR_FULL with eight bits to packed 0xFFRRGGBB. */
  public static int full(int y, int blue, int red) {
    int cb = blue - 128;
    int cr = red - 128;
    int base = (y << BITS) + HALF;
    return pack(base + 91881 * cr, base - 22554 * cb - 46802 * cr, base + 116130 * cb);
  }

  /** YBR_PARTIAL_422 and _420 with eight bits, luminance from 16 to 235, to packed 0xFFRRGGBB. */
  public static int partial(int y, int blue, int red) {
    int cb = blue - 128;
    int cr = red - 128;
    int base = (y - 16) * 76309 + HALF;
    return pack(base + 104597 * cr, base - 25675 * cb - 53279 * cr, base + 132201 * cb);
  }

  private static int pack(int r, int g, int b) {
    return 0xFF000000 | clamp(r >> BITS) << 16 | clamp(g >> BITS) << 8 | clamp(b >> BITS);
  }

  private static int clamp(int value) {
    return value < 0 ? 0 : Math.min(value, 255);
  }
}
