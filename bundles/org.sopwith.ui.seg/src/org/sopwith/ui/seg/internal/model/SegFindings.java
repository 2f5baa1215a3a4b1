// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.operation.Finding;
import org.sopwith.seg.Segmentation;

/**
 * What the rules for segmentations found.
 *
 * @param grouped for the list
 * @param places each place by itself
 */
public record SegFindings(List<Finding> grouped, List<Finding> places) {
  private static final Pattern ITEM =
      Pattern.compile("(SegmentSequence|PerFrameFunctionalGroupsSequence)\\[(\\d+)]");

  public SegFindings {
    grouped = ofSegmentations(grouped);
    places = ofSegmentations(places);
  }

  private static List<Finding> ofSegmentations(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.rule().startsWith("seg.")).toList();
  }

  /** The number of the segment that a finding is about; empty if it is about none. */
  public static OptionalInt segment(Finding finding, Segmentation segmentation) {
    Matcher item = ITEM.matcher(finding.path());
    if (!item.lookingAt()) {
      return OptionalInt.empty();
    }
    int index = Integer.parseInt(item.group(2)) - 1;
    if (item.group(1).startsWith("Per")) {
      int number = index < segmentation.frames() ? segmentation.segmentOf(index) : 0;
      return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }
    return index < segmentation.segments().size()
        ? OptionalInt.of(segmentation.segments().get(index).number())
        : OptionalInt.empty();
  }

  /** The frame that a finding is about, counted from 0; empty if it is about none. */
  public static OptionalInt frame(Finding finding) {
    Matcher item = ITEM.matcher(finding.path());
    return item.lookingAt() && item.group(1).startsWith("Per")
        ? OptionalInt.of(Integer.parseInt(item.group(2)) - 1)
        : OptionalInt.empty();
  }
}
