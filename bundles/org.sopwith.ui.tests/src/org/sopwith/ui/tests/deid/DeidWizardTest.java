// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DicomFile;
import org.sopwith.samples.PlantedIdentities;
import org.sopwith.samples.SampleStudy;
import org.sopwith.ui.FindingMarkers;
import org.sopwith.ui.OperationRunner;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.WorkspaceObjects;
import org.sopwith.ui.deid.internal.wizard.Ids;
import org.sopwith.ui.tests.Bot;
import org.sopwith.ui.tests.Groupings;
import org.sopwith.ui.tests.Wizards;

/** De-identification of the sample study from its wizard, and what follows it. */
class DeidWizardTest {
  private static final String TITLE = "De-identify";
  private static final String VERIFIED = "Verify De-identification";

  @TempDir static Path folder;
  private static Path originals;
  private static IProject project;

  @BeforeAll
  static void writeStudy() throws Exception {
    SampleStudy.Files study = new SampleStudy().write(folder.resolve("study"));
    originals = Files.createDirectories(folder.resolve("originals"));
    new PlantedIdentities(study).write(originals);
    project = project("Originals under test", originals);
    WorkspaceObjects objects = PlatformUI.getWorkbench().getService(WorkspaceObjects.class);
    Bot.await(
        "the headers of the originals",
        () -> objects.all().stream().anyMatch(one -> one.file().getProject().equals(project)));
  }

  static IProject project(String name, Path place) throws CoreException {
    IProject made = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription(name);
    description.setLocation(new org.eclipse.core.runtime.Path(place.toString()));
    made.create(description, null);
    made.open(null);
    return made;
  }

  @AfterAll
  static void removeProjects() throws Exception {
    Bot.page().closeAllEditors(false);
    for (IProject each : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
      if (each.equals(project) || each.getName().startsWith("out")) {
        each.delete(IResource.NEVER_DELETE_PROJECT_CONTENT, null);
      }
    }
  }

  @BeforeEach
  void usualSize() {
    Bot.usualSize();
  }

  private static void fill(Path out, String profile) {
    Bot.find(Text.class, "operation.paths").setText(originals.toString());
    Bot.find(Combo.class, "operation.profile").setText(profile);
    Bot.find(Combo.class, "operation.key").setText(folder.resolve("test.key").toString());
    Bot.find(Text.class, "operation.out").setText(out.toString());
    Bot.find(Text.class, "operation.report").setText(out + ".html");
  }

