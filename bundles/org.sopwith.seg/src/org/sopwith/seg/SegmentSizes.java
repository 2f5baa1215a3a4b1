// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.FrameException;
import org.sopwith.image.PixelSpacing;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.Samples;
import org.sopwith.operation.Progress;

/**
 * How large the segments are.
 *
 * @param segments by segment number, also numbers that occur only in frames
 * @param voxelVolume in ml; empty if the object does not say
 * @param unreadable what is wrong with frames that could not be read
 */
public record SegmentSizes(
    Map<Integer, Size> segments, OptionalDouble voxelVolume, List<FrameException> unreadable) {
  private static final double MM3_IN_ML = 1000;
  private static final double SAME_PLACE = 1e-3;

  /**
   * The size of one segment.
   *
   * @param frames number of frames that say that they show it; of a label map those that do
   * @param voxels number of voxels that are not 0
   * @param sum of the shares of voxels: equal to the number but for fractional ones
   */
  public record Size(int frames, long voxels, double sum) {
    static final Size NONE = new Size(0, 0, 0);

    private Size plus(int moreFrames, long moreVoxels, double moreSum) {
      return new Size(frames + moreFrames, voxels + moreVoxels, sum + moreSum);
    }
  }

  /** That of one segment. */
  public Size of(int segment) {
    return segments.getOrDefault(segment, Size.NONE);
  }

  /** The volume of a segment in ml, of voxels that are not 0; empty if it cannot be told. */
  public OptionalDouble volume(int segment) {
    return voxelVolume.isEmpty()
        ? voxelVolume
        : OptionalDouble.of(of(segment).voxels() * voxelVolume.getAsDouble());
  }

  /**
   * Counts.
   *
   * @throws java.util.concurrent.CancellationException if the user stopped it
   */
  public static SegmentSizes count(Segmentation segmentation, Progress progress) {
    Map<Integer, Size> sizes = new TreeMap<>();
    List<FrameException> unreadable = new ArrayList<>();
    progress.start("Counting", segmentation.frames(), "frames");
    for (int frame = 0; frame < segmentation.frames(); frame++) {
      try {
        count(segmentation, frame, sizes);
      } catch (FrameException e) {
        unreadable.add(e);
      }
      progress.advance(1);
    }
    return new SegmentSizes(sizes, voxelVolume(segmentation), List.copyOf(unreadable));
  }

  private static void count(Segmentation segmentation, int frame, Map<Integer, Size> sizes)
      throws FrameException {
    if (segmentation.type() == SegmentationType.LABELMAP) {
      countLabels(segmentation, frame, sizes);
      return;
    }
    OptionalInt bits = segmentation.countBits(frame);
    long voxels;
    double sum;
    if (bits.isPresent()) {
      voxels = bits.getAsInt();
      sum = voxels;
    } else {
      Samples samples = segmentation.samples(frame);
      long count = 0;
      long total = 0;
      for (int i = 0; i < samples.length(); i++) {
        int value = samples.integer(i);
        count += value == 0 ? 0 : 1;
        total += value;
      }
      voxels = count;
      sum = (double) total / Math.max(1, segmentation.maximum());
    }
    sizes.merge(
        segmentation.segmentOf(frame),
        new Size(1, voxels, sum),
        (one, other) -> one.plus(1, other.voxels(), other.sum()));
  }

  private static void countLabels(Segmentation segmentation, int frame, Map<Integer, Size> sizes)
      throws FrameException {
    Samples samples = segmentation.samples(frame);
    Map<Integer, int[]> labels = new HashMap<>();
    int last = 0;
    int[] counter = null;
    for (int i = 0; i < samples.length(); i++) {
      int label = samples.integer(i);
      if (counter == null || label != last) {
        last = label;
        counter = labels.computeIfAbsent(label, key -> new int[1]);
      }
      counter[0]++;
    }
    if (segmentation.segment(segmentation.background()).isEmpty()) {
      labels.remove(segmentation.background());
    }
    labels.forEach(
        (label, count) ->
            sizes.merge(
                label,
                new Size(1, count[0], count[0]),
                (one, other) -> one.plus(1, other.voxels(), other.sum())));
  }

  /**
   * The volume of a voxel in ml: the spacing of pixels, times Spacing Between Slices, or else the
   * distance of the planes, or else Slice Thickness; empty if the object does not say.
   */
  public static OptionalDouble voxelVolume(Segmentation segmentation) {
    Optional<DataSet> measures = segmentation.pixelMeasures();
    Optional<PixelSpacing> spacing =
        segmentation.frames() == 0 ? Optional.empty() : segmentation.pixelSpacing(0);
    OptionalDouble depth =
        measures
            .map(item -> positive(item.real(Tag.SpacingBetweenSlices)))
            .orElse(OptionalDouble.empty());
    if (depth.isEmpty()) {
      depth = usualDistance(segmentation);
    }
    if (depth.isEmpty()) {
      depth = measures.map(item -> positive(item.real(Tag.SliceThickness))).orElse(depth);
    }
    return spacing.isEmpty() || depth.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            spacing.get().rows() * spacing.get().columns() * depth.getAsDouble() / MM3_IN_ML);
  }

  private static OptionalDouble positive(OptionalDouble value) {
    return value.isPresent() && value.getAsDouble() > 0 ? value : OptionalDouble.empty();
  }

  /** The smallest distance between planes; frames without pixels in them may be left out. */
  private static OptionalDouble usualDistance(Segmentation segmentation) {
    TreeSet<Double> distances = new TreeSet<>();
    for (int frame = 0; frame < segmentation.frames(); frame++) {
      segmentation.plane(frame).map(PlanePosition::distance).ifPresent(distances::add);
    }
    double least = Double.POSITIVE_INFINITY;
    Double before = null;
    for (Double distance : distances) {
      if (before != null && distance - before > SAME_PLACE) {
        least = Math.min(least, distance - before);
      }
      before = distance;
    }
    return Double.isFinite(least) ? OptionalDouble.of(least) : OptionalDouble.empty();
  }
}
