// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.CodeItems;
import org.sopwith.standard.Code;

/** A side of the body, as labels and codes name it (PS3.16 CID 244). */
enum Side {
  LEFT("7771000", "G-A101", "left|lt"),
  RIGHT("24028007", "G-A100", "right|rt");

  private final String snomedCt;
  private final String snomedRt;
  private final Pattern words;

  Side(String snomedCt, String snomedRt, String words) {
    this.snomedCt = snomedCt;
    this.snomedRt = snomedRt;
    this.words =
        Pattern.compile("(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
  }

  /** The side that a code is; empty for other codes. */
  static Optional<Side> of(Code code) {
    for (Side side : values()) {
      if (code.value().equals(side.snomedCt) || code.value().equals(side.snomedRt)) {
        return Optional.of(side);
      }
    }
    return Optional.empty();
  }

  /** The side that a text names; empty if it names none or both. */
  static Optional<Side> in(String text) {
    boolean left = LEFT.words.matcher(text).find();
    boolean right = RIGHT.words.matcher(text).find();
    return left == right ? Optional.empty() : Optional.of(left ? LEFT : RIGHT);
  }

  /** The sides that a segment is said to be on, each with what says so. */
  static Map<Side, String> saidOf(DataSet segment) {
    Map<Side, String> said = new EnumMap<>(Side.class);
    for (DataSet type : segment.items(Tag.SegmentedPropertyTypeCodeSequence)) {
      in(CodeItems.read(type).meaning()).ifPresent(side -> said.put(side, "the property type"));
      for (DataSet item : type.items(Tag.SegmentedPropertyTypeModifierCodeSequence)) {
        of(CodeItems.read(item)).ifPresent(side -> said.put(side, "the type's modifier"));
      }
    }
    for (DataSet region : segment.items(Tag.AnatomicRegionSequence)) {
      in(CodeItems.read(region).meaning()).ifPresent(side -> said.put(side, "the region"));
      for (DataSet item : region.items(Tag.AnatomicRegionModifierSequence)) {
        of(CodeItems.read(item)).ifPresent(side -> said.put(side, "the region's modifier"));
      }
    }
    in(segment.string(Tag.SegmentLabel, "").replace('_', ' '))
        .ifPresent(side -> said.put(side, "the label"));
    return said;
  }
}
