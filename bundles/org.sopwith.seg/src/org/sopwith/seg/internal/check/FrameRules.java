// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.PlanePosition;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.seg.Segmentation;
import org.sopwith.validate.InstanceRule;

/** What frames say of themselves: segment, place and source (PS3.3 C.8.20.3, C.7.6.16.2). */
final class FrameRules {
  private FrameRules() {}

  static List<InstanceRule> all() {
    return List.of(
        new SegCheck(
            "frame-segment",
            "Each frame shows a segment that is described",
            Severity.ERROR,
            "PS3.3 C.8.20.3.1",
            true,
            FrameRules::segments),
        new SegCheck(
            "segment-without-frame",
            "Each segment has a frame",
            Severity.WARNING,
            "PS3.3 C.8.20.2",
            true,
            FrameRules::withoutFrame),
        new SegCheck(
            "frame-of-reference",
            "Frames that have a place have a frame of reference",
            Severity.WARNING,
            "PS3.3 A.51.3",
            true,
            FrameRules::frameOfReference),
        new SegCheck(
            "pixel-measures",
            "Frames in the patient have pixel measures",
            Severity.ERROR,
            "PS3.3 C.7.6.16.2.1",
            true,
            FrameRules::measures),
        new SegCheck(
            "source-missing",
            "Each frame names the image that it was made from",
            Severity.WARNING,
            "PS3.3 C.7.6.16.2.6",
            true,
            FrameRules::sourceMissing),
        new SegCheck(
            "source-empty",
            "References to images have UIDs",
            Severity.ERROR,
            "PS3.3 C.7.6.16.2.6",
            true,
            FrameRules::sourceEmpty),
        new SegCheck(
            "source-twice",
            "A frame refers to an image once",
            Severity.WARNING,
            "PS3.3 C.7.6.16.2.6",
            true,
            FrameRules::sourceTwice),
        new SegCheck(
            "reference-list",
            "Images that frames refer to are in the Referenced Series Sequence, each once",
            Severity.WARNING,
            "PS3.3 C.12.2",
            true,
            FrameRules::referenceList),
        new SegCheck(
            "position-twice",
            "No two frames of a segment are at the same position",
            Severity.WARNING,
            "PS3.3 C.8.20.2",
            true,
            FrameRules::positionTwice),
        new SegCheck(
            "fractional",
            "Fractions have a type and a maximum that fits the bits",
            Severity.ERROR,
            "PS3.3 C.8.20.2.3",
            true,
            FrameRules::fractional));
  }

  private static void segments(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    if (facts.isLabelMap()) {
      return;
    }
    Set<Integer> numbers = new HashSet<>();
    facts.segmentItems().forEach(item -> numbers.add(item.integer(Tag.SegmentNumber, 0)));
    for (DataSet group : facts.frameGroups()) {
      for (DataSet item : group.items(Tag.SegmentIdentificationSequence)) {
        int number = item.integer(Tag.ReferencedSegmentNumber, 0);
        if (item.contains(Tag.ReferencedSegmentNumber) && !numbers.contains(number)) {
          sink.accept(
              rule.finding("There is no segment with this number")
                  .at(SegmentationFacts.path(item, Tag.ReferencedSegmentNumber))
                  .expecting("the number of a segment", "" + number));
        }
      }
    }
  }

  private static void withoutFrame(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    Optional<Segmentation> segmentation = facts.readable();
    if (facts.isLabelMap() || segmentation.isEmpty()) {
      return;
    }
    Set<Integer> shown = new HashSet<>();
    for (int frame = 0; frame < segmentation.get().frames(); frame++) {
      shown.add(segmentation.get().segmentOf(frame));
    }
    for (DataSet item : facts.segmentItems()) {
      if (!shown.contains(item.integer(Tag.SegmentNumber, 0))) {
        sink.accept(
            rule.finding("No frame shows the segment")
                .at(SegmentationFacts.path(item, Tag.SegmentNumber)));
      }
    }
  }

  private static void frameOfReference(
      SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    if (facts.root().string(Tag.FrameOfReferenceUID).isEmpty() && isPlaced(facts)) {
      sink.accept(
          rule.finding("Without a frame of reference positions mean nothing outside the object")
              .at(SegmentationFacts.path(facts.root(), Tag.FrameOfReferenceUID)));
    }
  }

  /** Of images without a place, such as a radiograph, segmentations have no place either. */
  private static boolean isPlaced(SegmentationFacts facts) {
    return Stream.concat(Stream.of(facts.sharedGroups()), facts.frameGroups().stream())
        .anyMatch(
            group ->
                has(group, Tag.PlanePositionSequence)
                    || has(group, Tag.PlanePositionSlideSequence));
  }

  private static void measures(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    if (has(facts.sharedGroups(), Tag.PixelMeasuresSequence)) {
      return;
    }
    boolean sharedPlace = has(facts.sharedGroups(), Tag.PlanePositionSequence);
    for (DataSet group : facts.frameGroups()) {
      boolean placed = sharedPlace || has(group, Tag.PlanePositionSequence);
      if (placed && !has(group, Tag.PixelMeasuresSequence)) {
        sink.accept(
            rule.finding("The frame has a position, but no spacing of pixels")
                .at(SegmentationFacts.path(group, Tag.PixelMeasuresSequence)));
      }
    }
  }

