// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

/** Takes runs of pixels in the order of rows and columns. */
@FunctionalInterface
public interface PixelRuns {
  /**
   * Takes a run.
   *
   * @param value the stored value that all its pixels have
   * @param row counted from 0
   * @param from its first column
   * @param to the column behind its last
   */
  void run(int value, int row, int from, int to);
}
