// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.util.Map;
import org.sopwith.image.volume.Volume;

/** Where a segmentation's pixels come from, on the grid of the source images. */
public sealed interface SegmentLayer {
  Volume volume();

  /** The layer of the volume, counted from 0. */
  int layer();

  /**
   * A label map: each voxel has at most one label.
   *
   * @param segments the segment number of each label; voxels with other labels are left out
   */
  record Labels(Volume volume, int layer, Map<Integer, Integer> segments) implements SegmentLayer {
    public Labels {
      segments = Map.copyOf(segments);
    }
  }

  /**
   * The shares of one segment.
   *
   * @param whole the value of a voxel that belongs to it wholly
   */
  record Shares(Volume volume, int layer, int segment, double whole) implements SegmentLayer {}
}
