// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.regions;

import java.util.Optional;
import org.sopwith.deid.regions.RegionRow;
import org.sopwith.image.PixelRectangle;

/**
 * A region on the image.
 *
 * @param rectangle in columns and rows of the image
 * @param row of the user's table; empty if it is known otherwise and cannot be changed here
 * @param provenance how it is known, for people
 */
public record ShownRegion(PixelRectangle rectangle, Optional<RegionRow> row, String provenance) {
  boolean isEditable() {
    return row.isPresent();
  }
}
