// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.pixels;

import org.sopwith.deid.clean.PixelRedactor.Blanked;
import org.sopwith.deid.regions.FrameSet;
import org.sopwith.image.PixelRectangle;

/**
 * A region of an image that is to be blanked.
 *
 * @param rectangle within the extent of the image
 * @param origin how it is known
 * @param source the row and who says so, or how sure the recognition is
 */
public record PlannedRegion(
    PixelRectangle rectangle, FrameSet frames, Origin origin, String source) {

  /** How a region is known. */
  public enum Origin {
    TABLE("table"),
    HAND("by hand"),
    ULTRASOUND("outside of Ultrasound Regions"),
    RECOGNITION("text recognition");

    private final String words;

    Origin(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** For a report. */
  public Blanked blanked() {
    return new Blanked(
        rectangle.toString(),
        frames.isAll() ? "all" : frames.toString(),
        origin.toString(),
        source);
  }
}
