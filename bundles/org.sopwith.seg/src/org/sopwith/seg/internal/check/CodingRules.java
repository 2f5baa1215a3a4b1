// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.seg.internal.CurrentCodes;
import org.sopwith.sr.content.CodeItems;
import org.sopwith.standard.Code;
import org.sopwith.standard.ContextGroup;
import org.sopwith.standard.ContextGroups;
import org.sopwith.validate.InstanceRule;

/** How segments are named: label, codes and laterality (PS3.3 C.8.20.4, CID 7150, 7151, 244). */
final class CodingRules {
  private static final String SECTION = "PS3.3 C.8.20.4";
  private static final String CATEGORIES = "7150";

  /** Types that say of nearly every segment the same. */
  private static final Set<String> LOOSE =
      Set.of("113343008", "91723000", "123037004", "85756007", "49755003", "260787004");

  private CodingRules() {}

  /**
   * @param all whether rules run too that 'validate' has another one for
   */
  static List<InstanceRule> all(boolean all) {
    return List.of(
        new SegCheck(
            "type-loose",
            "The property type says what the segment is, not only that it is an organ or tissue",
            Severity.WARNING,
            SECTION,
            true,
            CodingRules::loose),
        new SegCheck(
            "type-category",
            "The category is of its group, and the property type of the group of its category",
            Severity.NOTE,
            "PS3.16 CID 7150",
            true,
            CodingRules::category),
        new SegCheck(
            "code-retired",
            "Codes are of SNOMED CT, not of SNOMED-RT style",
            Severity.WARNING,
            "PS3.16 8.1.1",
            all,
            CodingRules::retired),
        new SegCheck(
            "entire",
            "Structures are coded as such and not as entire ones",
            Severity.WARNING,
            "PS3.16 8.1",
            true,
            CodingRules::entire),
        new SegCheck(
            "laterality",
            "Label, codes and modifiers name the same side",
            Severity.ERROR,
            SECTION,
            true,
            CodingRules::laterality),
        new SegCheck(
            "label",
            "The label says the same as the code",
            Severity.NOTE,
            SECTION,
            true,
            CodingRules::label),
        new SegCheck(
            "number-duplicate",
            "Each segment has a number of its own",
            Severity.ERROR,
            SECTION,
            true,
            CodingRules::duplicates),
        new SegCheck(
            "number-gap",
            "Segments are numbered from 1 without gaps",
            Severity.ERROR,
            SECTION,
            true,
            CodingRules::gaps));
  }

  private static Optional<DataSet> type(DataSet segment) {
    return segment.item(Tag.SegmentedPropertyTypeCodeSequence, 0);
  }

  private static void loose(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    for (DataSet segment : facts.segmentItems()) {
      type(segment)
          .filter(item -> LOOSE.contains(CurrentCodes.of(CodeItems.read(item)).value()))
          .ifPresent(
              item ->
                  sink.accept(
                      rule.finding("The property type is as general as a category")
                          .at(SegmentationFacts.path(item, Tag.CodeValue))
                          .expecting(
                              "the structure itself, such as (10200004, SCT, \"Liver\")",
                              CodeItems.read(item).toString())));
    }
  }

  private static void category(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    for (DataSet segment : facts.segmentItems()) {
      Optional<DataSet> item = segment.item(Tag.SegmentedPropertyCategoryCodeSequence, 0);
      if (item.isEmpty() || facts.isBackground(segment)) {
        continue;
      }
      Code category = CurrentCodes.of(CodeItems.read(item.get()));
      if (!ContextGroups.standard().contains(CATEGORIES, category)) {
        sink.accept(
            rule.finding("The category is not in the group of categories")
                .at(SegmentationFacts.path(item.get(), Tag.CodeValue))
                .expecting("a code of CID " + CATEGORIES, category.toString()));
      }
      Optional<String> cid = typesOf(category);
      Optional<DataSet> type = type(segment);
      if (cid.isPresent() && type.isPresent()) {
        type(type.get(), cid.get(), rule, sink);
      }
    }
  }

  private static void type(DataSet type, String cid, SegCheck rule, Consumer<Finding> sink) {
    Code code = CurrentCodes.of(CodeItems.read(type));
    if (code.scheme().equals("SCT")
        && !LOOSE.contains(code.value())
        && !ContextGroups.standard().contains(cid, code)) {
      sink.accept(
          rule.finding("The property type is not in the group of its category")
              .at(SegmentationFacts.path(type, Tag.CodeValue))
              .expecting("a code of CID " + cid, code.toString()));
    }
  }

