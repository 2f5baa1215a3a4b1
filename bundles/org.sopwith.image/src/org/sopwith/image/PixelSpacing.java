// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import java.util.Optional;

/**
 * Distance between the centres of neighbouring pixels, in mm (PS3.3 10.7.1.3).
 *
 * @param rows from row to row, the first value of the attribute
 * @param columns from column to column, the second value
 */
public record PixelSpacing(double rows, double columns) {
  static Optional<PixelSpacing> of(double[] values) {
    boolean usable =
        values.length >= 2
            && values[0] > 0
            && values[1] > 0
            && Double.isFinite(values[0])
            && Double.isFinite(values[1]);
    return usable ? Optional.of(new PixelSpacing(values[0], values[1])) : Optional.empty();
  }
}
