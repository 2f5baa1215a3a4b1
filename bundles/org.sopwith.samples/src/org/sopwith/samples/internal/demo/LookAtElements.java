// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal.demo;

import java.io.IOException;
import org.sopwith.operation.OperationException;

/** Dumps a few elements of a CT image: geometry, rescale, and names in places easily forgotten. */
final class LookAtElements implements DemoStep {
  @Override
  public String title() {
    return "Look at a few elements of a CT image: geometry, and names where one forgets them";
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
        "RequestAttributesSequence",
        "--path",
        "OriginalAttributesSequence",
        "--path",
        "(0029,xx11,BRAMBLEWARE CT 1)");
  }
}
