// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Operation;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Progress;
import org.sopwith.operation.Severity;
import org.sopwith.samples.SampleStudy;
import org.sopwith.ui.FindingMarkers;
import org.sopwith.ui.InputFiles;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.internal.findings.FindingsExport;
import org.sopwith.ui.internal.open.FolderProjects;
import org.sopwith.ui.internal.operations.MarkedFindings;
import org.sopwith.ui.internal.operations.OperationCatalog;
import org.sopwith.ui.tests.Bot;

/** The job Validate on many files with the same findings. */
class ValidateJobTest {
  private static final String FORM = "value.representation";
  private static final int COUNT = 14;
  private static final int MOST = 10_000;

  @TempDir static Path folder;
  private static final List<Path> FILES = new ArrayList<>();

  @BeforeAll
  static void breakImages() throws Exception {
    Path study = folder.resolve("study");
    Path image = new SampleStudy().write(study).ct().get(0);
    Path broken = Files.createDirectories(folder.resolve("many"));
    for (int i = 0; i < COUNT; i++) {
      try (DicomFile whole = DicomFile.open(image)) {
        whole.dataSet().set(Tag.PatientSex, "f");
        whole.dataSet().set(Tag.SOPInstanceUID, "2.25.77" + i);
        FILES.add(broken.resolve(i + ".dcm"));
        whole.write(FILES.get(i));
      }
    }
    FolderProjects.add(broken, "Many Images");
    Bot.await("the project", () -> InputFiles.existingFile(FILES.get(0)).isPresent());
  }

