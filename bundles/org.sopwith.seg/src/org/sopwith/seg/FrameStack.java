// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.operation.OperationException;

/**
 * The frames of a segmentation on one even grid, slices without frames among them.
 *
 * @param frames by slice, the frames that lie there, counted from 0
 */
public record FrameStack(Grid grid, Map<Integer, List<Integer>> frames) {
  /** How far from its place a frame may lie, as a part of the distance of slices. */
  private static final double TOLERANCE = 0.05;

  private static final double SAME_PLANE = 1e-3;

  /**
   * Sorts frames.
   *
   * @throws OperationException if they have no position, or are not parallel, or lie on no even
   *     grid
   */
  public static FrameStack of(Segmentation segmentation) throws OperationException {
    List<PlanePosition> planes = new ArrayList<>();
    for (int frame = 0; frame < segmentation.frames(); frame++) {
      int number = frame + 1;
      planes.add(
          segmentation
              .plane(frame)
              .orElseThrow(
                  () ->
                      new OperationException(
                          "Frame %d has no position in the patient, so that it is part of no volume."
                              .formatted(number))));
    }
    if (planes.isEmpty()) {
      throw new OperationException("The segmentation has no frame.");
    }
    PlanePosition first = planes.getFirst();
    for (PlanePosition plane : planes) {
      if (plane.distance() < first.distance()) {
        first = plane;
      }
      if (plane.orientation().normal().dot(first.orientation().normal()) < 0.999
          || !plane.spacing().equals(first.spacing())) {
        throw new OperationException(
            "Frames differ in orientation or pixel spacing, so that they are no volume.");
      }
    }
    return on(grid(segmentation, planes, first), planes);
  }

  /**
   * Puts frames on a grid that somebody else gives, such as that of the source images.
   *
   * @throws OperationException if they do not lie on it
   */
  public static FrameStack of(Segmentation segmentation, Grid grid) throws OperationException {
    if (segmentation.columns() != grid.columns() || segmentation.rows() != grid.rows()) {
      throw new OperationException(
          "The frames have %d x %d pixels, the images %d x %d."
              .formatted(segmentation.columns(), segmentation.rows(), grid.columns(), grid.rows()));
    }
    List<PlanePosition> planes = new ArrayList<>();
    for (int frame = 0; frame < segmentation.frames(); frame++) {
      segmentation.plane(frame).ifPresent(planes::add);
    }
    if (planes.size() != segmentation.frames()) {
      throw new OperationException("There are frames without a position in the patient.");
    }
    return on(grid, planes);
  }

  private static Grid grid(
      Segmentation segmentation, List<PlanePosition> planes, PlanePosition first)
      throws OperationException {
    double least = Double.POSITIVE_INFINITY;
    double before = Double.NaN;
    double last = first.distance();
    PlanePosition farthest = first;
    for (PlanePosition plane :
        planes.stream().sorted(Comparator.comparingDouble(PlanePosition::distance)).toList()) {
      double distance = plane.distance();
      if (distance - before > SAME_PLANE) {
        least = Math.min(least, distance - before);
      }
      before = distance;
      if (distance > last) {
        last = distance;
        farthest = plane;
      }
    }
    if (!Double.isFinite(least)) {
      Vector step = first.orientation().normal().times(segmentation.sliceDistance().orElse(1.0));
      return Grid.of(first, segmentation.columns(), segmentation.rows(), 1, step).orElseThrow();
    }
    int slices = (int) Math.min(1_000_000, Math.round((last - first.distance()) / least)) + 1;
    Vector step = farthest.position().minus(first.position()).times(1.0 / (slices - 1));
    return Grid.of(first, segmentation.columns(), segmentation.rows(), slices, step)
        .orElseThrow(() -> new OperationException("The frames span no volume."));
  }

  private static FrameStack on(Grid grid, List<PlanePosition> planes) throws OperationException {
    Map<Integer, List<Integer>> frames = new HashMap<>();
    for (int frame = 0; frame < planes.size(); frame++) {
      Vector at = grid.index(planes.get(frame).position());
      long slice = Math.round(at.z());
      boolean lies =
          Math.abs(at.z() - slice) <= TOLERANCE
              && Math.abs(at.x()) <= TOLERANCE
              && Math.abs(at.y()) <= TOLERANCE
              && slice >= 0
              && slice < grid.slices();
      if (!lies) {
        throw new OperationException(
            "Frame %d does not lie on the even grid of the others or of the images."
                .formatted(frame + 1));
      }
      frames.computeIfAbsent((int) slice, key -> new ArrayList<>()).add(frame);
    }
    return new FrameStack(grid, Map.copyOf(frames));
  }

  /** The frames at a slice. */
  public List<Integer> at(int slice) {
    return Optional.ofNullable(frames.get(slice)).orElse(List.of());
  }
}
