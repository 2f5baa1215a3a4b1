// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.statistics;

import java.io.IOException;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.Mask;
import org.sopwith.image.volume.Volume;

/**
 * Values of a volume under a mask, after the modality transformation. One pass counts how often
 * each value occurs, and the rest is worked out from that. All are exact, but for median and
 * percentiles of more than {@link ValueCounts#EXACT} different values, which are right to one part
 * in 8,192.
 */
public final class MaskStatistics {
  private final double voxelVolume;
  private final ValueCounts counts;
  private final double[] values;

  /** How many voxels have this value or a smaller one. */
  private final long[] upTo;

  private MaskStatistics(ValueCounts counts, double voxelVolume) {
    this.voxelVolume = voxelVolume;
    this.counts = counts;
    this.values = counts.sorted();
    this.upTo = new long[values.length];
    long sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += counts.count(values[i]);
      upTo[i] = sum;
    }
  }

  /**
   * The statistics of values that were counted.
   *
   * @param counts is not to be changed afterwards
   * @param voxelVolume in mm3
   */
  public static MaskStatistics of(ValueCounts counts, double voxelVolume) {
    return new MaskStatistics(counts, voxelVolume);
  }

  /**
   * The statistics of one layer of a volume under a mask.
   *
   * @throws IllegalArgumentException if mask and volume have different numbers of voxels
   */
  public static MaskStatistics of(Volume volume, int layer, Mask mask) throws IOException {
    Grid grid = volume.grid();
    Grid other = mask.grid();
    if (grid.columns() != other.columns()
        || grid.rows() != other.rows()
        || grid.slices() != other.slices()) {
      throw new IllegalArgumentException("the mask is of another grid than the volume");
    }
    ValueCounts counts = new ValueCounts();
    for (int slice = 0; slice < grid.slices(); slice++) {
      int next = mask.next(slice, 0);
      if (next < 0) {
        continue;
      }
      Samples samples = volume.stored(layer, slice);
      ModalityTransform modality = volume.modality(layer, slice);
      for (; next >= 0; next = mask.next(slice, next + 1)) {
        counts.add(modality.apply(samples.value(next)));
      }
    }
    return of(counts, grid.voxelVolume());
  }

  /** Number of voxels with a value. */
  public long voxels() {
    return counts.total();
  }

  /** Number of voxels under the mask whose value is no finite number; they count for nothing. */
  public long notNumbers() {
    return counts.notNumbers();
  }

  /** Volume of all voxels under the mask, in ml. */
  public double volume() {
    return (voxels() + notNumbers()) * voxelVolume / 1000;
  }

  /** The mean; NaN, as all that follow, if there are no voxels. */
  public double mean() {
    return counts.mean();
  }

  /** Standard deviation of the voxels as a whole population: divided by their number. */
  public double populationStandardDeviation() {
    return voxels() == 0 ? Double.NaN : Math.sqrt(counts.squares() / voxels());
  }

  /** Standard deviation of the voxels as a sample: divided by their number less one. */
  public double sampleStandardDeviation() {
    return voxels() < 2 ? Double.NaN : Math.sqrt(counts.squares() / (voxels() - 1));
  }

  public double minimum() {
    return voxels() == 0 ? Double.NaN : counts.least();
  }

  public double maximum() {
    return voxels() == 0 ? Double.NaN : counts.most();
  }

  /** Maximum less minimum. */
  public double range() {
    return maximum() - minimum();
  }

  public double median() {
    return percentile(50);
  }

  /**
   * The value that so many percent of the voxels are below, interpolated between neighbouring ones.
   *
   * @param percent 0 for the minimum to 100 for the maximum
   */
  public double percentile(double percent) {
    if (voxels() == 0) {
      return Double.NaN;
    }
    double rank = percent / 100 * (voxels() - 1);
    long below = (long) Math.floor(rank);
    double low = ranked(below);
    double part = rank - below;
    return part == 0 ? low : low + part * (ranked(below + 1) - low);
  }

  /** The value at a place, counted from 0, if all were sorted. */
  private double ranked(long rank) {
    int low = 0;
    int high = values.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] > rank) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return values[low];
  }
}
