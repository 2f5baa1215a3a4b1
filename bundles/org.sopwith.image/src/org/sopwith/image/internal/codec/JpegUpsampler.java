// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

/**
 * Brings subsampled components to the full extent: by linear interpolation (3/4 and 1/4) for the
 * common ratios 2:1 and 2:1 both ways, by repetition for the others.
 */
final class JpegUpsampler {
  private final JpegComponent component;
  private final int hMax;
  private final int vMax;
  private final boolean smooth;
  private final int[] sums;

  JpegUpsampler(JpegComponent component, int hMax, int vMax) {
    this.component = component;
    this.hMax = hMax;
    this.vMax = vMax;
    boolean half = component.h * 2 == hMax;
    boolean even = component.v == vMax || component.v * 2 == vMax;
    this.smooth = half && even && component.columns > 2;
    this.sums = new int[component.columns];
  }

  /** Fills one line of the full extent; the array has room for one sample more than the line. */
  void line(int y, int[] out, int columns) {
    if (smooth) {
      smooth(y, out, columns);
      return;
    }
    int from = y * component.v / vMax * component.blocksPerLine * 8;
    short[] plane = component.plane;
    if (component.h == hMax) {
      for (int x = 0; x < columns; x++) {
        out[x] = plane[from + x];
      }
    } else {
      for (int x = 0; x < columns; x++) {
        out[x] = plane[from + x * component.h / hMax];
      }
    }
  }

  private void smooth(int y, int[] out, int columns) {
    boolean both = component.v != vMax;
    int scale = both ? 4 : 1;
    int stride = component.blocksPerLine * 8;
    int row = both ? y / 2 : y;
    int other = (y & 1) == 0 ? Math.max(0, row - 1) : Math.min(component.rows - 1, row + 1);
    short[] plane = component.plane;
    int n = component.columns;
    for (int i = 0; i < n; i++) {
      int near = plane[row * stride + i];
      sums[i] = both ? 3 * near + plane[other * stride + i] : near;
    }
    // the two roundings alternate so that no bias builds up
    int shift = both ? 4 : 2;
    int down = both ? 8 : 1;
    int up = both ? 7 : 2;
    for (int i = 0; i < n; i++) {
      int left = i == 0 ? sums[0] : sums[i - 1];
      int right = i == n - 1 ? sums[n - 1] : sums[i + 1];
      if (2 * i < columns) {
        out[2 * i] = i == 0 ? edge(sums[0], scale) : (3 * sums[i] + left + down) >> shift;
      }
      if (2 * i + 1 < columns) {
        boolean end = i == n - 1;
        out[2 * i + 1] = end ? edgeEnd(sums[i], scale) : (3 * sums[i] + right + up) >> shift;
      }
    }
  }

  private static int edge(int sum, int scale) {
    return scale == 1 ? sum : (sum * 4 + 8) >> 4;
  }

  private static int edgeEnd(int sum, int scale) {
    return scale == 1 ? sum : (sum * 4 + 7) >> 4;
  }
}
