// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import org.sopwith.deid.profile.Action;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/**
 * What becomes of an attribute without row in a sequence that gets dummy values (action D): the
 * items keep their form, so that the object stays valid, and lose what they say.
 */
final class InDummies {
  private static final String PRIVATE_SCHEME = "99";

  private InDummies() {}

  static CellChoice.Choice choose(Element element) {
    if (element.isSequence()) {
      Inside inside = isForm(element) ? Inside.BY_RULES : Inside.DUMMIES;
      return new CellChoice.Choice(Action.KEEP, "", Reason.IN_DUMMY, inside);
    }
    Action action =
        switch (element.vr()) {
          case CS, UI, AT, IS, SL, SS, SV, UL, US, UV -> Action.KEEP;
          default -> Action.DUMMY;
        };
    return CellChoice.Choice.of(action, Reason.IN_DUMMY);
  }

  /** What says of which kind an item is and not what it says, in codes that everybody has. */
  private static boolean isForm(Element element) {
    return switch (element.tag()) {
      case Tag.ContentTemplateSequence -> true;
      case Tag.ConceptNameCodeSequence, Tag.MeasurementUnitsCodeSequence ->
          element.items().stream().noneMatch(InDummies::isPrivateCode);
      default -> false;
    };
  }

  private static boolean isPrivateCode(DataSet code) {
    String scheme = code.string(Tag.CodingSchemeDesignator, PRIVATE_SCHEME);
    return scheme.startsWith(PRIVATE_SCHEME) || scheme.equals("L");
  }

  static boolean isFreeText(VR vr) {
    return switch (vr) {
      case LO, LT, PN, SH, ST, UC, UT, AE -> true;
      default -> false;
    };
  }
}