  private static long count(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".dcm")).count();
    } catch (IOException e) {
      return 0;
    }
  }

  private static long markers(String rulePrefix) {
    try {
      return Arrays.stream(
              ResourcesPlugin.getWorkspace()
                  .getRoot()
                  .findMarkers(FindingMarkers.TYPE, false, IResource.DEPTH_INFINITE))
          .filter(marker -> marker.getAttribute(FindingMarkers.RULE, "").startsWith(rulePrefix))
          .count();
    } catch (CoreException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theWizardShowsWhatWillBeRefusedThenWritesVerifiesAndCompares() throws Exception {
    Path out = folder.resolve("out-1");
    Wizards.run(
        "deid apply",
        dialog -> {
          fill(out, "basic");
          String claims = Bot.find(Label.class, "operation.profile.note").getText();
          assertTrue(claims.contains("113100"), claims);
          String warning = Bot.find(Label.class, "operation.key.note").getText();
          assertTrue(warning.contains("Whoever has it can link"), warning);
          Bot.screenshot("deid-wizard", dialog.getShell());
          Wizards.press(dialog, IDialogConstants.NEXT_ID);
          Wizards.awaitPreview();
          Bot.screenshot("deid-wizard-preview", dialog.getShell());
          Table objects = Bot.find(Table.class, Ids.PREVIEW_OBJECTS);
          assertEquals("written", objects.getItem(0).getText(1));
          assertTrue(objects.getItemCount() > 1, "something is refused");
          assertTrue(Bot.find(Table.class, Ids.PREVIEW_ATTRIBUTES).getItemCount() > 2);
          assertFalse(Files.exists(out), "the preview writes nothing");
          assertFalse(Files.exists(folder.resolve("test.key")), "and makes no key");
          Wizards.press(dialog, IDialogConstants.FINISH_ID);
        });
    Shell end = Bot.awaitValue("the summary", () -> Wizards.dialog(TITLE));
    Bot.screenshot("deid-summary", end);
    assertTrue(count(out) > 0);
    assertTrue(Files.exists(Path.of(out + ".html")));
    assertTrue(markers("deid.refused") > 0, "what was refused is among the findings");
    Bot.await(
        "the results in the workspace",
        () -> ResourcesPlugin.getWorkspace().getRoot().getProject("out-1").exists());

    Wizards.press(end, "Verify");
    Shell verified = Bot.awaitValue("the verification", () -> Wizards.dialog(VERIFIED));
    Bot.screenshot("deid-verified", verified);
    verified.close();
    assertEquals(0, markers("deid.leak"), "no identity is left");
    Bot.screenshot("deid-findings");

    Path original = originals.resolve("ct/0001.dcm");
    Bot.page().openEditor(input(original), SopwithUi.EDITOR_DICOM);
    Bot.page().activate(Bot.page().getActiveEditor());
    Bot.window()
        .getService(IHandlerService.class)
        .executeCommand("org.sopwith.ui.deid.compareTwin", null);
    IEditorInput comparison =
        Bot.awaitValue(
            "the comparison",
            () ->
                Optional.ofNullable(Bot.page().getActiveEditor())
                    .map(IEditorPart::getEditorInput)
                    .filter(input -> input.getName().contains("↔")));
    assertTrue(comparison.getToolTipText().startsWith(original.toString()));
    assertTrue(comparison.getToolTipText().contains(out.toString()));
    Bot.screenshot("deid-twins");
  }

  private static IEditorInput input(Path file) {
    return new FileEditorInput(project.getFile(originals.relativize(file).toString()));
  }

  @Test
  void itIsForAFileAFolderOrSeveralThatAreSelected() throws Exception {
    Bot.page().closeAllEditors(false);
    Bot.page().showView(SopwithUi.VIEW_EXPLORER);
    Groupings.execute("org.sopwith.ui.explorer.grouping", "folder");
    try {
      Tree tree = Bot.find(Tree.class, "explorer.tree");
      TreeItem ct = Bot.row(tree, project.getName(), "ct");
      TreeItem image = Bot.row(tree, project.getName(), "ct", "0001.dcm");
      TreeItem mr = Bot.row(tree, project.getName(), "mr");
      assertEquals(List.of("ct/0001.dcm"), given(tree, image));
      assertEquals(List.of("ct"), given(tree, ct));
      assertEquals(List.of("ct/0001.dcm", "mr"), given(tree, image, mr));
    } finally {
      Groupings.execute("org.sopwith.ui.explorer.grouping", "study");
    }
  }

  /** What the wizard begins with, from the folder of originals on. */
  private static List<String> given(Tree tree, TreeItem... selected) throws Exception {
    Bot.select(tree, selected);
    List<String> paths = new ArrayList<>();
    Wizards.run(
        "deid apply",
        dialog ->
            Bot.find(Text.class, "operation.paths")
                .getText()
                .lines()
                .map(line -> originals.relativize(Path.of(line)).toString())
                .sorted()
                .forEach(paths::add));
    return paths;
  }

  @Test
  void optionsAreCheckedInAListThatSaysWhatTheyDo() throws Exception {
    Wizards.run(
        "deid apply",
        dialog -> {
          fill(folder.resolve("never"), "basic");
          Table options = Bot.find(Table.class, "operation.option");
          TableItem dates =
              Arrays.stream(options.getItems())
                  .filter(item -> item.getText().equals("retain-modified-dates"))
                  .findFirst()
                  .orElseThrow();
          assertTrue(dates.getText(1).contains("shifted"), dates.getText(1));
          dates.setChecked(true);
          options.notifyListeners(SWT.Selection, new Event());
          String command = Bot.find(Text.class, "operation.command").getText();
          assertTrue(command.contains("--option retain-modified-dates"), command);
        });
    assertFalse(Files.exists(folder.resolve("never")));
  }

  @Test
  void whatIsCancelledLeavesNothingHalfDone() throws Exception {
    Path out = folder.resolve("out-cancelled");
    PlatformUI.getWorkbench()
        .getService(OperationRunner.class)
        .run(
            Bot.window(),
            "deid apply",
            Map.of(
                "paths", List.of(folder.resolve("study").toString()),
                "profile", List.of("basic"),
                "out", List.of(out.toString())));
    Bot.await("the first results", () -> count(out) > 0);
    Arrays.stream(Job.getJobManager().find(null))
        .filter(job -> job.getName().equals(TITLE))
        .forEach(Job::cancel);
    Shell end = Bot.awaitValue("the summary", () -> Wizards.dialog(TITLE));
    end.close();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        assertTrue(name.endsWith(".dcm") || name.equals(".sopwith-deid"), name);
        if (name.endsWith(".dcm")) {
          assertTrue(DicomFile.open(file).problems().isEmpty());
        }
      }
    }
  }
}
