// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.statistics;

import java.util.Arrays;

/**
 * How often each value occurs: small for images of integers however many voxels there are. Of many
 * different values, as floating-point images have, neighbours are counted together, so that memory
 * stays bounded.
 */
public final class ValueCounts {
  /** As many different values as this are counted apart. */
  public static final int EXACT = 1 << 17;

  /** Bits of the fraction of a value that are left out when there are too many: 52 less 13. */
  private static final int DROPPED = 39;

  private double[] values = new double[1024];
  private long[] counts = new long[1024];
  private int size;
  private boolean coarse;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;
  private long total;
  private double mean;
  private double squares;
  private long notNumbers;

  /** Counts a value once more. */
  public void add(double value) {
    add(value, 1);
  }

  /**
   * Counts a value several times more. What is no finite number is only counted as such.
   *
   * @param times more than 0
   */
  public void add(double value, long times) {
    if (!Double.isFinite(value)) {
      notNumbers += times;
      return;
    }
    least = Math.min(least, value);
    most = Math.max(most, value);
    total += times;
    if (coarse) {
      double before = value - mean;
      mean += before * times / total;
      squares += before * (value - mean) * times;
    }
    count(key(value), times);
    if (!coarse && size > EXACT) {
      coarsen();
    }
  }

  private double key(double value) {
    // adding zero makes negative zero the same value as zero
    return coarse ? rounded(value) : value + 0.0;
  }

  private static double rounded(double value) {
    long half = 1L << DROPPED - 1;
    return Double.longBitsToDouble(Double.doubleToRawLongBits(value) + half >> DROPPED << DROPPED)
        + 0.0;
  }

  private void count(double key, long times) {
    int at = place(key);
    if (counts[at] == 0) {
      values[at] = key;
      size++;
    }
    counts[at] += times;
    if (size > values.length / 2) {
      rebuild(Math.multiplyExact(values.length, 2), false);
    }
  }

  private int place(double key) {
    long bits = Double.doubleToLongBits(key) * 0x9E3779B97F4A7C15L;
    int at = (int) (bits >>> 32) & values.length - 1;
    while (counts[at] != 0 && values[at] != key) {
      at = at + 1 & values.length - 1;
    }
    return at;
  }

  /** From now on mean and deviations are kept apart from the counts. */
  private void coarsen() {
    mean = mean();
    squares = squares();
    coarse = true;
    rebuild(values.length, true);
  }

  private void rebuild(int length, boolean round) {
    double[] oldValues = values;
    long[] oldCounts = counts;
    values = new double[length];
    counts = new long[length];
    size = 0;
    for (int i = 0; i < oldValues.length; i++) {
      if (oldCounts[i] != 0) {
        count(round ? rounded(oldValues[i]) : oldValues[i], oldCounts[i]);
      }
    }
  }

  /** How many values were counted. */
  long total() {
    return total;
  }

  /** How many were no finite numbers. */
  long notNumbers() {
    return notNumbers;
  }

  double mean() {
    if (coarse) {
      return mean;
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * counts[i];
    }
    return sum / total;
  }

  /** The sum of the squared deviations from the mean. */
  double squares() {
    if (coarse) {
      return squares;
    }
    double center = mean();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (values[i] - center) * (values[i] - center) * counts[i];
    }
    return sum;
  }

  double least() {
    return least;
  }

  double most() {
    return most;
  }

  /** All values that occur, in ascending order. */
  double[] sorted() {
    double[] sorted = new double[size];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      if (counts[i] != 0) {
        sorted[next++] = values[i];
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }

  /** How often a value of {@link #sorted} occurs. */
  long count(double value) {
    return counts[place(value)];
  }
}
