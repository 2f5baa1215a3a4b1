// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Progress;

/**
 * Shows in the wizard of an operation what it is going to write. The operation runs as it will, but
 * into a temporary folder, so that what is shown is what will be there. Contributed to the
 * extension point {@code org.sopwith.ui.operations} as {@code preview}; one instance serves one
 * wizard.
 */
public interface OperationPreview {
  /**
   * What a trial run came to.
   *
   * @param files all that it wrote, in a folder that is removed after reading
   * @param parameters the texts of the parameters by their names, with the real places
   */
  record Trial(List<Path> files, Outcome outcome, Map<String, List<String>> parameters) {}

  /**
   * What is given to the trial run besides what the user gave, such as an option to try some of
   * many files; texts by the names of the parameters. The page does not ask for these parameters,
   * unless they are outputs.
   */
  default Map<String, List<String>> onlyForTrial() {
    return Map.of();
  }

  /** Makes the control, on the user interface's thread. */
  Control createControl(Composite parent);

  /**
   * Reads what was written; in a job.
   *
   * @return shows it; run on the user interface's thread
   * @throws java.util.concurrent.CancellationException if the user stopped it
   */
  Runnable read(Trial trial, Progress progress) throws IOException;
}
