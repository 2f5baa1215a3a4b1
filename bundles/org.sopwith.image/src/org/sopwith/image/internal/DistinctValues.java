// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal;

import java.util.Arrays;

/** How often each value occurs: small for images of integers however many voxels there are. */
public final class DistinctValues {
  private double[] values = new double[1024];
  private long[] counts = new long[1024];
  private int size;

  /** Counts a finite value once more. */
  public void add(double value) {
    // adding zero makes negative zero the same value as zero
    double key = value + 0.0;
    int at = place(key);
    if (counts[at] == 0) {
      values[at] = key;
      size++;
    }
    counts[at]++;
    if (size > values.length / 2) {
      grow();
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

  private void grow() {
    double[] oldValues = values;
    long[] oldCounts = counts;
    values = new double[Math.multiplyExact(oldValues.length, 2)];
    counts = new long[values.length];
    for (int i = 0; i < oldValues.length; i++) {
      if (oldCounts[i] != 0) {
        int at = place(oldValues[i]);
        values[at] = oldValues[i];
        counts[at] = oldCounts[i];
      }
    }
  }

  /** All values that occur, in ascending order. */
  public double[] sorted() {
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

  /** How often a value occurs. */
  public long count(double value) {
    return counts[place(value)];
  }
}
