// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.seg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.seg.metadata.MetadataText.Member;
import org.sopwith.ui.seg.internal.Ids;
import org.sopwith.ui.tests.Bot;

/** The wizards that make and convert segmentations, with the preview of what they write. */
class ConversionWizardTest {
  @TempDir static Path folder;
  private static SegStudy study;

  @BeforeAll
  static void writeStudy() throws Exception {
    Bot.usualSize();
    study = SegStudy.inWorkspace(folder, true);
  }

  @AfterAll
  static void removeStudy() throws Exception {
    study.remove();
  }

  /** Something to do in a wizard. */
  private interface InWizard {
    void run(WizardDialog dialog) throws Exception;
  }

  /** Opens the wizard of a verb, works in it, and closes it. */
  private static void wizard(String verb, InWizard task) throws Exception {
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

  private static void press(WizardDialog dialog, int id) {
    Event event = new Event();
    Button button = button(dialog.getShell(), id);
    Bot.await("the button", button::isEnabled);
    button.notifyListeners(SWT.Selection, event);
    Bot.pump(100);
  }

  private static Button button(Composite parent, int id) {
    for (Control child : parent.getChildren()) {
      if (child instanceof Button button && Integer.valueOf(id).equals(button.getData())) {
        return button;
      }
      if (child instanceof Composite composite) {
        Button found = button(composite, id);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static void awaitPreview() {
    Label state = Bot.find(Label.class, "operation.preview.state");
    Bot.await("the preview", () -> !state.getText().equals("Trying…"));
  }

  private static void fill(Path out) {
    Bot.find(Text.class, "operation.images").setText(study.folder().resolve("study/ct").toString());
    Bot.find(Text.class, "operation.labels")
        .setText(study.folder().resolve("labels.nrrd").toString());
    Bot.find(Text.class, "operation.metadata")
        .setText(study.folder().resolve("labels.json").toString());
    Bot.find(Text.class, "operation.out").setText(out.toString());
  }

  @Test
  void creatingShowsWhatWillBeWrittenAndThenWritesIt() throws Exception {
    Path out = folder.resolve("made.dcm");
    wizard(
        "seg create",
        dialog -> {
          fill(out);
          Bot.screenshot("wizard-seg-create", dialog.getShell());
          press(dialog, IDialogConstants.NEXT_ID);
          awaitPreview();
          Table preview = Bot.find(Table.class, Ids.PREVIEW);
          assertEquals(study.organs().size(), preview.getItemCount());
          assertEquals(study.organs().getFirst().name(), preview.getItem(0).getText(1));
          String summary = Bot.find(Text.class, Ids.PREVIEW + ".summary").getText();
          assertTrue(summary.contains("BINARY"), summary);
          assertTrue(summary.contains("of the 66 slices"), summary);
          assertFalse(Files.exists(out), "nothing is written by the preview");
          Bot.screenshot("wizard-seg-create-preview", dialog.getShell());
          press(dialog, IDialogConstants.FINISH_ID);
        });
    Bot.await("the segmentation", () -> Files.exists(out));
    Shell end = Bot.awaitValue("the end", () -> dialog("Create Segmentation"));
    end.close();
  }

  private static Optional<Shell> dialog(String title) {
    return Arrays.stream(Display.getCurrent().getShells())
        .filter(shell -> shell.isVisible() && shell.getText().equals(title))
        .findFirst();
  }

  @Test
  void theMetadataIsEditedInTheWizard() throws Exception {
    Path file = study.folder().resolve("edited.json");
    Files.copy(study.folder().resolve("labels.json"), file);
    wizard(
        "seg create",
        wizard -> {
          fill(folder.resolve("never.dcm"));
          Text metadata = Bot.find(Text.class, "operation.metadata");
          metadata.setText(file.toString());
          Display.getCurrent()
              .timerExec(
                  400,
                  () -> {
                    Shell shell = dialog("Segment Metadata").orElseThrow();
                    try {
                      Bot.find(Text.class, Ids.METADATA + "." + Member.LABEL.key())
                          .setText("Ribs and more");
                      Bot.screenshot("wizard-metadata", shell);
                      pressText(shell, "Save");
                    } catch (java.io.IOException e) {
                      throw new java.io.UncheckedIOException(e);
                    } finally {
                      if (!shell.isDisposed()) {
                        shell.close();
                      }
                    }
                  });
          pressText(wizard.getShell(), "Edit…");
          assertEquals(file.toString(), metadata.getText());
        });
    assertTrue(Files.readString(file).contains("Ribs and more"));
  }

  private static void pressText(Composite parent, String text) {
    for (Control child : parent.getChildren()) {
      if (child instanceof Button button && button.getText().replace("&", "").equals(text)) {
        button.notifyListeners(SWT.Selection, new Event());
        return;
      }
      if (child instanceof Composite composite && !parent.isDisposed()) {
        pressText(composite, text);
      }
      if (parent.isDisposed()) {
        return;
      }
    }
  }

  @Test
  void whatCannotBeMadeIsSaidInThePreview() throws Exception {
    Path out = folder.resolve("not-made.dcm");
    wizard(
        "seg create",
        dialog -> {
          fill(out);
          Bot.find(Text.class, "operation.images")
              .setText(study.folder().resolve("study/us").toString());
          press(dialog, IDialogConstants.NEXT_ID);
          awaitPreview();
          assertEquals(
              "Nothing would be written.",
              Bot.find(Label.class, "operation.preview.state").getText());
          Bot.screenshot("wizard-seg-create-refused", dialog.getShell());
        });
    assertFalse(Files.exists(out));
  }

  @Test
  void exportingShowsTheFiles() throws Exception {
    Path out = folder.resolve("exported");
    wizard(
        "seg export",
        dialog -> {
          Bot.find(Text.class, "operation.file")
              .setText(study.folder().resolve(SegStudy.SEGMENTATION).toString());
          Bot.find(Text.class, "operation.out").setText(out.toString());
          Bot.find(Button.class, "operation.merge").setSelection(true);
          Bot.find(Button.class, "operation.merge").notifyListeners(SWT.Selection, new Event());
          press(dialog, IDialogConstants.NEXT_ID);
          awaitPreview();
          Table preview = Bot.find(Table.class, Ids.PREVIEW);
          assertEquals(2, preview.getItemCount());
          Bot.screenshot("wizard-seg-export-preview", dialog.getShell());
        });
    assertFalse(Files.exists(out));
  }
}
