// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.util.List;
import java.util.Map;
import org.eclipse.ui.IWorkbenchWindow;
import org.sopwith.operation.Outcome;

/**
 * What follows when an operation has ended. Contributed to the extension point {@code
 * org.sopwith.ui.operations} as {@code followUp}.
 */
public interface OperationFollowUp {
  /**
   * An operation that has ended.
   *
   * @param parameters the texts that it was given, by the names of the parameters
   */
  record Ended(IWorkbenchWindow window, Map<String, List<String>> parameters, Outcome outcome) {
    /** The only or first text of a parameter; empty if none was given. */
    public String text(String parameter) {
      List<String> texts = parameters.getOrDefault(parameter, List.of());
      return texts.isEmpty() ? "" : texts.getFirst();
    }
  }

  /**
   * Something that can be done next.
   *
   * @param label of a button
   */
  record Step(String label, Runnable run) {}

  /**
   * Called on the user interface's thread before the summary is shown.
   *
   * @return buttons of the summary
   */
  List<Step> ended(Ended operation);
}
