// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.measure;

import java.util.Set;
import org.sopwith.standard.Code;
import org.sopwith.standard.SrtToSct;

/** Codes as new objects have them. */
final class CurrentCodes {
  private static final Set<String> SNOMED_RT = Set.of("SRT", "SNM3", "99SDM");

  private CurrentCodes() {}

  /** A code of SNOMED-RT style as the one of SNOMED CT; any other as it is. */
  static Code of(Code code) {
    if (!SNOMED_RT.contains(code.scheme())) {
      return code;
    }
    return SrtToSct.standard()
        .find(code.value())
        .map(concept -> new Code(concept, "SCT", code.meaning()))
        .orElse(code);
  }
}
