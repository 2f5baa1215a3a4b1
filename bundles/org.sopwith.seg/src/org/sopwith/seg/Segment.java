// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.seg.internal.SegmentCodes;
import org.sopwith.sr.content.CodeItems;
import org.sopwith.standard.Code;

/**
 * A segment as its item in the Segment Sequence describes it (PS3.3 C.8.20.4). Texts are empty and
 * codes absent where the item has none.
 *
 * @param number Segment Number (0062,0004); 0 if it is missing or no number
 * @param algorithmType AUTOMATIC, SEMIAUTOMATIC or MANUAL
 * @param typeModifiers Segmented Property Type Modifier Code Sequence (0062,0011)
 * @param regions Anatomic Region Sequence (0008,2218) with the modifiers of each
 * @param color Recommended Display CIELab Value (0062,000D)
 */
public record Segment(
    int number,
    String label,
    String description,
    Optional<Code> category,
    Optional<Code> type,
    List<Code> typeModifiers,
    List<Region> regions,
    String algorithmType,
    String algorithmName,
    Optional<CieLab> color,
    String trackingId,
    String trackingUid) {

  /** A part of the body with its modifiers, such as laterality. */
  public record Region(Code code, List<Code> modifiers) {}

  static Segment read(DataSet item) {
    return new Segment(
        item.integer(Tag.SegmentNumber, 0),
        item.string(Tag.SegmentLabel, ""),
        item.string(Tag.SegmentDescription, ""),
        CodeItems.read(item, Tag.SegmentedPropertyCategoryCodeSequence),
        CodeItems.read(item, Tag.SegmentedPropertyTypeCodeSequence),
        SegmentCodes.typeModifiers(item, Tag.SegmentedPropertyTypeCodeSequence),
        SegmentCodes.regions(item),
        item.string(Tag.SegmentAlgorithmType, ""),
        item.string(Tag.SegmentAlgorithmName, ""),
        CieLab.of(item.ints(Tag.RecommendedDisplayCIELabValue)),
        item.string(Tag.TrackingID, ""),
        item.string(Tag.TrackingUID, ""));
  }

  /** The same with another number. */
  public Segment numbered(int other) {
    return new Segment(
        other,
        label,
        description,
        category,
        type,
        typeModifiers,
        regions,
        algorithmType,
        algorithmName,
        color,
        trackingId,
        trackingUid);
  }
}
