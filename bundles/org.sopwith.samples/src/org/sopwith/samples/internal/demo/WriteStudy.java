// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal.demo;

import java.io.IOException;
import org.sopwith.operation.OperationException;

/** Writes the made-up study. */
final class WriteStudy implements DemoStep {
  @Override
  public String title() {
    return "Write a made-up study: nobody in it exists, so you may do with it what you like";
  }

  @Override
  public void run(Stage stage) throws OperationException, IOException {
    stage.command("sample", stage.files().directory());
  }
}
