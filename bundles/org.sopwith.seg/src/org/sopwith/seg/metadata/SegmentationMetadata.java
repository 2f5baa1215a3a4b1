// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.metadata;

import java.util.List;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentationContent;

/**
 * What a metadata file says, as {@code seg-schema.json} of dcmqi defines it.
 *
 * @param files for each label file, in their order, the labels that are described
 * @param fileNames the names of the label files in that order; empty if the order on the command
 *     line counts
 */
public record SegmentationMetadata(
    SegmentationContent content, List<List<LabelledSegment>> files, List<String> fileNames) {
  public SegmentationMetadata {
    files = files.stream().map(List::copyOf).toList();
    fileNames = List.copyOf(fileNames);
  }

  /**
   * A label with the segment that it becomes.
   *
   * @param label the value of the segment's voxels in the file
   * @param segment with its number in the object: counted from 1 over all files
   */
  public record LabelledSegment(int label, Segment segment) {}

  /** All segments in the order of their numbers. */
  public List<Segment> segments() {
    return files.stream().flatMap(List::stream).map(LabelledSegment::segment).toList();
  }
}
