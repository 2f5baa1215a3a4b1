// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.pixels;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.PixelRectangle;

/**
 * The Ultrasound Regions of an image (PS3.3 C.8.5.5), and what lies outside of all of them. A
 * region's corners both belong to it.
 *
 * @param regions those of the image; none if one of them is not within the image, since then
 *     nothing that they say can be relied on
 * @param outside what lies outside, as rectangles that do not overlap
 */
record UltrasoundAreas(List<PixelRectangle> regions, List<PixelRectangle> outside) {
  /** Regions that leave less than this part of the image out say nothing of where text is. */
  private static final double LEAST_OUTSIDE = 0.02;

  static final UltrasoundAreas NONE = new UltrasoundAreas(List.of(), List.of());

  static UltrasoundAreas of(DataSet image, int columns, int rows) {
    List<PixelRectangle> regions = new ArrayList<>();
    for (DataSet item : image.items(Tag.SequenceOfUltrasoundRegions)) {
      OptionalInt left = item.integer(Tag.RegionLocationMinX0);
      OptionalInt top = item.integer(Tag.RegionLocationMinY0);
      OptionalInt right = item.integer(Tag.RegionLocationMaxX1);
      OptionalInt bottom = item.integer(Tag.RegionLocationMaxY1);
      boolean there =
          left.isPresent() && top.isPresent() && right.isPresent() && bottom.isPresent();
      if (!there || !isWithin(left, right, columns) || !isWithin(top, bottom, rows)) {
        return NONE;
      }
      regions.add(
          PixelRectangle.between(
              left.getAsInt(),
              top.getAsInt(),
              Math.min(right.getAsInt(), columns - 1),
              Math.min(bottom.getAsInt(), rows - 1)));
    }
    return regions.isEmpty() ? NONE : new UltrasoundAreas(regions, outside(regions, columns, rows));
  }

  /** Some scanners count the last pixel as if they began with one. */
  private static boolean isWithin(OptionalInt from, OptionalInt to, int extent) {
    return from.getAsInt() >= 0
        && from.getAsInt() < extent
        && to.getAsInt() >= from.getAsInt()
        && to.getAsInt() <= extent;
  }

  private static List<PixelRectangle> outside(List<PixelRectangle> regions, int columns, int rows) {
    TreeSet<Integer> edges = new TreeSet<>(List.of(0, rows));
    for (PixelRectangle region : regions) {
      edges.add(region.top());
      edges.add(region.top() + region.height());
    }
    List<PixelRectangle> outside = new ArrayList<>();
    for (int top : edges.headSet(rows)) {
      strip(regions, top, edges.higher(top) - top, columns, outside);
    }
    return outside;
  }

  private static void strip(
      List<PixelRectangle> regions,
      int top,
      int height,
      int columns,
      List<PixelRectangle> outside) {
    int from = 0;
    while (from < columns) {
      int at = from;
      int end = columns;
      int covered = -1;
      for (PixelRectangle region : regions) {
        if (region.contains(at, top)) {
          covered = Math.max(covered, region.left() + region.width());
        } else if (region.left() > at && region.contains(region.left(), top)) {
          end = Math.min(end, region.left());
        }
      }
      if (covered < 0) {
        outside.add(new PixelRectangle(from, top, end - from, height));
      }
      from = covered < 0 ? end : covered;
    }
  }

  /**
   * Whether enough lies outside for the regions to tell the picture from what is written around.
   */
  boolean tellTextApart(int columns, int rows) {
    long pixels = outside.stream().mapToLong(r -> (long) r.width() * r.height()).sum();
    return pixels >= LEAST_OUTSIDE * columns * rows;
  }
}
