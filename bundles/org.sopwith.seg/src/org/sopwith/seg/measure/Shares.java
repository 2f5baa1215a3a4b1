// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.measure;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SegmentationType;

/**
 * How the stored values of a segmentation count: as a whole from a threshold on, or by their share.
 *
 * @param least the least stored value that counts
 * @param whole the weight of a voxel that belongs to a segment wholly
 * @param convention how fractions are counted; empty if there are none
 */
record Shares(int least, int whole, Optional<String> convention) {
  private static final double HALF = 0.5;

  static Shares of(Segmentation segmentation, OptionalDouble threshold) {
    if (segmentation.type() != SegmentationType.FRACTIONAL) {
      return new Shares(1, 1, Optional.empty());
    }
    boolean occupancy = segmentation.fractionalType().filter("OCCUPANCY"::equals).isPresent();
    if (occupancy && threshold.isEmpty()) {
      return new Shares(
          1, segmentation.maximum(), Optional.of("voxels: weighted by their occupancy"));
    }
    double share = threshold.orElse(HALF);
    return new Shares(
        (int) Math.max(1, Math.ceil(share * segmentation.maximum() - 1e-9)),
        1,
        Optional.of(
            String.format(
                Locale.ROOT,
                "voxels: those of %s %s or more",
                occupancy ? "occupancy" : "probability",
                share)));
  }

  /** The weight of a stored value; 0 if it does not count. */
  int weight(int value) {
    return value < least ? 0 : whole == 1 ? 1 : Math.min(value, whole);
  }

  /** Whether a voxel belongs to the segment for the most part. */
  boolean isIn(int value) {
    return whole == 1 ? value >= least : value >= HALF * whole;
  }
}
