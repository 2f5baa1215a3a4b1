// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.TextConsole;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.ui.internal.operations.OperationCatalog;

class OperationsTest {
  @TempDir Path folder;

  @BeforeEach
  void usualSize() {
    Bot.usualSize();
    Bot.page().closeAllEditors(false);
  }

  @Test
  void catalogHasTheOperationsOfTheBundles() {
    OperationCatalog catalog = PlatformUI.getWorkbench().getService(OperationCatalog.class);
    for (String verb : new String[] {"dump", "edit", "diff"}) {
      OperationDescriptor descriptor = catalog.find(verb).orElseThrow().descriptor();
      assertEquals(verb, descriptor.verb());
    }
  }

  @Test
  void dumpRunsFromItsWizardAndWritesToTheConsole() throws Exception {
    DataSet data = new DataSet();
    data.set(Tag.SOPClassUID, UID.CTImageStorage);
    data.set(Tag.SOPInstanceUID, "2.25.1");
    data.set(Tag.PatientName, "Doe^Jane");
    Path file = folder.resolve("one.dcm");
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, data).write(file);
    byte[] before = Files.readAllBytes(file);

    whenWizardOpens(
        wizard -> {
          Button finish = button(wizard, "Finish");
          assertEquals(false, finish.getEnabled(), "a file is needed");
          Bot.find(Text.class, "operation.files").setText(file.toString());
          Bot.find(Combo.class, "operation.format").setText("csv");
          String command = Bot.find(Text.class, "operation.command").getText();
          assertEquals("sopwith dump --format csv " + file, command);
          Bot.screenshot("wizard-dump", wizard);
          assertTrue(finish.getEnabled());
          finish.notifyListeners(SWT.Selection, null);
        });
    open("dump");
    Bot.await("the output", () -> console("Dump Tags").contains("Doe^Jane"));
    Bot.await("the end", () -> console("Dump Tags").contains("Done."));
    Bot.screenshot("console");
    assertTrue(Arrays.equals(before, Files.readAllBytes(file)));
  }

  private interface WithWizard {
    void accept(Shell shell) throws Exception;
  }

  /** The wizard blocks whoever opens it: what to do with it is queued before. */
  private static void whenWizardOpens(WithWizard task) {
    Display display = Display.getCurrent();
    display.timerExec(
        300,
        new Runnable() {
          @Override
          public void run() {
            Shell wizard =
                Arrays.stream(display.getShells())
                    .filter(shell -> shell.isVisible() && shell.getText().equals("Dump Tags"))
                    .findFirst()
                    .orElse(null);
            if (wizard == null) {
              display.timerExec(300, this);
              return;
            }
            try {
              task.accept(wizard);
            } catch (Exception e) {
              throw new AssertionError(e);
            } finally {
              if (!wizard.isDisposed()) {
                wizard.close();
              }
            }
          }
        });
  }

  private static void open(String verb) throws Exception {
    ParameterizedCommand command =
        ParameterizedCommand.generateCommand(
            Bot.window().getService(ICommandService.class).getCommand("org.sopwith.ui.operation"),
            Map.of("verb", verb));
    Bot.window().getService(IHandlerService.class).executeCommand(command, null);
  }

  private static Button button(Composite parent, String text) {
    for (Control child : parent.getChildren()) {
      if (child instanceof Button button && button.getText().replace("&", "").equals(text)) {
        return button;
      }
      if (child instanceof Composite composite) {
        Button found = button(composite, text);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static String console(String name) {
    StringBuilder text = new StringBuilder();
    for (IConsole console : ConsolePlugin.getDefault().getConsoleManager().getConsoles()) {
      if (console instanceof TextConsole some && console.getName().equals(name)) {
        text.append(some.getDocument().get());
      }
    }
    return text.toString();
  }
}
