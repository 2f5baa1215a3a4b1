// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.table;

import java.util.Set;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.standard.Code;
import org.sopwith.standard.SrtToSct;

/** Concepts by one key each, whichever of the schemes for SNOMED an object uses. */
final class Concepts {
  static final String MEASUREMENT_GROUP = "DCM 125007";
  static final String QUALITATIVE_EVALUATIONS = "UMLS C0034375";
  static final String TRACKING_IDENTIFIER = "DCM 112039";
  static final String TRACKING_UID = "DCM 112040";
  static final String ACTIVITY_SESSION = "NCIt C67447";
  static final String TIME_POINT = "UMLS C2348792";
  static final String FINDING = "DCM 121071";
  static final String FINDING_CATEGORY = "SCT 276214006";
  static final String FINDING_SITE = "SCT 363698007";
  static final String LATERALITY = "SCT 272741003";
  static final String METHOD = "SCT 370129005";
  static final String DERIVATION = "DCM 121401";
  static final String ALGORITHM_NAME = "DCM 111001";
  static final String ALGORITHM_VERSION = "DCM 111003";
  static final String SOURCE_SERIES = "DCM 121232";
  static final String OBSERVER_TYPE = "DCM 121005";
  static final String PERSON_OBSERVER = "DCM 121008";
  static final String DEVICE_OBSERVER_UID = "DCM 121012";
  static final String DEVICE_OBSERVER_NAME = "DCM 121013";

  private static final Set<String> SNOMED_RT = Set.of("SRT", "SNM3", "99SDM");

  private Concepts() {}

  /** {@code DCM 121071}; SNOMED-RT style codes as those of SNOMED CT. */
  static String key(Code code) {
    if (SNOMED_RT.contains(code.scheme())) {
      return SrtToSct.standard()
          .find(code.value())
          .map(concept -> "SCT " + concept)
          .orElse("SRT " + code.value());
    }
    return code.scheme() + " " + code.value();
  }

  /** The key of an item's concept name, or an empty text. */
  static String key(ContentItem item) {
    return item.name().map(Concepts::key).orElse("");
  }
}
