// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal.demo;

import java.io.IOException;
import java.nio.file.Path;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;

/** Checks the whole study, then an image that was broken on purpose. */
final class ValidateStudy implements DemoStep {
  @Override
  public String title() {
    return "Check against the standard: the study, then an image with two faults";
  }

  @Override
  public void run(Stage stage) throws OperationException, IOException {
    Path broken = stage.files().directory().resolve("broken.dcm");
    stage.command(
        "validate",
        stage.files().directory(),
        "--without",
        "iod.not-checked",
        "--without",
        "iod.outside");
    stage.say("");
    stage.command(
        "edit", stage.original(), "-o", broken, "--delete", "Modality", "--delete", "KVP");
    Outcome outcome = stage.command("validate", broken, "--only", "iod.type*");
    stage.say("    Exit code " + outcome.status().exitCode() + ": there are errors.");
  }
}
