// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.Vector;
import org.sopwith.image.series.Oddity;
import org.sopwith.image.series.Oddity.Kind;
import org.sopwith.image.series.SourceFrame;
import org.sopwith.image.series.Stack;
import org.sopwith.image.volume.Grid;

/** Finds the even grid on which sorted parallel frames lie. */
final class Stacking {
  /** How far from its place on the grid a frame may be, as a part of the slice distance. */
  private static final double EVEN = 0.05;

  /** An angle between slice axis and normal below this is none, in degrees. */
  private static final double UPRIGHT = 0.5;

  private final List<SourceFrame> frames;
  private final PlanePosition first;
  private final Vector normal;
  private final List<Oddity> oddities = new ArrayList<>();

  private Stacking(List<SourceFrame> frames) {
    this.frames = frames;
    this.first = frames.get(0).plane().orElseThrow();
    this.normal = first.orientation().normal();
  }

  /**
   * The stack of frames; empty if their places and spacings span no space.
   *
   * @param frames at least one, parallel, at different places, sorted along the normal
   */
  static Optional<Stack> stack(List<SourceFrame> frames) {
    return new Stacking(frames).stack();
  }

  private Optional<Stack> stack() {
    int[] slices = slices();
    int last = slices[slices.length - 1];
    Vector step =
        last == 0
            ? normal.unit().times(frames.get(0).thickness())
            : position(frames.size() - 1).minus(first.position()).times(1.0 / last);
    SourceFrame one = frames.get(0);
    Optional<Grid> found = Grid.of(first, one.columns(), one.rows(), last + 1, step);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Grid grid = found.get();
    List<Optional<SourceFrame>> filled = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      while (filled.size() < slices[i]) {
        filled.add(Optional.empty());
      }
      filled.add(Optional.of(frames.get(i)));
    }
    boolean even = isEven(grid, slices);
    missing(slices);
    if (grid.tilt() > UPRIGHT && even) {
      oddities.add(
          new Oddity(
              Kind.TILT,
              "Each slice is shifted against the one before, as with a tilted gantry: by %.1f degrees."
                  .formatted(grid.tilt()),
              List.of()));
    }
    return Optional.of(new Stack(grid, filled, even, oddities));
  }

  private Vector position(int frame) {
    return frames.get(frame).plane().orElseThrow().position();
  }

  /** The slice of each frame, leaving places for those that are missing between. */
  private int[] slices() {
    int count = frames.size();
    double[] gaps = new double[Math.max(1, count - 1)];
    for (int i = 0; i + 1 < count; i++) {
      gaps[i] =
          Sorting.distance(frames.get(i + 1), normal) - Sorting.distance(frames.get(i), normal);
    }
    double[] sorted = gaps.clone();
    Arrays.sort(sorted);
    double usual = sorted[(sorted.length - 1) / 2];
    int[] slices = new int[count];
    long slice = 0;
    for (int i = 1; i < count; i++) {
      slice += Math.max(1, Math.round(gaps[i - 1] / usual));
      slices[i] = (int) Math.min(slice, Integer.MAX_VALUE);
    }
    if (slice > 4L * count + 16) {
      // parts far apart, not a few missing slices
      Arrays.setAll(slices, i -> i);
    }
    return slices;
  }

  private boolean isEven(Grid grid, int[] slices) {
    double tolerance = Math.max(EVEN * grid.spacing(2), Sorting.SAME_PLACE);
    List<String> off = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      if (grid.patient(0, 0, slices[i]).minus(position(i)).length() > tolerance) {
        off.add(frames.get(i).name());
      }
    }
    if (!off.isEmpty()) {
      oddities.add(
          new Oddity(
              Kind.UNEVEN_SPACING,
              "%d of %d slices are off an even spacing of %.4g mm."
                  .formatted(off.size(), frames.size(), grid.spacing(2)),
              off));
    }
    return off.isEmpty();
  }

  private void missing(int[] slices) {
    int missing = slices[slices.length - 1] + 1 - slices.length;
    if (missing == 0) {
      return;
    }
    List<String> before = new ArrayList<>();
    for (int i = 1; i < slices.length; i++) {
      if (slices[i] > slices[i - 1] + 1) {
        before.add(frames.get(i).name());
      }
    }
    oddities.add(
        new Oddity(
            Kind.MISSING_SLICES,
            "%d slices are missing, before those named.".formatted(missing),
            before));
  }
}
