// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import java.io.IOException;
import org.sopwith.deid.profile.NamedProfile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;

/** The verb {@code deid show}: a profile as its file has it. */
public final class DeidShow implements Operation {
  private static final Parameter<String> PROFILE =
      Parameter.text("profile")
          .positional()
          .label("PROFILE")
          .required()
          .describedAs("A built-in profile, or a file of one");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "deid show",
              "Show a De-identification Profile",
              "Prints a profile as its file has it")
          .paragraph("Written to a file it can be changed and given to 'sopwith deid apply'.")
          .example("basic", "Prints the Basic Profile.")
          .parameters(PROFILE)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws IOException, OperationException {
    context.out().write(ProfileText.format(NamedProfile.of(arguments.get(PROFILE)).profile()));
    return Outcome.done("");
  }
}
