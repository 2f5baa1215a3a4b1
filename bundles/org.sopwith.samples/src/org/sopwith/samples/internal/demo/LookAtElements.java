// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal.demo;

import java.io.IOException;
import org.sopwith.operation.OperationException;

/** Dumps a few elements: geometry, rescale, and names in places easily forgotten. */
final class LookAtElements implements DemoStep {
  @Override
  public String title() {
    return "Look at a few elements: geometry, and names where one forgets them";
  }

  @Override
  public void run(Stage stage) throws OperationException, IOException {
    stage.command(
        "dump",
        stage.original(),
        "--path",
        "PatientName",
        "--path",
        "ImagePositionPatient",
        "--path",
        "RescaleIntercept",
        "--path",
        "RequestAttributesSequence[1].ScheduledProcedureStepDescription",
        "--path",
        "OriginalAttributesSequence[1].ModifiedAttributesSequence[1].PatientName",
        "--path",
        "(0029,xx11,BRAMBLEWARE CT 1)");
    stage.command(
        "dump", stage.files().mr(), "--path", "SpecificCharacterSet", "--path", "OperatorsName");
  }
}
