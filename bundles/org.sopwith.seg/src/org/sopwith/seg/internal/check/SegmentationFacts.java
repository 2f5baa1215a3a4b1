// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.FrameException;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SegmentationType;
import org.sopwith.validate.Instance;

/** What several rules need of a segmentation, each worked out once. */
final class SegmentationFacts {
  private final DataSet root;
  private final boolean segmentation;
  private final Optional<Segmentation> readable;
  private Shapes all;

  private SegmentationFacts(Instance instance) {
    this.root = instance.dataSet();
    this.segmentation = Segmentation.isSegmentation(root);
    Optional<Segmentation> opened = Optional.empty();
    if (segmentation) {
      try {
        opened = Optional.of(Segmentation.of(instance.file()));
      } catch (FrameException e) {
        // Rules about pixel data tell what is wrong with it.
        opened = Optional.empty();
      }
    }
    this.readable = opened;
  }

  static SegmentationFacts of(Instance instance) {
    return instance.shared(SegmentationFacts.class, SegmentationFacts::new);
  }

  boolean isSegmentation() {
    return segmentation;
  }

  DataSet root() {
    return root;
  }

  /** The segmentation, unless its pixel data cannot be told. */
  Optional<Segmentation> readable() {
    return readable;
  }

  boolean isLabelMap() {
    return root.string(Tag.SegmentationType, "").equals(SegmentationType.LABELMAP.name());
  }

  /** Whether an item of the Segment Sequence describes what is outside of all segments. */
  boolean isBackground(DataSet segment) {
    int background = readable.map(Segmentation::background).orElse(0);
    return isLabelMap() && segment.integer(Tag.SegmentNumber, 0) == background;
  }

  List<DataSet> segmentItems() {
    return root.items(Tag.SegmentSequence);
  }

  /** The functional groups of each frame. */
  List<DataSet> frameGroups() {
    return root.items(Tag.PerFrameFunctionalGroupsSequence);
  }

  /** The shared functional groups; without any element if there are none. */
  DataSet sharedGroups() {
    return root.item(Tag.SharedFunctionalGroupsSequence, 0).orElseGet(DataSet::new);
  }

  /** The pixels of all segments, read once. */
  Shapes shapes() {
    if (all == null) {
      all = readable.map(Shapes::of).orElseGet(Shapes::none);
    }
    return all;
  }

  static String path(DataSet owner, int tag) {
    return AttributePath.of(owner, tag).toString();
  }
}
