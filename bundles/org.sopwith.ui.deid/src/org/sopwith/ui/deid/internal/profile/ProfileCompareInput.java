// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import org.sopwith.deid.profile.Profile;
import org.sopwith.ui.FilelessInput;

/**
 * Two profiles to compare.
 *
 * @param left the one, which is not changed any more
 * @param right the other, which is not changed any more
 */
record ProfileCompareInput(Profile left, Profile right) implements FilelessInput {
  @Override
  public String getName() {
    return left.getName() + " ↔ " + right.getName();
  }
}
