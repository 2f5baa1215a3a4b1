// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/** What the functional groups of a frame say of it (PS3.3 C.7.6.16). */
final class FrameLines {
  private FrameLines() {}

  static List<String> of(DataSet root, int frame) {
    List<String> lines = new ArrayList<>();
    Optional<DataSet> groups = root.item(Tag.PerFrameFunctionalGroupsSequence, frame);
    if (groups.isEmpty()) {
      return lines;
    }
    item(groups.get(), Tag.SegmentIdentificationSequence)
        .map(i -> i.integer(Tag.ReferencedSegmentNumber, 0))
        .ifPresent(number -> lines.add(segment(root, number)));
    item(groups.get(), Tag.FrameContentSequence)
        .flatMap(i -> i.string(Tag.FrameLabel))
        .filter(label -> !label.isBlank())
        .ifPresent(lines::add);
    item(groups.get(), Tag.MRDiffusionSequence)
        .flatMap(i -> i.string(Tag.DiffusionBValue))
        .ifPresent(b -> lines.add("b " + b + " s/mm²"));
    return lines;
  }

  private static String segment(DataSet root, int number) {
    for (DataSet segment : root.items(Tag.SegmentSequence)) {
      if (segment.integer(Tag.SegmentNumber, -1) == number) {
        return "Segment " + number + " " + segment.string(Tag.SegmentLabel, "");
      }
    }
    return "Segment " + number;
  }

  private static Optional<DataSet> item(DataSet groups, int tag) {
    return groups.item(tag, 0);
  }
}
