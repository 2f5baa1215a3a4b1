// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal.model;

/**
 * Draws an image as large as it is seen: means where it is reduced; where it is enlarged, values
 * between neighbours, or plain pixels. What lies beside the image is black.
 */
public final class Resampler {
  private static final int BLACK = 0xFF000000;

  /** Magnification from which single pixels are to be seen as such. */
  private static final double PLAIN = 1 / 6.0;

  private static final int ONE = 256;

  private Resampler() {}

  /**
   * What the pixels along one side take from the image.
   *
   * @param first the first position in the image
   * @param weights for that position and the next ones, {@link #ONE} together; none beside it
   */
  private record Axis(int[] first, int[][] weights, int widest) {}

  /**
   * Draws.
   *
   * @param source packed 0xFFRRGGBB
   * @param smooth whether there are values between those of neighbours
   * @return packed 0xFFRRGGBB, as many as the mapping has pixels
   */
  public static int[] draw(
      int[] source, int columns, int rows, Viewport.Mapping mapping, boolean smooth) {
    int width = mapping.width();
    int[] target = new int[width * mapping.height()];
    Axis across = axis(mapping.column(), mapping.columnStep(), width, columns, smooth);
    Axis down = axis(mapping.row(), mapping.rowStep(), mapping.height(), rows, smooth);
    int ring = down.widest();
    int[][] lines = new int[ring][width * 3];
    int[] lineOf = new int[ring];
    java.util.Arrays.fill(lineOf, -1);
    int[] sums = new int[width * 3];
    for (int y = 0; y < mapping.height(); y++) {
      int[] weights = down.weights()[y];
      java.util.Arrays.fill(sums, 0);
      for (int k = 0; k < weights.length; k++) {
        int row = down.first()[y] + k;
        int[] line = lines[row % ring];
        if (lineOf[row % ring] != row) {
          lineOf[row % ring] = row;
          line(source, row * columns, across, line);
        }
        int weight = weights[k];
        for (int i = 0; i < sums.length; i++) {
          sums[i] += line[i] * weight;
        }
      }
      pack(sums, target, y * width);
    }
    return target;
  }

  private static void line(int[] source, int offset, Axis across, int[] line) {
    for (int x = 0, at = 0; x < across.first().length; x++, at += 3) {
      int red = 0;
      int green = 0;
      int blue = 0;
      int from = offset + across.first()[x];
      int[] weights = across.weights()[x];
      for (int k = 0; k < weights.length; k++) {
        int colour = source[from + k];
        int weight = weights[k];
        red += (colour >> 16 & 0xFF) * weight;
        green += (colour >> 8 & 0xFF) * weight;
        blue += (colour & 0xFF) * weight;
      }
      line[at] = red;
      line[at + 1] = green;
      line[at + 2] = blue;
    }
  }

  private static void pack(int[] sums, int[] target, int offset) {
    int half = ONE * ONE / 2;
    for (int x = 0, at = 0; at < sums.length; x++, at += 3) {
      target[offset + x] =
          BLACK
              | (sums[at] + half) / (ONE * ONE) << 16
              | (sums[at + 1] + half) / (ONE * ONE) << 8
              | (sums[at + 2] + half) / (ONE * ONE);
    }
  }

  private static Axis axis(double start, double step, int count, int length, boolean smooth) {
    int[] first = new int[count];
    int[][] weights = new int[count][];
    int widest = 1;
    for (int i = 0; i < count; i++) {
      double from = start + i * step;
      double middle = from + step / 2;
      if (middle < 0 || middle >= length) {
        weights[i] = new int[0];
      } else if (step > 1) {
        mean(Math.max(0, from), Math.min(length, from + step), i, first, weights);
      } else if (!smooth || step <= PLAIN) {
        first[i] = (int) middle;
        weights[i] = new int[] {ONE};
      } else {
        between(middle - 0.5, length, i, first, weights);
      }
      widest = Math.max(widest, weights[i].length);
    }
    return new Axis(first, weights, widest);
  }

  private static void mean(double from, double to, int i, int[] first, int[][] weights) {
    int begin = (int) from;
    int end = (int) Math.ceil(to);
    first[i] = begin;
    weights[i] = new int[end - begin];
    int left = ONE;
    for (int k = 0; k < weights[i].length; k++) {
      double covered = Math.min(to, begin + k + 1) - Math.max(from, begin + k);
      weights[i][k] = Math.min(left, (int) Math.round(covered / (to - from) * ONE));
      left -= weights[i][k];
    }
    weights[i][weights[i].length / 2] += left;
  }

  private static void between(double at, int length, int i, int[] first, int[][] weights) {
    int low = (int) Math.floor(at);
    if (low < 0 || low + 1 >= length) {
      first[i] = Math.max(0, low);
      weights[i] = new int[] {ONE};
      return;
    }
    int second = (int) Math.round((at - low) * ONE);
    first[i] = low;
    weights[i] = new int[] {ONE - second, second};
  }
}
