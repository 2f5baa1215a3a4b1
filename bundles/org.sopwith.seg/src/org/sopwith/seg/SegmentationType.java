// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.util.Optional;

/** Segmentation Type (0062,0001), PS3.3 C.8.20.2. */
public enum SegmentationType {
  /** One bit for each pixel of a segment. */
  BINARY,
  /** A probability or an occupancy for each pixel of a segment. */
  FRACTIONAL,
  /** The number of a segment for each pixel. */
  LABELMAP;

  static Optional<SegmentationType> of(String text) {
    for (SegmentationType type : values()) {
      if (type.name().equals(text)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
