// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Works in the wizards of operations, on the user interface's thread. */
public final class Wizards {
  private Wizards() {}

  /** Something to do in a wizard. */
  public interface InWizard {
    void run(WizardDialog dialog) throws Exception;
  }

  /** Opens the wizard of a verb, works in it, and closes it. */
  public static void run(String verb, InWizard task) throws Exception {
    Throwable[] failure = new Throwable[1];
    boolean[] done = new boolean[1];
    Display display = Display.getCurrent();
    Runnable work =
        new Runnable() {
          @Override
          public void run() {
            Shell shell =
                Arrays.stream(display.getShells())
                    .filter(one -> one.getData() instanceof WizardDialog && one.isVisible())
                    .findFirst()
                    .orElse(null);
            if (shell == null) {
              display.timerExec(200, this);
              return;
            }
            try {
              task.run((WizardDialog) shell.getData());
              done[0] = true;
            } catch (Throwable e) {
              failure[0] = e;
            } finally {
              if (!shell.isDisposed()) {
                shell.close();
              }
            }
          }
        };
    display.timerExec(200, work);
    ParameterizedCommand command =
        ParameterizedCommand.generateCommand(
            Bot.window().getService(ICommandService.class).getCommand("org.sopwith.ui.operation"),
            Map.of("verb", verb));
    Bot.window().getService(IHandlerService.class).executeCommand(command, null);
    if (failure[0] != null) {
      throw new AssertionError(failure[0]);
    }
    assertTrue(done[0]);
  }

  /** Presses a button of the dialog by its id, as soon as it is enabled. */
  public static void press(WizardDialog dialog, int id) {
    Button button =
        button(dialog.getShell(), one -> Integer.valueOf(id).equals(one.getData())).orElseThrow();
    Bot.await("the button", button::isEnabled);
    Widgets.press(button);
  }

  /** Presses the button with this text. */
  public static void press(Shell shell, String text) {
    Widgets.press(button(shell, one -> one.getText().replace("&", "").equals(text)).orElseThrow());
  }

  private static Optional<Button> button(Composite parent, Predicate<Button> wanted) {
    for (Control child : parent.getChildren()) {
      if (child instanceof Button button && wanted.test(button)) {
        return Optional.of(button);
      }
      if (child instanceof Composite composite) {
        Optional<Button> found = button(composite, wanted);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Waits for the end of the trial run on the preview page. */
  public static void awaitPreview() {
    Label state = Bot.find(Label.class, "operation.preview.state");
    Bot.await("the preview", () -> !state.getText().equals("Trying…"));
  }

  /** The visible dialog with this title. */
  public static Optional<Shell> dialog(String title) {
    return Arrays.stream(Display.getCurrent().getShells())
        .filter(shell -> shell.isVisible() && shell.getText().equals(title))
        .findFirst();
  }
}
