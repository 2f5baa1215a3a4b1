// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import java.util.List;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.operation.Parameter;

/** The parameters that say by which profile. */
final class ProfileParameters {
  static final Parameter<String> PROFILE =
      Parameter.text("profile")
          .label("NAME|FILE")
          .required()
          .describedAs("A built-in profile ('sopwith deid profiles' lists them), or a file of one");
  static final Parameter<List<ConfidentialityOption>> OPTIONS =
      Parameter.choice("option", ConfidentialityOption.class)
          .label("NAME")
          .describedAs("An option of PS3.15 Section E.3, besides those of the profile")
          .repeatable();

  private ProfileParameters() {}
}
