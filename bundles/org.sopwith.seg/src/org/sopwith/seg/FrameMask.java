// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sopwith.image.FrameException;
import org.sopwith.image.Samples;

/**
 * The pixels of one segment in one frame that are not 0, cut to the rectangle that they lie in, so
 * that the masks of thousands of frames fit into memory. Columns and rows are counted from 0.
 *
 * @param segment the segment's number; 0 if the frame does not say
 * @param column the first column of the rectangle
 * @param row its first row
 * @param bits row by row within the rectangle; not to be changed
 * @param pixels how many are set
 * @param sum of the shares of pixels: equal to the number but for fractional ones
 */
public record FrameMask(
    int segment, int column, int row, int columns, int rows, BitSet bits, int pixels, double sum) {

  /**
   * Those of a frame: one, but of a label map one for each of its segments; none for a frame
   * without pixels of a segment.
   *
   * @throws FrameException if the frame is missing or broken
   */
  public static List<FrameMask> of(Segmentation segmentation, int frame) throws FrameException {
    int length = segmentation.rows() * segmentation.columns();
    Optional<byte[]> packed = segmentation.bits(frame);
    if (packed.isPresent()) {
      BitSet bits = BitSet.valueOf(packed.get());
      bits.clear(length, Math.max(length, bits.length()));
      return cut(segmentation.segmentOf(frame), bits, segmentation.columns(), bits.cardinality());
    }
    Samples samples = segmentation.samples(frame);
    return segmentation.type() == SegmentationType.LABELMAP
        ? ofLabels(segmentation, samples)
        : ofValues(segmentation, frame, samples);
  }

  private static List<FrameMask> ofValues(Segmentation segmentation, int frame, Samples samples) {
    BitSet bits = new BitSet(samples.length());
    double sum = 0;
    for (int i = 0; i < samples.length(); i++) {
      int value = samples.integer(i);
      if (value != 0) {
        bits.set(i);
        sum += value;
      }
    }
    return cut(
        segmentation.segmentOf(frame),
        bits,
        segmentation.columns(),
        sum / Math.max(1, segmentation.maximum()));
  }

  private static List<FrameMask> ofLabels(Segmentation segmentation, Samples samples) {
    Map<Integer, BitSet> labels = new TreeMap<>();
    int background = segmentation.background();
    boolean background0 = segmentation.segment(background).isEmpty();
    int start = 0;
    for (int i = 1; i <= samples.length(); i++) {
      if (i == samples.length() || samples.integer(i) != samples.integer(start)) {
        int label = samples.integer(start);
        if (label != background || !background0) {
          labels.computeIfAbsent(label, key -> new BitSet()).set(start, i);
        }
        start = i;
      }
    }
    List<FrameMask> masks = new ArrayList<>();
    labels.forEach(
        (label, bits) ->
            masks.addAll(cut(label, bits, segmentation.columns(), bits.cardinality())));
    return masks;
  }

  private static List<FrameMask> cut(int segment, BitSet bits, int width, double sum) {
    if (bits.isEmpty()) {
      return List.of();
    }
    int first = bits.nextSetBit(0) / width;
    int last = (bits.length() - 1) / width;
    int left = width;
    int right = 0;
    for (int row = first; row <= last; row++) {
      int begin = bits.nextSetBit(row * width);
      int end = bits.previousSetBit((row + 1) * width - 1);
      if (begin >= 0 && begin < (row + 1) * width) {
        left = Math.min(left, begin - row * width);
        right = Math.max(right, end - row * width);
      }
    }
    int columns = right - left + 1;
    int rows = last - first + 1;
    BitSet cut = new BitSet(columns * rows);
    for (int at = bits.nextSetBit(0); at >= 0; ) {
      int row = at / width;
      int end = Math.min(bits.nextClearBit(at), (row + 1) * width);
      int to = (row - first) * columns - row * width - left;
      cut.set(at + to, end + to);
      at = bits.nextSetBit(end);
    }
    return List.of(new FrameMask(segment, left, first, columns, rows, cut, cut.cardinality(), sum));
  }

  /** Whether the pixel at a column and row of the frame is set. */
  public boolean get(int atColumn, int atRow) {
    int c = atColumn - column;
    int r = atRow - row;
    return c >= 0 && c < columns && r >= 0 && r < rows && bits.get(r * columns + c);
  }
}
