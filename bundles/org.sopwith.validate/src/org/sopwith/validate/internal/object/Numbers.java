// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/** Values as numbers. What is no number is for the rules on values to report. */
final class Numbers {
  private Numbers() {}

  /** All values; none if one is no number. */
  static double[] doubles(DataSet dataSet, int tag) {
    try {
      return dataSet.doubles(tag);
    } catch (NumberFormatException e) {
      return new double[0];
    }
  }

  /** All values; none if one is no number. */
  static long[] longs(DataSet dataSet, int tag) {
    try {
      return dataSet.longs(tag);
    } catch (NumberFormatException e) {
      return new long[0];
    }
  }

  /** Number of Frames, at least 1; 0 if it is there and no number. */
  static long frames(DataSet dataSet) {
    if (dataSet.contains(Tag.NumberOfFrames) && dataSet.integer(Tag.NumberOfFrames).isEmpty()) {
      return 0;
    }
    return Math.max(1, dataSet.integer(Tag.NumberOfFrames, 1));
  }

  /** The next even number. */
  static long even(long length) {
    return length + (length & 1);
  }
}
