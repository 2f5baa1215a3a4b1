// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfilePackage;
import org.sopwith.operation.Finding;
import org.sopwith.standard.DeidentificationTable;

/**
 * What puts right what {@link ProfileCheck} has found, where one answer is the plain one.
 *
 * @param label what it does: {@code Remove override 2}
 * @param edit does it
 */
public record ProfileFix(String label, Consumer<Profile> edit) {

  /** The fix for a finding about a profile as it is now. */
  public static Optional<ProfileFix> of(Finding finding) {
    String edition = DeidentificationTable.standard().edition().edition();
    return switch (finding.rule()) {
      case "deid.edition" ->
          Optional.of(
              new ProfileFix("Use edition " + edition, profile -> profile.setEdition(edition)));
      case "deid.dates" ->
          Optional.of(
              new ProfileFix(
                  "Remove retain-full-dates",
                  profile -> profile.getOptions().remove(ConfidentialityOption.RETAIN_FULL_DATES)));
      case "deid.shift" ->
          Optional.of(new ProfileFix("Shift by 365 to 3650 days", ProfileFix::shift));
      case "deid.unreachable", "deid.undoes-option", "deid.keeps", "deid.unknown-attribute" -> {
        OptionalInt number = override(finding.path());
        yield number.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ProfileFix(
                    "Remove override " + number.getAsInt(),
                    profile -> profile.getOverrides().remove(number.getAsInt() - 1)));
      }
      default -> Optional.empty();
    };
  }

  private static void shift(Profile profile) {
    profile.eUnset(ProfilePackage.Literals.PROFILE__SHIFT_FROM);
    profile.eUnset(ProfilePackage.Literals.PROFILE__SHIFT_TO);
  }

  /** The number of the override, from 1, that the path of a finding names. */
  public static OptionalInt override(String path) {
    return path.matches("overrides\\[\\d{1,6}]")
        ? OptionalInt.of(Integer.parseInt(path.substring(10, path.length() - 1)))
        : OptionalInt.empty();
  }
}
