// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests;

import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.handlers.RadioState;

/** Runs commands that have a radio state. */
public final class Groupings {
  private Groupings() {}

  public static void execute(String command, String state) throws Exception {
    ParameterizedCommand parameterized =
        ParameterizedCommand.generateCommand(
            Bot.window().getService(ICommandService.class).getCommand(command),
            Map.of(RadioState.PARAMETER_ID, state));
    Bot.window().getService(IHandlerService.class).executeCommand(parameterized, null);
  }
}
