// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.measure;

import java.util.OptionalDouble;

/**
 * How segments are measured.
 *
 * @param threshold the share from which on a voxel of a fractional segmentation belongs to a
 *     segment, above 0 and up to 1; without it half of a probability, and occupancies count by
 *     their share
 * @param percentiles whether 10th and 90th percentile and interquartile range are measured too
 * @param diameters whether the longest diameters are measured too
 */
public record MeasureOptions(OptionalDouble threshold, boolean percentiles, boolean diameters) {
  /** Mean, standard deviation, median, range and volume. */
  public static final MeasureOptions DEFAULT =
      new MeasureOptions(OptionalDouble.empty(), false, false);

  public MeasureOptions {
    if (threshold.isPresent() && !(threshold.getAsDouble() > 0 && threshold.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("A threshold is above 0 and not above 1.");
    }
  }
}
