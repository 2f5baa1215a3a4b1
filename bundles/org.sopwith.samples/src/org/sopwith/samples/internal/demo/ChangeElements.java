// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal.demo;

import java.io.IOException;
import org.sopwith.operation.OperationException;

/** Edits a CT image into a new file. */
final class ChangeElements implements DemoStep {
  @Override
  public String title() {
    return "Change elements: the result is a new file, the original is never written";
  }

  @Override
  public void run(Stage stage) throws OperationException, IOException {
    stage.command(
        "edit",
        stage.original(),
        "-o",
        stage.edited(),
        "--set",
        "PatientName=Nobody^Known",
        "--set",
        "RequestAttributesSequence[1].ScheduledProcedureStepDescription=Abdomen",
        "--delete",
        "OriginalAttributesSequence");
    stage.say("    Wrote " + stage.edited() + ".");
  }
}
