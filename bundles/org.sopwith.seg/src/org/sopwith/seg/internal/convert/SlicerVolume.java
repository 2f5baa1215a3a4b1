// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sopwith.image.label.SegmentDescription;
import org.sopwith.image.volume.Volume;
import org.sopwith.operation.Progress;
import org.sopwith.seg.FrameStack;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentLayer;
import org.sopwith.seg.SegmentVolume;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SegmentationOptions;
import org.sopwith.seg.SegmentationType;

/**
 * Segments as Slicer keeps them: labelled with their numbers, those that overlap in layers of their
 * own.
 */
record SlicerVolume(Volume volume, List<SegmentDescription> segments) {
  /** Of segments of one that is not fractional. */
  static SlicerVolume of(
      Segmentation segmentation, FrameStack stack, List<Segment> segments, Progress progress)
      throws IOException {
    Map<Integer, Integer> same = new HashMap<>();
    segments.forEach(segment -> same.put(segment.number(), segment.number()));
    List<SegmentLayer> layers =
        SegmentLayers.of(segmentation, stack, same, SegmentationType.LABELMAP, 0);
    SegmentationOptions options = SegmentationOptions.of(SegmentationType.LABELMAP);
    List<Volume> volumes = new ArrayList<>();
    List<SegmentDescription> described = new ArrayList<>();
    for (List<Segment> group :
        SegmentGroups.of(segments, layers, stack.grid(), options, progress)) {
      for (Segment segment : group) {
        int label = segment.number();
        described.add(SlicerCodes.describe(segment, label, volumes.size(), stack.grid()));
      }
      volumes.add(
          SegmentVolume.merged(
              segmentation,
              stack,
              group.stream().map(Segment::number).collect(Collectors.toSet()),
              same.keySet()));
    }
    return new SlicerVolume(new JoinedVolume(volumes), described);
  }
}
