// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.seg.internal.FrameBuffers;
import org.sopwith.seg.internal.FrameSet;
import org.sopwith.seg.internal.LabelBuffers;
import org.sopwith.seg.internal.SegmentationObject;

/**
 * Makes Segmentation and Label Map Segmentation objects (PS3.3 A.51, A.90): what it gives is valid,
 * or it gives nothing.
 */
public final class SegmentationWriter {
  /** Number of Frames is not limited, but many programs count no further. */
  public static final int MOST_FRAMES = 65_535;

  private static final int WHOLE_FRACTION = 255;

  private SegmentationWriter() {}

  /**
   * Makes an object.
   *
   * @param segments all segments; those that no layer gives voxels to have no frame
   * @param layers on the grid of the source
   * @param now date and time of the content
   * @param remarks takes a sentence for each thing that was left out or changed
   * @throws OperationException if it cannot be made, with the reason
   * @throws java.util.concurrent.CancellationException if the user stopped it
   */
  public static DicomFile make(
      SourceImages source,
      List<Segment> segments,
      List<SegmentLayer> layers,
      SegmentationContent content,
      SegmentationOptions options,
      LocalDateTime now,
      Progress progress,
      Consumer<String> remarks)
      throws OperationException, IOException {
    requireNumbers(segments, layers);
    for (SegmentLayer layer : layers) {
      if (layer.volume().grid().distance(source.grid()) == Double.POSITIVE_INFINITY) {
        throw new OperationException(
            "A layer has %s voxels, the source images have %s; resample it to their grid."
                .formatted(shape(layer.volume().grid()), shape(source.grid())));
      }
    }
    FrameSet frames =
        options.type() == SegmentationType.LABELMAP
            ? FrameSet.ofLabels(
                LabelBuffers.gather(source.grid(), layers, bytesPerLabel(segments), progress),
                source.grid(),
                options.allFrames())
            : FrameSet.ofSegments(
                FrameBuffers.gather(
                    source.grid(),
                    layers,
                    options.type() == SegmentationType.BINARY,
                    options.type() == SegmentationType.BINARY ? 1 : WHOLE_FRACTION,
                    progress),
                source.grid(),
                options.type() == SegmentationType.BINARY,
                options.allFrames());
    if (frames.frames().isEmpty()) {
      throw new OperationException(
          "No voxel has a label that a segment is described for, so that there would be no frame.");
    }
    if (frames.frames().size() > MOST_FRAMES) {
      throw new OperationException(
          "There would be %d frames; many programs count to %d only. Split the segments into"
                  .formatted(frames.frames().size(), MOST_FRAMES)
              + " several objects, or write a label map.");
    }
    Set<Integer> shown = new HashSet<>(frames.segmentsShown());
    for (Segment segment : segments) {
      if (!shown.contains(segment.number())) {
        remarks.accept("Segment %d has no voxel.".formatted(segment.number()));
      }
    }
    return SegmentationObject.make(
        source, segments, frames, content, options, now, progress, remarks);
  }

  private static String shape(org.sopwith.image.volume.Grid grid) {
    return "%d x %d x %d".formatted(grid.columns(), grid.rows(), grid.slices());
  }

  private static int bytesPerLabel(List<Segment> segments) {
    return segments.stream().mapToInt(Segment::number).max().orElse(0) > 255 ? 2 : 1;
  }

  private static void requireNumbers(List<Segment> segments, List<SegmentLayer> layers)
      throws OperationException {
    Set<Integer> numbers = SegmentNumbers.require(segments);
    List<Integer> used = new ArrayList<>();
    for (SegmentLayer layer : layers) {
      switch (layer) {
        case SegmentLayer.Labels labels -> used.addAll(labels.segments().values());
        case SegmentLayer.Shares shares -> used.add(shares.segment());
      }
    }
    for (int number : used) {
      if (!numbers.contains(number)) {
        throw new OperationException("Segment %d is not described.".formatted(number));
      }
    }
  }
}
