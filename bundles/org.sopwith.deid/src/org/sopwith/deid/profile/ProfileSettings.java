// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.profile;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a profile says besides its options and overrides. */
public final class ProfileSettings {
  private ProfileSettings() {}

  /** The values by key, in the order of the file; name and description are not among them. */
  public static Map<String, String> of(Profile profile) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (ProfileKey key : ProfileKey.OF_PROFILE) {
      boolean tells =
          key.feature() == ProfilePackage.Literals.PROFILE__NAME
              || key.feature() == ProfilePackage.Literals.PROFILE__DESCRIPTION
              || key.feature() == ProfilePackage.Literals.PROFILE__OPTIONS;
      if (!tells) {
        settings.put(key.name(), OverrideText.value(profile, key.feature()));
      }
    }
    return settings;
  }
}
