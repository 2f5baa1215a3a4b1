// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.util.List;
import java.util.Map;
import org.eclipse.ui.IWorkbenchWindow;

/** Runs operations as their menu entries do. A service of the workbench. */
public interface OperationRunner {
  /**
   * Runs an operation in the background.
   *
   * @param parameters texts by the names of the parameters
   */
  void run(IWorkbenchWindow window, String verb, Map<String, List<String>> parameters);

  /**
   * Opens the wizard of an operation.
   *
   * @param parameters what it is filled with, by the names of the parameters
   */
  void ask(IWorkbenchWindow window, String verb, Map<String, List<String>> parameters);
}
