// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.measure;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.image.statistics.Diameters;
import org.sopwith.image.volume.Mask;
import org.sopwith.operation.OperationException;
import org.sopwith.seg.FrameStack;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SegmentationType;

/** The diameters of segments, each read by itself. */
final class SegmentDiameters {
  private final Segmentation segmentation;
  private final Shares shares;
  private final Optional<FrameStack> stack;
  private int number;
  private Mask mask;

  private SegmentDiameters(Segmentation segmentation, Shares shares, Optional<FrameStack> stack) {
    this.segmentation = segmentation;
    this.shares = shares;
    this.stack = stack;
  }

  static SegmentDiameters of(Segmentation segmentation, Shares shares, Consumer<String> remarks) {
    try {
      return new SegmentDiameters(segmentation, shares, Optional.of(FrameStack.of(segmentation)));
    } catch (OperationException e) {
      remarks.accept("Diameters are left out. " + e.getMessage());
      return new SegmentDiameters(segmentation, shares, Optional.empty());
    }
  }

  Optional<Diameters.Diameter> longest(int segment) throws IOException {
    return stack.isEmpty() ? Optional.empty() : Diameters.longest(mask(segment));
  }

  Optional<Diameters.Planar> planar(int segment) throws IOException {
    return stack.isEmpty() ? Optional.empty() : Diameters.planar(mask(segment));
  }

  private Mask mask(int segment) throws IOException {
    if (mask == null || segment != number) {
      mask = read(segment);
      number = segment;
    }
    return mask;
  }

  private Mask read(int segment) throws IOException {
    boolean labels = segmentation.type() == SegmentationType.LABELMAP;
    Mask read = new Mask(stack.orElseThrow().grid());
    for (int slice = 0; slice < read.grid().slices(); slice++) {
      BitSet bits = new BitSet();
      for (int frame : stack.orElseThrow().at(slice)) {
        if (labels || segmentation.segmentOf(frame) == segment) {
          segmentation.forEachRun(
              frame,
              (value, row, from, to) -> {
                if (labels ? value == segment : shares.isIn(value)) {
                  int start = row * segmentation.columns();
                  bits.set(start + from, start + to);
                }
              });
        }
      }
      read.set(slice, bits);
    }
    return read;
  }
}
