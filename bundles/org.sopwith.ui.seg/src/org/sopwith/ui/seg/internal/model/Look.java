// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import java.util.Map;
import java.util.Set;
import org.sopwith.image.VoiTransform;

/**
 * How segments are drawn over the images.
 *
 * @param visible the numbers of segments that are shown
 * @param colors of the segments, 0xRRGGBB
 * @param opacity of filled segments, from 0 to 1
 * @param outline whether only the edges of segments are drawn
 */
public record Look(
    Set<Integer> visible,
    Map<Integer, Integer> colors,
    double opacity,
    boolean outline,
    VoiTransform.Window window) {
  /** Of segments that the object gives no colour. */
  private static final int[] PALETTE = {
    0xE6194B, 0x3CB44B, 0x4363D8, 0xF58231, 0x911EB4, 0x46F0F0, 0xF032E6, 0xBCF60C, 0xFABEBE,
    0x008080, 0xE6BEFF, 0x9A6324, 0xFFFAC8, 0x800000, 0xAAFFC3, 0x808000, 0xFFD8B1, 0x7777FF
  };

  public Look {
    visible = Set.copyOf(visible);
    colors = Map.copyOf(colors);
  }

  /** The colour of a segment. */
  public int color(int segment) {
    Integer own = colors.get(segment);
    return own == null ? otherwise(segment) : own;
  }

  /** The colour of a segment that has none. */
  public static int otherwise(int segment) {
    return PALETTE[Math.floorMod(segment - 1, PALETTE.length)];
  }
}
