// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.measure;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.Vector;
import org.sopwith.image.series.SourceFrame;
import org.sopwith.image.series.Stack;

/** The planes of a stack of images, to find the image that shows a frame of a segmentation. */
final class ImagePlanes {
  /** Normals whose angle has a cosine above this are parallel. */
  private static final double PARALLEL = 0.9998;

  /** How far pixels may lie apart, as a part of their distance, to be taken for the same. */
  private static final double SAME = 0.05;

  private final Stack stack;
  private final TreeMap<Double, SourceFrame> planes = new TreeMap<>();
  private final Vector normal;
  private final double reach;

  ImagePlanes(Stack stack) {
    this.stack = stack;
    this.normal = plane(stack.first()).orientation().normal();
    stack.frames().forEach(frame -> planes.put(plane(frame).distance(), frame));
    this.reach = Math.abs(stack.grid().planeDistance()) / 2;
  }

  private static PlanePosition plane(SourceFrame frame) {
    return frame.plane().orElseThrow();
  }

  Stack stack() {
    return stack;
  }

  /**
   * Where the pixels of a frame lie in an image.
   *
   * @param column of the frame's first pixel in the image
   * @param row likewise
   * @param byColumn what the image's column and row grow by from one column of the frame to the
   *     next
   * @param byRow likewise from one row to the next
   * @param same whether each pixel of the frame is the pixel of the same column and row
   */
  record Place(
      SourceFrame image, double column, double row, Vector byColumn, Vector byRow, boolean same) {

    /** The index of the pixel of the image nearest to one of the frame; -1 if there is none. */
    int index(int frameColumn, int frameRow) {
      if (same) {
        return frameRow * image.columns() + frameColumn;
      }
      long x = Math.round(column + frameColumn * byColumn.x() + frameRow * byRow.x());
      long y = Math.round(row + frameColumn * byColumn.y() + frameRow * byRow.y());
      boolean inside = x >= 0 && y >= 0 && x < image.columns() && y < image.rows();
      return inside ? (int) (y * image.columns() + x) : -1;
    }
  }

  /** Whether the images are parallel to a frame. */
  boolean areParallel(PlanePosition frame) {
    return Math.abs(normal.dot(frame.orientation().normal())) > PARALLEL;
  }

  /**
   * The image nearest to a parallel frame; empty if none is within half of the distance of slices.
   */
  Optional<Place> at(PlanePosition frame, int columns, int rows) {
    double distance = frame.position().dot(normal);
    Map.Entry<Double, SourceFrame> below = planes.floorEntry(distance);
    Map.Entry<Double, SourceFrame> above = planes.ceilingEntry(distance);
    boolean isAbove =
        below == null || above != null && above.getKey() - distance < distance - below.getKey();
    Map.Entry<Double, SourceFrame> nearest = isAbove ? above : below;
    double away = Math.abs(nearest.getKey() - distance);
    return away > reach * (1 + SAME)
        ? Optional.empty()
        : Optional.of(place(nearest.getValue(), frame, columns, rows, away));
  }

  private Place place(SourceFrame image, PlanePosition frame, int columns, int rows, double away) {
    PlanePosition plane = plane(image);
    Vector first = plane.image(frame.position());
    Vector right = plane.image(frame.patient(columns - 1, 0)).minus(first);
    Vector down = plane.image(frame.patient(0, rows - 1)).minus(first);
    boolean same =
        columns == image.columns()
            && rows == image.rows()
            && away <= 2 * SAME * reach
            && isSmall(first)
            && isSmall(right.minus(new Vector(columns - 1, 0, 0)))
            && isSmall(down.minus(new Vector(0, rows - 1, 0)));
    return new Place(
        image,
        first.x(),
        first.y(),
        right.times(1.0 / Math.max(1, columns - 1)),
        down.times(1.0 / Math.max(1, rows - 1)),
        same);
  }

  private static boolean isSmall(Vector offset) {
    return Math.abs(offset.x()) <= SAME && Math.abs(offset.y()) <= SAME;
  }
}
