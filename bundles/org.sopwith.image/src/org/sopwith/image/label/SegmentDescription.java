// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.label;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sopwith.image.volume.Box;

/**
 * What Slicer's {@code .seg.nrrd} files say of a segment.
 *
 * @param id unique in the file
 * @param name for people; may identify somebody
 * @param color if one is given
 * @param label its value in the label map
 * @param layer the layer it is in, counted from 0
 * @param extent the box it lies in, if given
 * @param tags such as {@code TerminologyEntry}
 */
public record SegmentDescription(
    String id,
    String name,
    Optional<Rgb> color,
    int label,
    int layer,
    Optional<Box> extent,
    Map<String, String> tags) {

  /** A colour; each part from 0 to 1. */
  public record Rgb(double red, double green, double blue) {}

  public SegmentDescription {
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
  }
}
