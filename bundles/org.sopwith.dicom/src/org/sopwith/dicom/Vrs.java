// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.util.List;

/** The VR of an element whose header does not give it. */
final class Vrs {
  private Vrs() {}

  /** A VR's ordinal, or a code of {@link ElementStore} for one that depends on other elements. */
  static int codeOf(int tag) {
    Dictionary.Entry entry = Dictionary.standard().find(tag).orElse(null);
    if (entry == null || entry.vrs().size() < 2) {
      return Dictionary.standard().vr(tag).ordinal();
    }
    List<VR> vrs = entry.vrs();
    if (vrs.contains(VR.SS)) {
      return ElementStore.US_OR_SS;
    }
    return vrs.contains(VR.US) ? ElementStore.US_OR_OW : ElementStore.OB_OR_OW;
  }
}
