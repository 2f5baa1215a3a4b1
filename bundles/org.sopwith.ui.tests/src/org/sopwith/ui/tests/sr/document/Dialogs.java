// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.sr.document;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.handlers.IHandlerService;
import org.sopwith.ui.sr.internal.document.Ids;
import org.sopwith.ui.tests.Bot;

/** Works in dialogs that keep the caller waiting. */
public final class Dialogs {
  private Dialogs() {}

  /** Something to do. */
  public interface Action {
    void run() throws Exception;
  }

  /** Opens a dialog and works in it; a dialog that is left open by a failure is closed. */
  public static void whileOpen(Action inDialog, Action opening) throws Exception {
    Throwable[] failure = new Throwable[1];
    Shell before = Bot.window().getShell();
    Display.getCurrent()
        .timerExec(
            300,
            () -> {
              try {
                inDialog.run();
              } catch (Throwable e) {
                failure[0] = e;
                for (Shell shell : Display.getCurrent().getShells()) {
                  if (shell != before && shell.isVisible()) {
                    shell.close();
                  }
                }
              }
            });
    opening.run();
    if (failure[0] instanceof Exception e) {
      throw e;
    }
    if (failure[0] instanceof Error e) {
      throw e;
    }
  }

  /** Presses the button with this text in the topmost dialog. */
  public static void press(String text) {
    Button button =
        Bot.awaitValue("the button " + text, () -> find(Display.getCurrent().getShells(), text));
    Bot.await(text + " can be pressed", button::isEnabled);
    button.notifyListeners(SWT.Selection, new Event());
  }

  private static Optional<Button> find(Control[] controls, String text) {
    for (Control control : controls) {
      if (control.isVisible()
          && control instanceof Button button
          && button.getText().replace("&", "").startsWith(text)) {
        return Optional.of(button);
      }
      if (control.isVisible() && control instanceof Composite composite) {
        Optional<Button> found = find(composite.getChildren(), text);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Runs a command of the page Report, as its key would. */
  static void run(String action) throws Exception {
    Bot.find(Tree.class, Ids.TREE).setFocus();
    Bot.pump(50);
    runCommand(Ids.COMMAND + action);
  }

  static void runCommand(String id) throws Exception {
    Bot.window().getService(IHandlerService.class).executeCommand(id, null);
    Bot.pump(100);
  }
}
