// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

/**
 * Where the voxels of a slice are drawn: as large as the view allows, in their true shape, in the
 * middle.
 *
 * @param width of the view in pixels
 * @param left where the leftmost voxel begins
 * @param across pixels for a voxel from left to right
 * @param down pixels for a voxel from top to bottom
 */
public record SliceGeometry(
    PlaneAxes axes, int width, int height, double left, double top, double across, double down) {

  /** That of a view of this size. */
  public static SliceGeometry fit(PlaneAxes axes, int width, int height) {
    double mmAcross = axes.grid().spacing(axes.across());
    double mmDown = axes.grid().spacing(axes.down());
    double scale = Math.min(width / (axes.width() * mmAcross), height / (axes.height() * mmDown));
    double across = scale * mmAcross;
    double down = scale * mmDown;
    return new SliceGeometry(
        axes,
        width,
        height,
        (width - axes.width() * across) / 2,
        (height - axes.height() * down) / 2,
        across,
        down);
  }

  /** The voxel from the left at a pixel; less than 0 or too large outside of the slice. */
  public int voxelAcross(double x) {
    return (int) Math.floor((x - left) / across);
  }

  /** The voxel from the top at a pixel. */
  public int voxelDown(double y) {
    return (int) Math.floor((y - top) / down);
  }

  /** Whether a pixel shows a voxel. */
  public boolean contains(double x, double y) {
    int h = voxelAcross(x);
    int v = voxelDown(y);
    return h >= 0 && v >= 0 && h < axes.width() && v < axes.height();
  }

  /** The pixel in the middle of a voxel. */
  public double x(int voxelFromLeft) {
    return left + (voxelFromLeft + 0.5) * across;
  }

  /** The pixel in the middle of a voxel. */
  public double y(int voxelFromTop) {
    return top + (voxelFromTop + 0.5) * down;
  }
}
