// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import org.sopwith.image.Samples;

/**
 * What a codec makes of one compressed frame: colour-by-pixel samples.
 *
 * @param precision bits per sample that the stream itself declares
 * @param colour what the stream itself says of its colour components
 */
public record Raster(Samples samples, int precision, Colour colour) {
  /** What a compressed stream says of its colour components. */
  public enum Colour {
    /** Nothing: the photometric interpretation of the data set holds. */
    UNSAID,
    RGB,
    YCBCR
  }
}
