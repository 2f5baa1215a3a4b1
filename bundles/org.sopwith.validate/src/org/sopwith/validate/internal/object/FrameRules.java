// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import java.util.List;
import java.util.function.Consumer;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;
import org.sopwith.validate.Instance;
import org.sopwith.validate.InstanceRule;

/** The number of frames against what there is one of for each frame. */
final class FrameRules {
  private FrameRules() {}

  static List<InstanceRule> instanceRules() {
    return List.of(
        new InstanceCheck(
            "object.frames",
            "There is one item of functional groups for each frame",
            Severity.ERROR,
            "PS3.3 C.7.6.16",
            FrameRules::frames),
        new InstanceCheck(
            "object.frame-increment-pointer",
            "What Frame Increment Pointer names is there, with a value for each frame",
            Severity.ERROR,
            "PS3.3 C.7.6.6",
            FrameRules::incrementPointer));
  }

  static List<ElementRule> elementRules() {
    return List.of(
        new TagCheck(
            "object.referenced-frame",
            "Referenced frame numbers begin at 1",
            Severity.ERROR,
            "PS3.3 10.3",
            FrameRules::referenced,
            Tag.ReferencedFrameNumber),
        new TagCheck(
            "object.overlay",
            "Overlay data is as long as its rows, columns and frames say",
            Severity.ERROR,
            "PS3.5 8.1.2",
            FrameRules::overlay,
            0xFF00FFFF,
            new int[] {Tag.OverlayData}));
  }

  private static void frames(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    DataSet dataSet = instance.dataSet();
    if (dataSet.contains(Tag.NumberOfFrames)
        && dataSet.integer(Tag.NumberOfFrames).isPresent()
        && dataSet.integer(Tag.NumberOfFrames, 1) < 1) {
      sink.accept(
          rule.finding("Number of Frames is not positive")
              .at("NumberOfFrames")
              .expecting("1 or more", dataSet.string(Tag.NumberOfFrames, "")));
      return;
    }
    int items = dataSet.items(Tag.PerFrameFunctionalGroupsSequence).size();
    long frames = Numbers.frames(dataSet);
    if (items > 0 && frames > 0 && items != frames && !CutOff.of(instance.file())) {
      sink.accept(
          rule.finding("There is not one item of per-frame functional groups for each frame")
              .at("PerFrameFunctionalGroupsSequence")
              .expecting(frames + " items", items + " items"));
    }
  }

  private static void incrementPointer(
      Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    DataSet dataSet = instance.dataSet();
    if (!dataSet.contains(Tag.FrameIncrementPointer)) {
      return;
    }
    long frames = Numbers.frames(dataSet);
    for (int tag : dataSet.ints(Tag.FrameIncrementPointer)) {
      String name = AttributePath.of(dataSet, tag).toString();
      if (!dataSet.contains(tag)) {
        sink.accept(
            rule.finding("Frame Increment Pointer names an attribute that is not there")
                .at("FrameIncrementPointer")
                .expecting("the attribute", name));
        continue;
      }
      int count =
          dataSet.get(tag).filter(e -> !e.isSequence()).map(Element::multiplicity).orElse(1);
      if (count != 1 && frames > 0 && count != frames) {
        sink.accept(
            rule.finding("What Frame Increment Pointer names has not one value for each frame")
                .at(name)
                .expecting(frames + " values", count + " values"));
      }
    }
  }

  private static void referenced(ElementAt at, TagCheck rule, Consumer<Finding> sink) {
    for (long number : Numbers.longs(at.element().owner(), at.element().tag())) {
      if (number < 1) {
        sink.accept(
            rule.finding("A referenced frame number is less than 1")
                .at(at.path())
                .expecting("1 or more", "" + number));
        return;
      }
    }
  }

  private static void overlay(ElementAt at, TagCheck rule, Consumer<Finding> sink) {
    DataSet dataSet = at.element().owner();
    int group = Tags.group(at.element().tag()) << 16;
    long rows = dataSet.integer(group | Tags.element(Tag.OverlayRows), 0);
    long columns = dataSet.integer(group | Tags.element(Tag.OverlayColumns), 0);
    long frames = dataSet.integer(group | Tags.element(Tag.NumberOfFramesInOverlay), 1);
    int allocated = dataSet.integer(group | Tags.element(Tag.OverlayBitsAllocated), 1);
    if (rows <= 0 || columns <= 0 || allocated != 1 || at.element().isEmpty()) {
      return;
    }
    long expected = Numbers.even((rows * columns * Math.max(1, frames) + 7) / 8);
    long found = at.element().length();
    if (found != expected) {
      sink.accept(
          rule.finding(
                  found < expected
                      ? "Overlay data is too short for its rows, columns and frames"
                      : "Overlay data is longer than its rows, columns and frames")
              .as(found < expected ? Severity.ERROR : Severity.WARNING)
              .at(at.path())
              .expecting(expected + " bytes", found + " bytes"));
    }
  }
}
