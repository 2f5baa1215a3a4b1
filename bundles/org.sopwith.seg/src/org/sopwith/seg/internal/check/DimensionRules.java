// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.InstanceRule;

/** Whether dimension indices tell frames apart as they promise (PS3.3 C.7.6.17). */
final class DimensionRules {
  private static final String SECTION = "PS3.3 C.7.6.17";

  private DimensionRules() {}

  /**
   * @param all whether rules run too that 'validate' has another one for
   */
  static List<InstanceRule> all(boolean all) {
    return List.of(
        new SegCheck(
            "dimension-twice",
            "No two frames have the same dimension indices",
            Severity.WARNING,
            SECTION,
            all,
            DimensionRules::twice),
        new SegCheck(
            "dimension-segment",
            "The index of the dimension of segments stands for one segment",
            Severity.ERROR,
            SECTION,
            true,
            DimensionRules::segments));
  }

  private static DataSet content(DataSet group) {
    return group.item(Tag.FrameContentSequence, 0).orElseGet(DataSet::new);
  }

  private static void twice(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    Map<List<Integer>, Integer> seen = new HashMap<>();
    int frame = 0;
    for (DataSet group : facts.frameGroups()) {
      frame++;
      DataSet content = content(group);
      List<Integer> indices = new ArrayList<>();
      for (int index : content.ints(Tag.DimensionIndexValues)) {
        indices.add(index);
      }
      Integer before = indices.isEmpty() ? null : seen.putIfAbsent(indices, frame);
      if (before != null) {
        sink.accept(
            rule.finding("Another frame has the same dimension indices")
                .at(SegmentationFacts.path(content, Tag.DimensionIndexValues))
                .expecting("other indices", "those of frame " + before));
      }
    }
  }

  private static void segments(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    int dimension = -1;
    List<DataSet> dimensions = facts.root().items(Tag.DimensionIndexSequence);
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i).integer(Tag.DimensionIndexPointer, 0) == Tag.ReferencedSegmentNumber) {
        dimension = i;
      }
    }
    Map<Integer, Integer> segmentOf = new HashMap<>();
    for (DataSet group : dimension < 0 ? List.<DataSet>of() : facts.frameGroups()) {
      DataSet content = content(group);
      int[] indices = content.ints(Tag.DimensionIndexValues);
      int segment =
          group
              .item(Tag.SegmentIdentificationSequence, 0)
              .map(item -> item.integer(Tag.ReferencedSegmentNumber, 0))
              .orElse(0);
      if (dimension < indices.length && segment > 0) {
        Integer other = segmentOf.putIfAbsent(indices[dimension], segment);
        if (other != null && other != segment) {
          sink.accept(
              rule.finding("The index stands for another segment elsewhere")
                  .at(SegmentationFacts.path(content, Tag.DimensionIndexValues))
                  .expecting("an index for each segment", "that of segment " + other));
        }
      }
    }
  }
}
