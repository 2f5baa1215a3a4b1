// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.List;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.seg.SegmentationType;
import org.sopwith.validate.InstanceRule;

/** The attributes that make a segmentation: those that it must have, with a value. */
final class AttributeRules {
  private static final String MANUAL = "MANUAL";

  private AttributeRules() {}

  static List<InstanceRule> all(boolean on) {
    return List.of(
        new SegCheck(
            "attribute-missing",
            "Attributes of segmentations that are required have a value",
            Severity.ERROR,
            "PS3.3 C.8.20.2, C.8.20.4",
            on,
            AttributeRules::missing));
  }

  private static void missing(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    DataSet root = facts.root();
    require(root, rule, sink, Tag.ImageType, Tag.InstanceNumber, Tag.SegmentationType);
    if (root.string(Tag.SegmentationType, "").equals(SegmentationType.FRACTIONAL.name())) {
      require(root, rule, sink, Tag.SegmentationFractionalType, Tag.MaximumFractionalValue);
    }
    require(root, rule, sink, Tag.SegmentSequence);
    for (DataSet segment : facts.segmentItems()) {
      require(
          segment,
          rule,
          sink,
          Tag.SegmentNumber,
          Tag.SegmentLabel,
          Tag.SegmentAlgorithmType,
          Tag.SegmentedPropertyCategoryCodeSequence,
          Tag.SegmentedPropertyTypeCodeSequence);
      String algorithm = segment.string(Tag.SegmentAlgorithmType, MANUAL);
      if (!algorithm.equals(MANUAL)) {
        require(segment, rule, sink, Tag.SegmentAlgorithmName);
      }
    }
  }

  private static void require(DataSet owner, SegCheck rule, Consumer<Finding> sink, int... tags) {
    for (int tag : tags) {
      boolean has = owner.item(tag, 0).isPresent() || owner.string(tag).isPresent();
      if (!has) {
        sink.accept(
            rule.finding(Dictionary.standard().find(tag).orElseThrow().name() + " has no value")
                .at(SegmentationFacts.path(owner, tag)));
      }
    }
  }
}
