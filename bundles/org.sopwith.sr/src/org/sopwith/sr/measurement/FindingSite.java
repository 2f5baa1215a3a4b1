// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.standard.Code;

/**
 * Where a finding or measurement is (rows Finding Site of TID 300, 1419 and 1501).
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
    DataSet item = Items.code(parent, with, Items.FINDING_SITE, site);
    laterality.ifPresent(code -> Items.code(item, with, Items.LATERALITY, code));
    modifier.ifPresent(code -> Items.code(item, with, Items.TOPOGRAPHICAL_MODIFIER, code));
  }
}
