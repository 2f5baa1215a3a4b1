// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import org.sopwith.deid.decision.CellChoice.Choice;
import org.sopwith.deid.identity.IdentityBytes;
import org.sopwith.deid.identity.KnownIdentities;
import org.sopwith.deid.identity.Strictness;
import org.sopwith.deid.profile.Action;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;

/**
 * What stays does not stay as it is where it holds an identity that is taken out elsewhere: text is
 * cleaned of it, UIDs are replaced, dates get the dummy value or are shifted. Of what an option
 * retains by its column only what tells the patient directly is taken out, and of UIDs nothing.
 * Codes cannot be cleaned; the object is refused then.
 */
final class KnownIdentityRule {
  private final KnownIdentities identities;
  private final boolean shiftsDates;

  KnownIdentityRule(KnownIdentities identities, boolean shiftsDates) {
    this.identities = identities;
    this.shiftsDates = shiftsDates;
  }

  /** The choice for an element that would stay, or another one. */
  Choice check(Choice choice, Element element) {
    if (choice.action() != Action.KEEP || element.isSequence() || element.isEmpty()) {
      return choice;
    }
    boolean retained = choice.reason().isRetention();
    return switch (element.vr()) {
      case LO, SH, LT, ST, UC, UT, AE, UR, PN, CS ->
          ofText(choice, element, retained ? identities.ofPatient() : identities);
      case UI -> ofUid(choice, element, retained);
      case DA, DT ->
          element.strings().stream().anyMatch(identities::isDay)
              ? choice(shiftsDates ? Action.SHIFT_DATE : Action.DUMMY, choice)
              : choice;
      case UN, OB ->
          (element.isPrivate() || element.tag() == Tag.ICCProfile)
                  && IdentityBytes.areIn(element, identities)
              ? choice(Action.CLEAN, choice)
              : choice;
      default -> choice;
    };
  }

  /** No UID at all, but somebody. */
  private boolean isText(String uid) {
    return !uid.matches("[0-9.]*") && identities.isIn(uid, Strictness.KEPT);
  }

  private Choice ofUid(Choice choice, Element element, boolean retained) {
    if (!retained) {
      return element.strings().stream().anyMatch(uid -> identities.isUid(uid) || isText(uid))
          ? choice(Action.REPLACE_UID, choice)
          : choice;
    }
    return element.strings().stream()
            .anyMatch(uid -> identities.ofPatient().isIn(uid, Strictness.CODED))
        ? Choice.of(Action.KEEP, Reason.keptWithIdentity(choice.reason()))
        : choice;
  }

  private static Choice ofText(Choice choice, Element element, KnownIdentities known) {
    Strictness strictness = Strictness.of(element);
    for (String value : element.strings()) {
      if (known.isIn(value, strictness) && !isMeaningOfTheStandard(element)) {
        return choice(Action.CLEAN, choice);
      }
    }
    return choice;
  }

  private static Choice choice(Action action, Choice kept) {
    return Choice.of(action, Reason.knownIdentity(kept.reason()));
  }

  private static boolean isMeaningOfTheStandard(Element element) {
    return element.tag() == Tag.CodeMeaning && StandardMeanings.isOf(element.owner());
  }
}
