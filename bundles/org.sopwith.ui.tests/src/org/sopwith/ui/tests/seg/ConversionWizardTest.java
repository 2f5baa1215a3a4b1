// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.seg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.seg.metadata.MetadataText.Member;
import org.sopwith.ui.seg.internal.Ids;
import org.sopwith.ui.tests.Bot;
import org.sopwith.ui.tests.Wizards;

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
    Wizards.run(
        "seg create",
        dialog -> {
          fill(out);
          Bot.screenshot("wizard-seg-create", dialog.getShell());
          Wizards.press(dialog, IDialogConstants.NEXT_ID);
          Wizards.awaitPreview();
          Table preview = Bot.find(Table.class, Ids.PREVIEW);
          assertEquals(study.organs().size(), preview.getItemCount());
          assertEquals(study.organs().getFirst().name(), preview.getItem(0).getText(1));
          String summary = Bot.find(Text.class, Ids.PREVIEW + ".summary").getText();
          assertTrue(summary.contains("BINARY"), summary);
          assertTrue(summary.contains("of the 66 slices"), summary);
          assertFalse(Files.exists(out), "nothing is written by the preview");
          Bot.screenshot("wizard-seg-create-preview", dialog.getShell());
          Wizards.press(dialog, IDialogConstants.FINISH_ID);
        });
    Bot.await("the segmentation", () -> Files.exists(out));
    Shell end = Bot.awaitValue("the end", () -> Wizards.dialog("Create Segmentation"));
    end.close();
  }

  @Test
  void theMetadataIsEditedInTheWizard() throws Exception {
    Path file = study.folder().resolve("edited.json");
    Files.copy(study.folder().resolve("labels.json"), file);
    Wizards.run(
        "seg create",
        wizard -> {
          fill(folder.resolve("never.dcm"));
          Text metadata = Bot.find(Text.class, "operation.metadata");
          metadata.setText(file.toString());
          Display.getCurrent()
              .timerExec(
                  400,
                  () -> {
                    Shell shell = Wizards.dialog("Segment Metadata").orElseThrow();
                    try {
                      Bot.find(Text.class, Ids.METADATA + "." + Member.LABEL.key())
                          .setText("Ribs and more");
                      Bot.screenshot("wizard-metadata", shell);
                      Wizards.press(shell, "Save");
                    } catch (java.io.IOException e) {
                      throw new java.io.UncheckedIOException(e);
                    } finally {
                      if (!shell.isDisposed()) {
                        shell.close();
                      }
                    }
                  });
          Wizards.press(wizard.getShell(), "Edit…");
          assertEquals(file.toString(), metadata.getText());
        });
    assertTrue(Files.readString(file).contains("Ribs and more"));
  }

  @Test
  void whatCannotBeMadeIsSaidInThePreview() throws Exception {
    Path out = folder.resolve("not-made.dcm");
    Wizards.run(
        "seg create",
        dialog -> {
          fill(out);
          Bot.find(Text.class, "operation.images")
              .setText(study.folder().resolve("study/us").toString());
          Wizards.press(dialog, IDialogConstants.NEXT_ID);
          Wizards.awaitPreview();
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
    Wizards.run(
        "seg export",
        dialog -> {
          Bot.find(Text.class, "operation.file")
              .setText(study.folder().resolve(SegStudy.SEGMENTATION).toString());
          Bot.find(Text.class, "operation.out").setText(out.toString());
          Bot.find(Button.class, "operation.merge").setSelection(true);
          Bot.find(Button.class, "operation.merge").notifyListeners(SWT.Selection, new Event());
          Wizards.press(dialog, IDialogConstants.NEXT_ID);
          Wizards.awaitPreview();
          Table preview = Bot.find(Table.class, Ids.PREVIEW);
          assertEquals(2, preview.getItemCount());
          Bot.screenshot("wizard-seg-export-preview", dialog.getShell());
        });
    assertFalse(Files.exists(out));
  }
}
