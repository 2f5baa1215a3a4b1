// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.seg.Segment;
import org.sopwith.sr.content.CodeItems;
import org.sopwith.standard.Code;

/**
 * The codes that say what a segment or a region of interest is: both have them in the same
 * sequences but for that of the type (PS3.3 C.8.20.4, C.8.8.8).
 */
public final class SegmentCodes {
  private SegmentCodes() {}

  /**
   * Writes category, type and region with their modifiers.
   *
   * @param typeSequence Segmented Property Type Code Sequence or RT ROI Identification Code
   *     Sequence
   */
  static void write(DataSet item, Segment segment, int typeSequence) {
    segment
        .category()
        .ifPresent(code -> CodeItems.write(item, Tag.SegmentedPropertyCategoryCodeSequence, code));
    if (segment.type().isPresent()) {
      DataSet type = CodeItems.add(item, typeSequence, segment.type().get());
      for (Code modifier : segment.typeModifiers()) {
        CodeItems.add(type, Tag.SegmentedPropertyTypeModifierCodeSequence, modifier);
      }
    }
    for (Segment.Region region : segment.regions()) {
      DataSet to = CodeItems.add(item, Tag.AnatomicRegionSequence, region.code());
      for (Code modifier : region.modifiers()) {
        CodeItems.add(to, Tag.AnatomicRegionModifierSequence, modifier);
      }
    }
  }

  /** The modifiers of the type of an item. */
  public static List<Code> typeModifiers(DataSet item, int typeSequence) {
    return item.item(typeSequence, 0)
        .map(type -> codes(type, Tag.SegmentedPropertyTypeModifierCodeSequence))
        .orElse(List.of());
  }

  /** The anatomic regions of an item. */
  public static List<Segment.Region> regions(DataSet item) {
    List<Segment.Region> regions = new ArrayList<>();
    for (DataSet region : item.items(Tag.AnatomicRegionSequence)) {
      regions.add(
          new Segment.Region(
              CodeItems.read(region), codes(region, Tag.AnatomicRegionModifierSequence)));
    }
    return List.copyOf(regions);
  }

  private static List<Code> codes(DataSet owner, int sequence) {
    return owner.items(sequence).stream().map(CodeItems::read).toList();
  }
}
