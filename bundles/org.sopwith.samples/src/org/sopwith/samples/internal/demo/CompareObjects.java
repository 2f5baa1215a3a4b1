// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal.demo;

import java.io.IOException;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;

/** Compares the original with the edited copy. */
final class CompareObjects implements DemoStep {
  @Override
  public String title() {
    return "Compare the two: what was changed, and nothing else";
  }

  @Override
  public void run(Stage stage) throws OperationException, IOException {
    Outcome outcome = stage.command("diff", stage.original(), stage.edited());
    stage.say("    Exit code " + outcome.status().exitCode() + ": they differ.");
  }
}
