// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal.demo;

import java.io.IOException;
import org.sopwith.operation.OperationException;

/** Shows the radiation dose report and checks both reports against their templates. */
final class ReadReports implements DemoStep {
  @Override
  public String title() {
    return "Read structured reports, and check them against the templates of PS3.16";
  }

  @Override
  public void run(Stage stage) throws OperationException, IOException {
    stage.command("sr show", stage.files().dose());
    stage.say("");
    stage.command("sr validate", stage.files().measurements(), stage.files().dose());
  }
}
