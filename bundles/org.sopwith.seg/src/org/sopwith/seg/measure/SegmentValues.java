// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.measure;

import org.sopwith.image.statistics.MaskStatistics;
import org.sopwith.image.statistics.ValueCounts;

/** Gathers the voxels of one segment. */
final class SegmentValues {
  private final ValueCounts counts = new ValueCounts();
  private long voxels;
  private long weights;
  private long outside;

  /**
   * Takes voxels.
   *
   * @param weight of each
   */
  void take(ImagePlanes.Place place, ImageValues values, int row, int from, int to, int weight) {
    for (int column = from; column < to; column++) {
      int index = place.index(column, row);
      if (index < 0) {
        outside++;
      } else {
        counts.add(values.value(index), weight);
      }
    }
    voxels += to - from;
    weights += (long) (to - from) * weight;
  }

  /** Takes voxels that lie where there is no image. */
  void takeOutside(int number, int weight) {
    outside += number;
    voxels += number;
    weights += (long) number * weight;
  }

  long voxels() {
    return voxels;
  }

  long outside() {
    return outside;
  }

  /**
   * The volume.
   *
   * @param voxel that of a voxel
   * @param whole the weight of a voxel that belongs to the segment wholly
   */
  double volume(double voxel, int whole) {
    return weights * voxel / whole;
  }

  MaskStatistics statistics(double voxel) {
    return MaskStatistics.of(counts, voxel);
  }
}
