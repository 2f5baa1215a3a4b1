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

  /** The same, for private elements by the creator that the data set has. */
  static int codeOf(DataSet dataSet, int tag) {
    if (!Tags.isPrivate(tag)) {
      return codeOf(tag);
    }
    int number = Tags.element(tag);
    if (number <= 0xFF) {
      return (number == 0 ? VR.UL : number < 0x10 ? VR.UN : VR.LO).ordinal();
    }
    int creatorTag = tag & 0xFFFF0000 | number >>> 8;
    return dataSet
        .string(creatorTag)
        .flatMap(creator -> Dictionary.standard().findPrivate(creator, tag))
        .filter(entry -> !entry.vrs().isEmpty())
        .map(entry -> entry.vrs().get(0))
        .orElse(VR.UN)
        .ordinal();
  }

  /** The VR behind a code; Pixel Representation decides where the sign is open. */
  static VR resolve(DataSet dataSet, int code) {
    VR vr = ElementStore.vr(code);
    if (vr != null) {
      return vr;
    }
    return switch (code) {
      case ElementStore.US_OR_SS -> isSigned(dataSet) ? VR.SS : VR.US;
      case ElementStore.US_OR_OW -> VR.US;
      default -> VR.OW;
    };
  }

  private static boolean isSigned(DataSet dataSet) {
    DataSet d = dataSet;
    while (!d.contains(Tag.PixelRepresentation) && d.parent().isPresent()) {
      d = d.parent().get();
    }
    return d.integer(Tag.PixelRepresentation, 0) == 1;
  }
}
