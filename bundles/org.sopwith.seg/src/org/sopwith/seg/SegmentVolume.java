// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.io.IOException;
import java.util.Set;
import org.sopwith.image.Samples;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.Volume;
import org.sopwith.image.volume.VolumeException;

/** Segments as a volume of labels, or one as a volume of fractions; decoded slice by slice. */
public final class SegmentVolume implements Volume {
  private static final int SMALL_LABELS = 255;

  private final Segmentation segmentation;
  private final FrameStack stack;
  private final Set<Integer> segments;
  private final int label;
  private final ScalarType type;

  /** A slice without any of the segments. */
  private final Samples empty;

  private SegmentVolume(
      Segmentation segmentation,
      FrameStack stack,
      Set<Integer> segments,
      int label,
      ScalarType type) {
    this.segmentation = segmentation;
    this.stack = stack;
    this.segments = Set.copyOf(segments);
    this.label = label;
    this.type = type;
    this.empty = samples(new int[stack.grid().sliceVoxels()]);
  }

  /** One segment with its voxels labelled 1; of a fractional one with shares from 0 to 1. */
  public static SegmentVolume of(Segmentation segmentation, FrameStack stack, int segment) {
    return new SegmentVolume(
        segmentation,
        stack,
        Set.of(segment),
        1,
        segmentation.type() == SegmentationType.FRACTIONAL ? ScalarType.FLOAT32 : ScalarType.UINT8);
  }

  /** Several segments that do not overlap, each labelled with its number. */
  public static SegmentVolume merged(
      Segmentation segmentation, FrameStack stack, Set<Integer> segments) {
    return merged(segmentation, stack, segments, segments);
  }

  /** The same, of a type that the numbers of other segments fit too. */
  public static SegmentVolume merged(
      Segmentation segmentation, FrameStack stack, Set<Integer> segments, Set<Integer> fitting) {
    int most = fitting.stream().mapToInt(Integer::intValue).max().orElse(0);
    return new SegmentVolume(
        segmentation,
        stack,
        segments,
        0,
        most > SMALL_LABELS ? ScalarType.UINT16 : ScalarType.UINT8);
  }

  @Override
  public Grid grid() {
    return stack.grid();
  }

  @Override
  public int layers() {
    return 1;
  }

  @Override
  public ScalarType type() {
    return type;
  }

  @Override
  public Samples stored(int layer, int slice) throws IOException {
    boolean map = segmentation.type() == SegmentationType.LABELMAP;
    int[] labels = null;
    for (int frame : stack.at(slice)) {
      if (map || segments.contains(segmentation.segmentOf(frame))) {
        labels = labels == null ? new int[stack.grid().sliceVoxels()] : labels;
        add(segmentation.samples(frame), map ? 0 : segmentation.segmentOf(frame), labels, slice);
      }
    }
    return labels == null ? empty : samples(labels);
  }

  /**
   * @param segment 0 if the values are segment numbers
   */
  private void add(Samples samples, int segment, int[] labels, int slice) throws VolumeException {
    boolean shares = type == ScalarType.FLOAT32;
    for (int i = 0; i < labels.length; i++) {
      int value = samples.integer(i);
      int number = segment == 0 ? value : segment;
      if (value == 0 || !segments.contains(number)) {
        continue;
      }
      int set = shares ? value : label == 0 ? number : label;
      if (labels[i] != 0 && labels[i] != set && !shares) {
        throw new VolumeException(
            ("Segments %d and %d have voxels in common in slice %d, which one label map cannot hold;"
                    + " export them without merging.")
                .formatted(labels[i], set, slice + 1));
      }
      labels[i] = set;
    }
  }

  private Samples samples(int[] labels) {
    switch (type) {
      case FLOAT32 -> {
        float[] shares = new float[labels.length];
        for (int i = 0; i < shares.length; i++) {
          shares[i] = (float) labels[i] / segmentation.maximum();
        }
        return new Samples.Floats(shares);
      }
      case UINT16 -> {
        short[] values = new short[labels.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = (short) labels[i];
        }
        return new Samples.Shorts(values, false);
      }
      default -> {
        byte[] values = new byte[labels.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = (byte) labels[i];
        }
        return new Samples.Bytes(values, false);
      }
    }
  }
}