  @BeforeEach
  @AfterEach
  void clear() throws Exception {
    root().deleteMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE);
    Bot.pump(300);
  }

  private static IWorkspaceRoot root() {
    return ResourcesPlugin.getWorkspace().getRoot();
  }

  @Test
  void eachFileOfAFolderHasItsMarkersAndQuickFixes() throws Exception {
    validate("Many Images");
    for (Path file : FILES) {
      List<IMarker> sex = markers(file).filter(ValidateJobTest::isForm).toList();
      assertEquals(1, sex.size(), file.toString());
      assertTrue(IDE.getMarkerHelpRegistry().hasResolutions(sex.get(0)));
      assertEquals(1, IDE.getMarkerHelpRegistry().getResolutions(sex.get(0)).length);
    }
    assertTrue(
        FILES.stream()
            .flatMap(ValidateJobTest::markers)
            .noneMatch(
                marker -> marker.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_INFO),
        "notes are in the report");
    Bot.page().showView(SopwithUi.VIEW_FINDINGS);
    Tree findings = Bot.find(Tree.class, "findings.tree");
    assertTrue(Bot.row(findings, FORM).getText().contains("Values have the form of their VR"));
    Bot.screenshot("validate-folder");
  }

  @Test
  void aSeriesIsValidatedWhole() throws Exception {
    validate("Many Images", "^", "-", "CT");
    assertTrue(FILES.stream().allMatch(file -> markers(file).anyMatch(ValidateJobTest::isForm)));
  }

  @Test
  void severalSelectedFilesAloneAreValidated() throws Exception {
    Bot.page().showView(SopwithUi.VIEW_EXPLORER);
    Tree explorer = Bot.find(Tree.class, "explorer.tree");
    TreeItem series = Bot.row(explorer, "Many Images", "^", "-", "CT");
    Bot.await("the images", () -> series.getItemCount() == COUNT);
    Bot.select(explorer, series.getItem(0), series.getItem(1));
    run();
    assertEquals(
        2, FILES.stream().filter(file -> markers(file).anyMatch(ValidateJobTest::isForm)).count());
  }

  @Test
  void whatWasFoundBeforeCancellingIsKept() throws Exception {
    Operation validate =
        PlatformUI.getWorkbench().getService(OperationCatalog.class).find("validate").orElseThrow();
    AtomicInteger done = new AtomicInteger();
    Progress cancelled =
        new Progress() {
          @Override
          public void start(String what, long total, String unit) {
            done.set(0);
          }

          @Override
          public void advance(long more) {
            done.incrementAndGet();
          }

          @Override
          public boolean isCanceled() {
            return done.get() >= 3 && done.get() < COUNT;
          }
        };
    MarkedFindings marked = new MarkedFindings(MOST, EnumSet.of(Severity.ERROR, Severity.WARNING));
    Outcome outcome =
        validate.run(
            Arguments.of(validate.descriptor())
                .parse(validate.descriptor().parameter("paths").orElseThrow(), folder + "/many")
                .build(),
            new Context(new ByteArrayOutputStream(), line -> {}, cancelled, marked));
    assertEquals(Outcome.Status.FAILED, outcome.status());
    assertTrue(marked.list().stream().anyMatch(finding -> finding.rule().equals(FORM)));
  }

  @Test
  void findingsAreExportedAsTheFileNameSays() throws Exception {
    List<Finding> findings =
        List.of(Finding.error("test.one", "One thing").in("a.dcm").at("PatientID"));
    Path html = folder.resolve("out.html");
    FindingsExport.write(html, findings);
    assertTrue(Files.readString(html).contains("One thing"));
    Path json = folder.resolve("out.json");
    FindingsExport.write(json, findings);
    assertTrue(Files.readString(json).strip().startsWith("["));
    assertTrue(Files.readString(json).contains("test.one"));
  }

  @Test
  void markersOfThousandsOfFilesAreBoundedAndDoNotFreeze() throws Exception {
    MarkedFindings marked = new MarkedFindings(MOST, EnumSet.of(Severity.ERROR, Severity.WARNING));
    for (int file = 0; file < 2000; file++) {
      for (int i = 0; i < 60; i++) {
        Severity severity = Severity.values()[i % 3];
        marked.found(
            Finding.of("test.rule" + i % 4, severity, "Made up " + i).in(folder + "/" + file));
      }
    }
    List<Finding> list = marked.list();
    assertEquals(MOST + 1, list.size());
    assertEquals(MarkedFindings.MORE, list.get(MOST).rule());
    assertEquals(80_000, list.stream().mapToLong(Finding::count).sum(), "nothing is lost");
    assertFalse(list.stream().anyMatch(finding -> finding.severity() == Severity.NOTE));

    Bot.page().showView(SopwithUi.VIEW_FINDINGS);
    Job job =
        Job.create(
            "Marking",
            (ICoreRunnable)
                monitor ->
                    ResourcesPlugin.getWorkspace()
                        .run(
                            (ICoreRunnable)
                                inside -> {
                                  for (Finding finding : list) {
                                    FindingMarkers.add(
                                        root(), finding.file(), "test", List.of(finding));
                                  }
                                },
                            monitor));
    job.schedule();
    Tree findings = Bot.find(Tree.class, "findings.tree");
    long slowest = 0;
    long last = System.nanoTime();
    long end = last + 40_000_000_000L;
    while (System.nanoTime() < end && (job.getResult() == null || findings.getItemCount() < 4)) {
      Bot.pump(1);
      slowest = Math.max(slowest, System.nanoTime() - last);
      last = System.nanoTime();
    }
    for (int i = 0; i < 200; i++) {
      Bot.pump(5);
      slowest = Math.max(slowest, System.nanoTime() - last);
      last = System.nanoTime();
    }
    System.out.println("longest stop of the interface: " + slowest / 1_000_000 + " ms");
    assertTrue(findings.getItemCount() >= 4);
    assertTrue(slowest < 3_000_000_000L, "the interface stood still for " + slowest / 1_000_000);
  }

  private static void validate(String... row) throws Exception {
    Bot.page().showView(SopwithUi.VIEW_EXPLORER);
    Tree explorer = Bot.find(Tree.class, "explorer.tree");
    Bot.select(explorer, Bot.row(explorer, row));
    run();
  }

  private static void run() throws Exception {
    ParameterizedCommand command =
        ParameterizedCommand.generateCommand(
            Bot.window().getService(ICommandService.class).getCommand("org.sopwith.ui.operation"),
            Map.of("verb", "validate", "ask", "false"));
    Bot.window().getService(IHandlerService.class).executeCommand(command, null);
    Bot.await("the end", () -> outcome().findAny().isPresent());
    outcome().forEach(Shell::close);
    Bot.pump(500);
  }

  private static Stream<Shell> outcome() {
    return Arrays.stream(Display.getCurrent().getShells())
        .filter(shell -> shell.isVisible() && shell.getText().equals("Validate"));
  }

  private static boolean isForm(IMarker marker) {
    return FORM.equals(marker.getAttribute(FindingMarkers.RULE, ""));
  }

  private static Stream<IMarker> markers(Path file) {
    try {
      return Stream.of(
          InputFiles.existingFile(file).orElseThrow().findMarkers(FindingMarkers.TYPE, true, 0));
    } catch (CoreException e) {
      throw new IllegalStateException(e);
    }
  }
}
