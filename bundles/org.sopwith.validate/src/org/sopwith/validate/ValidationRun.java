// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.io.IOException;
import java.util.List;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.validate.internal.FilesRun;

/** What verbs that check files by rules have in common: parameters, run and report. */
public final class ValidationRun {
  private ValidationRun() {}

  /** The parameters that {@link #run} looks at. */
  public static List<Parameter<?>> parameters() {
    return List.of(FilesRun.parameters());
  }

  /**
   * Checks files and writes a report, as the arguments say.
   *
   * @param rules all rules that there are
   * @param arguments those of {@link #parameters}, and perhaps others
   */
  public static Outcome run(Rules rules, Arguments arguments, Context context)
      throws OperationException, IOException {
    return FilesRun.run(rules, arguments, context);
  }
}