  private static boolean has(DataSet group, int sequence) {
    return group.item(sequence, 0).isPresent();
  }

  private static List<DataSet> sources(DataSet group) {
    return group.items(Tag.DerivationImageSequence).stream()
        .flatMap(derivation -> derivation.items(Tag.SourceImageSequence).stream())
        .toList();
  }

  private static void sourceMissing(
      SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    if (!sources(facts.sharedGroups()).isEmpty()) {
      return;
    }
    for (DataSet group : facts.frameGroups()) {
      if (sources(group).isEmpty()) {
        sink.accept(
            rule.finding("The frame names no source image")
                .at(SegmentationFacts.path(group, Tag.DerivationImageSequence)));
      }
    }
  }

  private static void sourceEmpty(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    emptyIn(facts.sharedGroups(), rule, sink);
    facts.frameGroups().forEach(group -> emptyIn(group, rule, sink));
  }

  private static void emptyIn(DataSet group, SegCheck rule, Consumer<Finding> sink) {
    for (DataSet source : sources(group)) {
      if (source.string(Tag.ReferencedSOPInstanceUID).isEmpty()) {
        sink.accept(
            rule.finding("The reference has no UID")
                .at(SegmentationFacts.path(source, Tag.ReferencedSOPInstanceUID)));
      }
    }
  }

  private static void sourceTwice(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    for (DataSet group : facts.frameGroups()) {
      List<DataSet> sources = sources(group);
      Set<String> seen = new HashSet<>();
      for (DataSet source : sources.size() > 1 ? sources : List.<DataSet>of()) {
        String key =
            source.string(Tag.ReferencedSOPInstanceUID, "")
                + source.strings(Tag.ReferencedFrameNumber);
        if (!seen.add(key)) {
          sink.accept(
              rule.finding("The frame refers to the same image twice")
                  .at(SegmentationFacts.path(source, Tag.ReferencedSOPInstanceUID)));
        }
      }
    }
  }

  private static void referenceList(
      SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    Set<String> listed = new HashSet<>();
    for (DataSet series : facts.root().items(Tag.ReferencedSeriesSequence)) {
      addListed(series, listed, rule, sink);
    }
    for (DataSet study :
        facts.root().items(Tag.StudiesContainingOtherReferencedInstancesSequence)) {
      for (DataSet series : study.items(Tag.ReferencedSeriesSequence)) {
        addListed(series, listed, rule, sink);
      }
    }
    for (DataSet group : facts.frameGroups()) {
      for (DataSet source : sources(group)) {
        String uid = source.string(Tag.ReferencedSOPInstanceUID, "");
        if (!uid.isEmpty() && !listed.contains(uid)) {
          sink.accept(
              rule.finding("The image is not in the Referenced Series Sequence")
                  .at(SegmentationFacts.path(source, Tag.ReferencedSOPInstanceUID)));
        }
      }
    }
  }

  private static void addListed(
      DataSet series, Set<String> listed, SegCheck rule, Consumer<Finding> sink) {
    for (DataSet instance : series.items(Tag.ReferencedInstanceSequence)) {
      String uid = instance.string(Tag.ReferencedSOPInstanceUID, "");
      if (!uid.isEmpty() && !listed.add(uid)) {
        sink.accept(
            rule.finding("The image is listed twice")
                .at(SegmentationFacts.path(instance, Tag.ReferencedSOPInstanceUID)));
      }
    }
  }

  private record Where(int segment, PlanePosition plane) {}

  private static void positionTwice(
      SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    Optional<Segmentation> segmentation = facts.readable();
    if (segmentation.isEmpty()) {
      return;
    }
    Map<Where, Integer> seen = new HashMap<>();
    for (int frame = 0; frame < segmentation.get().frames(); frame++) {
      Optional<PlanePosition> plane = segmentation.get().plane(frame);
      int number = frame;
      plane
          .map(
              place ->
                  seen.putIfAbsent(
                      new Where(facts.readable().get().segmentOf(number), place), number))
          .ifPresent(
              before ->
                  sink.accept(
                      rule.finding("Another frame of the segment is at the same position")
                          .at("PerFrameFunctionalGroupsSequence[" + (number + 1) + "]")
                          .expecting("another position", "that of frame " + (before + 1))));
    }
  }

  private static void fractional(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    DataSet root = facts.root();
    if (!root.string(Tag.SegmentationType, "").equals("FRACTIONAL")) {
      return;
    }
    String type = root.string(Tag.SegmentationFractionalType, "");
    if (!type.equals("PROBABILITY") && !type.equals("OCCUPANCY")) {
      sink.accept(
          rule.finding("It is not said what fractions mean")
              .at(SegmentationFacts.path(root, Tag.SegmentationFractionalType))
              .expecting("PROBABILITY or OCCUPANCY", type));
    }
    int most = (1 << Math.clamp(root.integer(Tag.BitsStored, 8), 1, 16)) - 1;
    int maximum = root.integer(Tag.MaximumFractionalValue, 0);
    if (root.contains(Tag.MaximumFractionalValue) && (maximum < 1 || maximum > most)) {
      sink.accept(
          rule.finding("The maximum does not fit the bits of a pixel")
              .at(SegmentationFacts.path(root, Tag.MaximumFractionalValue))
              .expecting("1 to " + most, "" + maximum));
    }
  }
}
