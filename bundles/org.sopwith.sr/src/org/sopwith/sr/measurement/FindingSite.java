// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.standard.Code;

/**
 * Where a finding or measurement is (rows Finding Site of TID 300, 1419 and 1501; PS3.16 Sections
 * TID 300, TID 1419, TID 1501).
 *
 * @param laterality of CID 244
 * @param modifier a topographical modifier
 */
public record FindingSite(Code site, Optional<Code> laterality, Optional<Code> modifier) {
  /** A site with no more to say of it. */
  public static FindingSite of(Code site) {
    return new FindingSite(site, Optional.empty(), Optional.empty());
  }

  /** A site on one side. */
  public static FindingSite of(Code site, Code laterality) {
    return new FindingSite(site, Optional.of(laterality), Optional.empty());
  }

  void write(DataSet parent) {
    RelationshipType with = RelationshipType.HAS_CONCEPT_MOD;
    new ItemWriter(Items.code(parent, with, Items.FINDING_SITE, site), with)
        .code(Items.LATERALITY, laterality)
        .code(Items.TOPOGRAPHICAL_MODIFIER, modifier);
  }

  /** All sites that a group or a measurement names. */
  static List<FindingSite> read(ContentItem parent) {
    return ItemReader.of(parent).named(Items.FINDING_SITE).stream()
        .flatMap(item -> ItemReader.codeOf(item).map(code -> of(code, item)).stream())
        .toList();
  }

  private static FindingSite of(Code site, ContentItem item) {
    ItemReader from = ItemReader.of(item);
    return new FindingSite(
        site, from.code(Items.LATERALITY), from.code(Items.TOPOGRAPHICAL_MODIFIER));
  }
}
