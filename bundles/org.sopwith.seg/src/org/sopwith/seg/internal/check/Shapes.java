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
import org.sopwith.seg.PixelRuns;
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
      double distance = distances.getOrDefault(frame, (double) frame);
      if (!labels && !(Math.abs(distance - takenAt) <= SAME_PLANE)) {
        taken = new int[segmentation.rows() * segmentation.columns()];
        takenAt = distance;
      }
      Runs runs = new Runs(frame, distance, labels);
      segmentation.forEachRun(frame, runs);
      runs.flush();
      if (!runs.any) {
        empty.add(frame);
      }
    }

    /** Joins neighbouring runs of a segment, which differ in their fractions only. */
    private final class Runs implements PixelRuns {
      private final int frame;
      private final double distance;
      private final boolean labels;
      private int number;
      private int row = -1;
      private int from;
      private int to;
      private boolean any;

      Runs(int frame, double distance, boolean labels) {
        this.frame = frame;
        this.distance = distance;
        this.labels = labels;
      }

      @Override
      public void run(int value, int nextRow, int nextFrom, int nextTo) {
        int next = labels ? value : segmentation.segmentOf(frame);
        if (any && next == number && nextRow == row && nextFrom == to) {
          to = nextTo;
          return;
        }
        flush();
        any = true;
        number = next;
        row = nextRow;
        from = nextFrom;
        to = nextTo;
      }

      void flush() {
        if (!any) {
          return;
        }
        shapes
            .computeIfAbsent(number, key -> new Shape(segmentation, step))
            .run(frame, distance, row, from, to);
        if (!labels) {
          int start = row * segmentation.columns();
          take(number, start + from, start + to);
        }
      }
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
