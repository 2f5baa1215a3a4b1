// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.welcome;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** Runs commands by their ids. */
final class Commands {
  private Commands() {}

  /** Runs a command; one that cannot be run now is logged. */
  static void run(IServiceLocator locator, String id) {
    try {
      locator.getService(IHandlerService.class).executeCommand(id, null);
    } catch (ExecutionException
        | NotDefinedException
        | NotEnabledException
        | NotHandledException e) {
      Platform.getLog(Commands.class).warn("The command " + id + " could not be run", e);
    }
  }
}
