// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.util.HashMap;
import java.util.Map;
import org.sopwith.samples.Grid;
import org.sopwith.samples.Phantom;
import org.sopwith.samples.Structure;

/** Counts, CT values and places of the organs in the CT images, gathered while they are made. */
public final class OrganStatistics {
  /**
   * The part of an organ in one image: columns and rows are counted from 0.
   *
   * @param slice the image, counted from 0
   */
  public record Part(
      int slice,
      int left,
      int top,
      int right,
      int bottom,
      int pixels,
      double mean,
      double deviation) {}

  private final Map<Integer, Part> largest = new HashMap<>();
  private final long[] count;
  private final double[] sum;
  private final double[] squares;

  OrganStatistics(Phantom phantom) {
    int labels = phantom.structures().size() + 1;
    count = new long[labels];
    sum = new double[labels];
    squares = new double[labels];
  }

  void add(int slice, byte[] labels, byte[] pixels, int intercept) {
    int[][] boxes = new int[count.length][];
    int[] own = new int[count.length];
    double[] ownSum = new double[count.length];
    double[] ownSquares = new double[count.length];
    int columns = Grid.CT.columns();
    for (int i = 0; i < labels.length; i++) {
      int label = labels[i];
      double value =
          ((pixels[2 * i] & 0xFF) | (pixels[2 * i + 1] & 0xFF) << 8) + (double) intercept;
      own[label]++;
      ownSum[label] += value;
      ownSquares[label] += value * value;
      boxes[label] = extend(boxes[label], i % columns, i / columns);
    }
    for (int label = 1; label < count.length; label++) {
      count[label] += own[label];
      sum[label] += ownSum[label];
      squares[label] += ownSquares[label];
      Part before = largest.get(label);
      if (own[label] > (before == null ? 0 : before.pixels)) {
        double mean = ownSum[label] / own[label];
        int[] box = boxes[label];
        largest.put(
            label,
            new Part(
                slice,
                box[0],
                box[1],
                box[2],
                box[3],
                own[label],
                mean,
                Math.sqrt(ownSquares[label] / own[label] - mean * mean)));
      }
    }
  }

  private static int[] extend(int[] box, int column, int row) {
    if (box == null) {
      return new int[] {column, row, column, row};
    }
    box[0] = Math.min(box[0], column);
    box[2] = Math.max(box[2], column);
    box[3] = row;
    return box;
  }

  /** The part in the image that shows most of an organ. */
  Part largest(Structure organ) {
    return largest.get(organ.number());
  }

  /** The volume of an organ in ml. */
  double millilitres(Structure organ) {
    return count[organ.number()] * Grid.CT.voxelMillilitres();
  }

  /** The mean CT value of an organ in HU. */
  double mean(Structure organ) {
    return sum[organ.number()] / count[organ.number()];
  }

  /** The standard deviation of the CT value of an organ in HU. */
  double deviation(Structure organ) {
    double mean = mean(organ);
    return Math.sqrt(squares[organ.number()] / count[organ.number()] - mean * mean);
  }
}
