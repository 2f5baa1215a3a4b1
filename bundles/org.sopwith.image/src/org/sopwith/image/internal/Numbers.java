// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal;

import org.sopwith.dicom.DataSet;

/** Values of attributes that an image can do without: text that is no number counts as absent. */
public final class Numbers {
  private Numbers() {}

  public static double[] doubles(DataSet dataSet, int tag) {
    try {
      return dataSet.doubles(tag);
    } catch (NumberFormatException e) {
      return new double[0];
    }
  }

  public static int[] ints(DataSet dataSet, int tag) {
    try {
      return dataSet.ints(tag);
    } catch (NumberFormatException e) {
      return new int[0];
    }
  }
}
