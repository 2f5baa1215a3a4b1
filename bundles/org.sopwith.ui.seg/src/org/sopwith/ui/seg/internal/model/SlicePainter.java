// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import java.util.BitSet;
import java.util.Map;

/** Draws the values and the segments of a slice, one colour for each pixel of a view. */
public final class SlicePainter {
  private static final int BLACK = 0xFF000000;

  private final SliceGeometry geometry;
  private final int[] columns;
  private final int[] rows;
  private final int[] pixels;

  private SlicePainter(SliceGeometry geometry) {
    this.geometry = geometry;
    PlaneAxes axes = geometry.axes();
    columns = new int[geometry.width()];
    for (int x = 0; x < columns.length; x++) {
      int at = geometry.voxelAcross(x + 0.5);
      columns[x] = at < axes.width() ? at : -1;
    }
    rows = new int[geometry.height()];
    for (int y = 0; y < rows.length; y++) {
      int at = geometry.voxelDown(y + 0.5);
      rows[y] = at < axes.height() ? at : -1;
    }
    pixels = new int[columns.length * rows.length];
  }

  /**
   * Draws a slice.
   *
   * @param values of its voxels, row by row; none if there are no images
   * @param segments which voxels they have
   * @return packed 0xFFRRGGBB, row by row
   */
  public static int[] draw(
      SliceGeometry geometry, float[] values, Map<Integer, BitSet> segments, Look look) {
    SlicePainter painter = new SlicePainter(geometry);
    painter.values(values, look);
    segments.forEach(
        (number, voxels) -> {
          if (look.visible().contains(number)) {
            painter.segment(voxels, look.color(number), look);
          }
        });
    return painter.pixels;
  }

  private void values(float[] values, Look look) {
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < columns.length; x++) {
        int color = BLACK;
        if (values.length > 0 && rows[y] >= 0 && columns[x] >= 0) {
          float value = between(values, x, y);
          if (!Float.isNaN(value)) {
            int grey = (int) Math.round(255 * look.window().apply(value));
            color |= grey << 16 | grey << 8 | grey;
          }
        }
        pixels[y * columns.length + x] = color;
      }
    }
  }

  /** The value between the four voxels around a pixel; that of its voxel if one has none. */
  private float between(float[] values, int x, int y) {
    PlaneAxes axes = geometry.axes();
    double h = (x + 0.5 - geometry.left()) / geometry.across() - 0.5;
    double v = (y + 0.5 - geometry.top()) / geometry.down() - 0.5;
    int left = (int) Math.max(0, Math.floor(h));
    int top = (int) Math.max(0, Math.floor(v));
    int right = Math.min(left + 1, axes.width() - 1);
    int below = Math.min(top + 1, axes.height() - 1);
    float dh = (float) Math.clamp(h - left, 0, 1);
    float dv = (float) Math.clamp(v - top, 0, 1);
    int width = axes.width();
    float upper = values[top * width + left] * (1 - dh) + values[top * width + right] * dh;
    float lower = values[below * width + left] * (1 - dh) + values[below * width + right] * dh;
    float value = upper * (1 - dv) + lower * dv;
    return Float.isNaN(value) ? values[rows[y] * width + columns[x]] : value;
  }

  private void segment(BitSet voxels, int color, Look look) {
    for (int y = 0; y < rows.length; y++) {
      int row = rows[y] * geometry.axes().width();
      boolean any =
          rows[y] >= 0
              && voxels.nextSetBit(row) >= 0
              && voxels.nextSetBit(row) < row + geometry.axes().width();
      for (int x = 0; any && x < columns.length; x++) {
        if (!isSet(voxels, x, y)) {
          continue;
        }
        int at = y * columns.length + x;
        if (!look.outline()) {
          pixels[at] = mix(pixels[at], color, look.opacity());
        } else if (!isSet(voxels, x - 1, y)
            || !isSet(voxels, x + 1, y)
            || !isSet(voxels, x, y - 1)
            || !isSet(voxels, x, y + 1)) {
          pixels[at] = mix(pixels[at], color, Math.max(0.35, look.opacity()));
        }
      }
    }
  }

  private boolean isSet(BitSet voxels, int x, int y) {
    return x >= 0
        && y >= 0
        && x < columns.length
        && y < rows.length
        && columns[x] >= 0
        && rows[y] >= 0
        && voxels.get(rows[y] * geometry.axes().width() + columns[x]);
  }

  private static int mix(int below, int above, double opacity) {
    int mixed = 0xFF;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double one = below >> shift & 0xFF;
      double other = above >> shift & 0xFF;
      mixed = mixed << 8 | (int) Math.round(one + (other - one) * opacity);
    }
    return mixed;
  }
}
