// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.UID;
import org.sopwith.seg.metadata.MetadataText.Member;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.standard.Code;
import org.sopwith.standard.ContextGroup;
import org.sopwith.standard.ContextGroups;
import org.sopwith.standard.Definitions;

/**
 * The codes that a segment may be described by: those of the context groups that PS3.3 names for
 * its attributes; types by the category as CID 7150 has it.
 */
public final class SegmentChoices {
  /** Regions of the whole body; PS3.3 Table 10-7b leaves open which group regions are of. */
  private static final String REGIONS = "4";

  private SegmentChoices() {}

  /**
   * The codes of a member, in the order of the standard; none if it has no codes.
   *
   * @param category of the segment, for its types
   */
  public static List<Code> of(Member member, Optional<Code> category) {
    Optional<String> typeCid =
        member == Member.TYPE
            ? category
                .flatMap(
                    code ->
                        groups(Member.CATEGORY).stream()
                            .flatMap(cid -> ContextGroups.standard().find(cid, code).stream())
                            .findFirst())
                .map(ContextGroup.Concept::typeCid)
                .filter(cid -> !cid.isEmpty())
            : Optional.empty();
    Set<Code> codes = new LinkedHashSet<>();
    for (String cid : typeCid.map(List::of).orElseGet(() -> groups(member))) {
      ContextGroups.standard().concepts(cid).forEach(concept -> codes.add(concept.code()));
    }
    return List.copyOf(codes);
  }

  /** The numbers of the context groups of a member. */
  static List<String> groups(Member member) {
    int[] path =
        switch (member) {
          case CATEGORY ->
              new int[] {Tag.SegmentSequence, Tag.SegmentedPropertyCategoryCodeSequence};
          case TYPE -> new int[] {Tag.SegmentSequence, Tag.SegmentedPropertyTypeCodeSequence};
          case TYPE_MODIFIER ->
              new int[] {
                Tag.SegmentSequence,
                Tag.SegmentedPropertyTypeCodeSequence,
                Tag.SegmentedPropertyTypeModifierCodeSequence
              };
          case REGION -> new int[] {Tag.SegmentSequence, Tag.AnatomicRegionSequence};
          case REGION_MODIFIER ->
              new int[] {
                Tag.SegmentSequence, Tag.AnatomicRegionSequence, Tag.AnatomicRegionModifierSequence
              };
          default -> new int[0];
        };
    List<String> cids = new ArrayList<>();
    if (path.length > 0) {
      for (AttributeDefinition definition :
          Definitions.standard().at(UID.SegmentationStorage, path)) {
        definition.contextGroups().forEach(reference -> cids.add(reference.cid()));
      }
    }
    if (cids.isEmpty() && member == Member.REGION) {
      cids.add(REGIONS);
    }
    return cids;
  }
}
