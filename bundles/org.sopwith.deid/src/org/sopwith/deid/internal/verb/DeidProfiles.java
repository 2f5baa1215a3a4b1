// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import java.io.IOException;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.Profile;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.Outcome;

/** The verb {@code deid profiles}: the built-in profiles. */
public final class DeidProfiles implements Operation {
  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "deid profiles", "De-identification Profiles", "Lists the built-in profiles")
          .example("", "Lists them.")
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws IOException {
    for (String name : BuiltinProfiles.names()) {
      Profile profile = BuiltinProfiles.find(name).orElseThrow();
      context.out().write("%-48s %s%n".formatted(name, profile.getDescription()));
    }
    return Outcome.done("");
  }
}
