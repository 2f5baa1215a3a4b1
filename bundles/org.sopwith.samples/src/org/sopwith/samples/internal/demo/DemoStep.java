// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal.demo;

import java.io.IOException;
import org.sopwith.operation.OperationException;

/** One step of the demonstration. What it needs from earlier ones are the files they wrote. */
interface DemoStep {
  /** What the user wants to do: {@code Look at a few elements}. */
  String title();

  /** Does it and shows what came of it. */
  void run(Stage stage) throws OperationException, IOException;
}
