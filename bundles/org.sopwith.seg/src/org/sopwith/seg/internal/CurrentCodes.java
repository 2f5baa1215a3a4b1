// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import java.util.Set;
import org.sopwith.standard.Code;
import org.sopwith.standard.SrtToSct;

/** Codes as new objects have them. */
public final class CurrentCodes {
  private static final Set<String> SNOMED_RT = Set.of("SRT", "SNM3", "99SDM");

  private CurrentCodes() {}

  /** A code of SNOMED-RT style as the one of SNOMED CT; any other as it is. */
  public static Code of(Code code) {
    if (!isRetired(code)) {
      return code;
    }
    return SrtToSct.standard()
        .find(code.value())
        .map(concept -> new Code(concept, "SCT", code.meaning()))
        .orElse(code);
  }

  /** Whether a code is of SNOMED-RT style. */
  public static boolean isRetired(Code code) {
    return SNOMED_RT.contains(code.scheme());
  }
}
