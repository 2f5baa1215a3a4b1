// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.Vector;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.content.CodeItems;
import org.sopwith.standard.Code;
import org.sopwith.validate.InstanceRule;

/** What pixels show: whether they keep what attributes promise, and whether they are plausible. */
final class PixelRules {
  private static final String SECTION = "PS3.3 C.8.20.2";
  private static final int TINY = 8;

  /** Pieces smaller than this part of a segment are crumbs. */
  private static final double CRUMB = 0.01;

  private PixelRules() {}

  static List<InstanceRule> all(boolean on) {
    return List.of(
        check(
            on,
            "overlap",
            "Segments Overlap says what is true",
            Severity.ERROR,
            PixelRules::overlap),
        check(on, "frame-empty", "No frame is empty", Severity.NOTE, PixelRules::emptyFrames),
        check(on, "segment-empty", "Each segment has voxels", Severity.WARNING, PixelRules::empty),
        check(
            on,
            "label-undefined",
            "Each label of a label map is a segment",
            Severity.ERROR,
            PixelRules::labels),
        check(
            on,
            "edge",
            "The segment does not touch the edge of the image",
            Severity.NOTE,
            PixelRules::edge),
        check(on, "pieces", "The segment is one piece", Severity.NOTE, PixelRules::pieces),
        check(
            on, "tiny", "The segment has more than a few voxels", Severity.NOTE, PixelRules::tiny),
        check(
            on,
            "side",
            "What is left lies to the left of what is right",
            Severity.WARNING,
            PixelRules::sides));
  }

  private static SegCheck check(
      boolean on, String id, String title, Severity severity, SegCheck.Check check) {
    return new SegCheck(id, title, severity, SECTION, on, check);
  }

  private static void overlap(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    String said = facts.root().string(Tag.SegmentsOverlap, "");
    Optional<List<Integer>> overlap = facts.shapes().overlap();
    String path = SegmentationFacts.path(facts.root(), Tag.SegmentsOverlap);
    if (said.equals("NO") && overlap.isPresent()) {
      sink.accept(
          rule.finding("Segments have pixels in common")
              .at(path)
              .expecting(
                  "YES",
                  "NO, but segments %d and %d do"
                      .formatted(overlap.get().get(0), overlap.get().get(1))));
    } else if (said.equals("YES") && overlap.isEmpty() && facts.readable().isPresent()) {
      sink.accept(
          rule.finding("No two segments have a pixel in common")
              .as(Severity.NOTE)
              .at(path)
              .expecting("NO", "YES"));
    }
  }

  private static void emptyFrames(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    for (int frame : facts.shapes().emptyFrames()) {
      sink.accept(
          rule.finding("The frame has no pixel of its segment")
              .at("PerFrameFunctionalGroupsSequence[" + (frame + 1) + "]"));
    }
  }

  private static void empty(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    if (facts.readable().isEmpty()) {
      return;
    }
    Map<Integer, Shape> shapes = facts.shapes().segments();
    for (DataSet item : facts.segmentItems()) {
      if (!shapes.containsKey(item.integer(Tag.SegmentNumber, 0))) {
        sink.accept(
            rule.finding("The segment has no voxel")
                .at(SegmentationFacts.path(item, Tag.SegmentNumber)));
      }
    }
  }

  private static void labels(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    if (!facts.isLabelMap()) {
      return;
    }
    Set<Integer> numbers = new HashSet<>();
    facts.segmentItems().forEach(item -> numbers.add(item.integer(Tag.SegmentNumber, 0)));
    facts
        .shapes()
        .segments()
        .forEach(
            (label, shape) -> {
              if (!numbers.contains(label)) {
                sink.accept(
                    rule.finding("Pixels have a value that is no segment's number")
                        .at(SegmentationFacts.path(facts.root(), Tag.SegmentSequence))
                        .expecting(
                            "a segment with this number",
                            label + ", in " + shape.voxels() + " voxels"));
              }
            });
  }

  private static void eachShape(SegmentationFacts facts, BiConsumer<DataSet, Shape> consumer) {
    for (DataSet item : facts.segmentItems()) {
      int number = item.integer(Tag.SegmentNumber, 0);
      Shape shape = facts.shapes().segments().get(number);
      if (shape != null && !facts.isBackground(item)) {
        consumer.accept(item, shape);
      }
    }
  }

  private static void edge(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    eachShape(
        facts,
        (item, shape) -> {
          if (shape.touchesSide()) {
            sink.accept(
                rule.finding("The segment touches the edge of the image, where it may be cut off")
                    .at(SegmentationFacts.path(item, Tag.SegmentNumber)));
          }
        });
  }

  private static void pieces(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    eachShape(
        facts,
        (item, shape) -> {
          List<Long> pieces = shape.pieces();
          if (pieces.size() > 1) {
            long crumbs = pieces.stream().filter(size -> size < CRUMB * shape.voxels()).count();
            sink.accept(
                rule.finding("The segment is in several pieces")
                    .at(SegmentationFacts.path(item, Tag.SegmentNumber))
                    .expecting(
                        "one piece",
                        "%d pieces, %d of them below 1 %% of the voxels"
                            .formatted(pieces.size(), crumbs)));
          }
        });
  }

  private static void tiny(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    eachShape(
        facts,
        (item, shape) -> {
          if (shape.voxels() < TINY) {
            sink.accept(
                rule.finding("The segment has very few voxels")
                    .at(SegmentationFacts.path(item, Tag.SegmentNumber))
                    .expecting(TINY + " or more", "" + shape.voxels()));
          }
        });
  }

  private record Named(Code type, Side side) {}

  /** Compares pairs, since where the middle of the body is nobody says. */
  private static void sides(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    Map<Named, Vector> centres = new HashMap<>();
    Map<Named, DataSet> items = new HashMap<>();
    eachShape(
        facts,
        (item, shape) -> {
          Map<Side, String> said = Side.saidOf(item);
          Optional<Code> type = CodeItems.read(item, Tag.SegmentedPropertyTypeCodeSequence);
          if (said.size() == 1 && type.isPresent() && shape.centre().isPresent()) {
            Code bare = new Code(type.get().value(), type.get().scheme(), "");
            Named named = new Named(bare, said.keySet().iterator().next());
            centres.putIfAbsent(named, shape.centre().get());
            items.putIfAbsent(named, item);
          }
        });
    centres.forEach(
        (named, centre) -> {
          Vector right = centres.get(new Named(named.type(), Side.RIGHT));
          if (named.side() == Side.LEFT && right != null && centre.x() < right.x()) {
            sink.accept(
                rule.finding("The segment that is said to be left lies to the right of the other")
                    .at(SegmentationFacts.path(items.get(named), Tag.SegmentLabel))
                    .expecting(
                        "x above that of the right one",
                        "centre at x = %.1f mm, the right one's at %.1f mm"
                            .formatted(centre.x(), right.x())));
          }
        });
  }
}
