// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sopwith.image.FrameException;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.Samples;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SegmentationType;

/**
 * The pixels of all segments, read once.
 *
 * @param segments by number, also numbers that no segment has
 * @param emptyFrames frames without any pixel, counted from 0
 * @param overlap two segments that have a pixel in common; empty if none do
 */
record Shapes(
    Map<Integer, Shape> segments, List<Integer> emptyFrames, Optional<List<Integer>> overlap) {

  static Shapes none() {
    return new Shapes(Map.of(), List.of(), Optional.empty());
  }

  static Shapes of(Segmentation segmentation) {
    return new Reader(segmentation).read();
  }

  /** Goes through the frames plane by plane. */
  private static final class Reader {
    private static final double SAME_PLANE = 1e-3;

    private final Segmentation segmentation;
    private final Map<Integer, Shape> shapes = new TreeMap<>();
    private final List<Integer> empty = new ArrayList<>();
    private final Map<Integer, Double> distances = new HashMap<>();
    private Optional<List<Integer>> overlap = Optional.empty();
    private int[] taken = new int[0];
    private double takenAt = Double.NaN;
    private double step;

    Reader(Segmentation segmentation) {
      this.segmentation = segmentation;
    }

    Shapes read() {
      List<Integer> frames = new ArrayList<>();
      IntStream.range(0, segmentation.framesWithPixels()).forEach(frames::add);
      for (int frame : frames) {
        segmentation
            .plane(frame)
            .map(PlanePosition::distance)
            .ifPresent(distance -> distances.put(frame, distance));
      }
      frames.sort(Comparator.comparing(frame -> distances.getOrDefault(frame, (double) frame)));
      step = step();
      for (int frame : frames) {
        try {
          read(frame);
        } catch (FrameException e) {
          // Rules about pixel data tell what is wrong with it; the other frames still count.
          distances.remove(frame);
        }
      }
      shapes.values().forEach(Shape::end);
      return new Shapes(shapes, empty, overlap);
    }

    /** The least distance of planes; frames without pixels in them may be left out. */
    private double step() {
      double least = Double.POSITIVE_INFINITY;
      double before = Double.NaN;
      for (double distance : distances.values().stream().sorted().toList()) {
        if (distance - before > SAME_PLANE) {
          least = Math.min(least, distance - before);
        }
        before = distance;
      }
      return Double.isFinite(least) ? least : 1;
    }

    private void read(int frame) throws FrameException {
      boolean labels = segmentation.type() == SegmentationType.LABELMAP;
      int background = segmentation.background();
      boolean backgroundCounts = segmentation.segment(background).isPresent();
      Samples samples = segmentation.samples(frame);
      int columns = segmentation.columns();
      double distance = distances.getOrDefault(frame, (double) frame);
      if (!labels && !(Math.abs(distance - takenAt) <= SAME_PLANE)) {
        taken = new int[samples.length()];
        takenAt = distance;
      }
      boolean any = false;
      for (int row = 0; row < segmentation.rows(); row++) {
        int column = 0;
        while (column < columns) {
          int at = row * columns + column;
          int value = samples.integer(at);
          if (value == 0 && !labels || labels && value == background && !backgroundCounts) {
            column++;
            continue;
          }
          int number = labels ? value : segmentation.segmentOf(frame);
          int end = column + 1;
          while (end < columns && same(samples.integer(row * columns + end), value, labels)) {
            end++;
          }
          any = true;
          shapes
              .computeIfAbsent(number, key -> new Shape(segmentation, step))
              .run(frame, distance, row, column, end);
          if (!labels) {
            take(number, at, at + end - column);
          }
          column = end;
        }
      }
      if (!any) {
        empty.add(frame);
      }
    }

    private static boolean same(int value, int first, boolean labels) {
      return labels ? value == first : value != 0;
    }

    private void take(int number, int from, int to) {
      if (overlap.isPresent()) {
        return;
      }
      for (int i = from; i < to; i++) {
        if (taken[i] != 0 && taken[i] != number) {
          overlap = Optional.of(List.of(taken[i], number));
          return;
        }
        taken[i] = number;
      }
    }
  }
}