  private static void retired(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    for (DataSet segment : facts.segmentItems()) {
      List<DataSet> items =
          new ArrayList<>(segment.items(Tag.SegmentedPropertyCategoryCodeSequence));
      for (DataSet type : segment.items(Tag.SegmentedPropertyTypeCodeSequence)) {
        items.add(type);
        items.addAll(type.items(Tag.SegmentedPropertyTypeModifierCodeSequence));
      }
      for (DataSet region : segment.items(Tag.AnatomicRegionSequence)) {
        items.add(region);
        items.addAll(region.items(Tag.AnatomicRegionModifierSequence));
      }
      for (DataSet item : items) {
        Code code = CodeItems.read(item);
        if (CurrentCodes.isRetired(code)) {
          Code current = CurrentCodes.of(code);
          sink.accept(
              rule.finding("The code is of SNOMED-RT style, which is retired")
                  .at(SegmentationFacts.path(item, Tag.CodeValue))
                  .expecting(
                      CurrentCodes.isRetired(current) ? "a code of SNOMED CT" : current.toString(),
                      code.toString()));
        }
      }
    }
  }

  /** The number of the group of types of a category. */
  private static Optional<String> typesOf(Code category) {
    return ContextGroups.standard()
        .find(CATEGORIES, category)
        .map(ContextGroup.Concept::typeCid)
        .filter(cid -> !cid.isEmpty());
  }

  private static void entire(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    for (DataSet segment : facts.segmentItems()) {
      List<DataSet> items = new ArrayList<>(segment.items(Tag.SegmentedPropertyTypeCodeSequence));
      items.addAll(segment.items(Tag.AnatomicRegionSequence));
      for (DataSet item : items) {
        Code code = CodeItems.read(item);
        if (code.meaning().toLowerCase(Locale.ROOT).startsWith("entire ")) {
          sink.accept(
              rule.finding("The concept means the entire structure")
                  .at(SegmentationFacts.path(item, Tag.CodeValue))
                  .expecting(
                      "the concept of the structure, as the context groups have it",
                      code.toString()));
        }
      }
    }
  }

  private static void laterality(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    for (DataSet segment : facts.segmentItems()) {
      Map<Side, String> said = Side.saidOf(segment);
      if (said.containsKey(Side.LEFT) && said.containsKey(Side.RIGHT)) {
        sink.accept(
            rule.finding("The segment is said to be on both sides")
                .at(SegmentationFacts.path(segment, Tag.SegmentLabel))
                .expecting(
                    "one side in label, code and modifiers",
                    "left by " + said.get(Side.LEFT) + ", right by " + said.get(Side.RIGHT)));
      }
    }
  }

  private static void label(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    for (DataSet segment : facts.segmentItems()) {
      String label = segment.string(Tag.SegmentLabel, "");
      Optional<Code> type = type(segment).map(CodeItems::read);
      if (label.isEmpty() || type.isEmpty() || LOOSE.contains(type.get().value())) {
        continue;
      }
      List<String> meanings = new ArrayList<>(List.of(type.get().meaning()));
      for (DataSet region : segment.items(Tag.AnatomicRegionSequence)) {
        meanings.add(CodeItems.read(region).meaning());
      }
      if (!Words.haveOneInCommon(label, String.join(" ", meanings))) {
        sink.accept(
            rule.finding("The label has no word in common with the codes")
                .at(SegmentationFacts.path(segment, Tag.SegmentLabel))
                .expecting(String.join(", ", meanings), label));
      }
    }
  }

  private static void duplicates(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    Set<Integer> seen = new HashSet<>();
    for (DataSet segment : facts.segmentItems()) {
      int number = segment.integer(Tag.SegmentNumber, 0);
      if (segment.contains(Tag.SegmentNumber) && !seen.add(number)) {
        sink.accept(
            rule.finding("Another segment has the same number")
                .at(SegmentationFacts.path(segment, Tag.SegmentNumber))
                .expecting("a number that is not used", "" + number));
      }
    }
  }

  /** In a label map numbers are the values of pixels and need not follow each other. */
  private static void gaps(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink) {
    if (facts.isLabelMap()) {
      return;
    }
    Map<Integer, DataSet> byNumber = new HashMap<>();
    for (DataSet segment : facts.segmentItems()) {
      byNumber.put(segment.integer(Tag.SegmentNumber, 0), segment);
    }
    int count = facts.segmentItems().size();
    byNumber.forEach(
        (number, segment) -> {
          if (number < 1 || number > count) {
            sink.accept(
                rule.finding("The numbers of segments have a gap")
                    .at(SegmentationFacts.path(segment, Tag.SegmentNumber))
                    .expecting("1 to " + count, "" + number));
          }
        });
  }
}
