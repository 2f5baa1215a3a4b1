// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.program.Program;
import org.sopwith.ui.OperationFollowUp;

/** After a verification its report is opened, if it is a page. */
public final class VerifyFollowUp implements OperationFollowUp {
  @Override
  public List<Step> ended(Ended operation) {
    operation.outcome().outputs().stream()
        .map(Path::toString)
        .filter(report -> report.endsWith(".html"))
        .forEach(Program::launch);
    return List.of();
  }
}
