// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IOConsole;
import org.eclipse.ui.console.IOConsoleOutputStream;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.Severity;
import org.sopwith.ui.OperationFollowUp;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.internal.Images;
import org.sopwith.ui.internal.preferences.Preferences;

/** Runs an operation: its output goes to a console, its findings to the Findings view. */
final class OperationJob extends Job {
  private static final int MOST_MARKERS = 10_000;

  private final Operation operation;
  private final Map<Parameter<?>, List<String>> values;
  private final Arguments arguments;
  private final IWorkbenchWindow window;

  private static Set<Severity> severities() {
    return Preferences.marksNotes()
        ? EnumSet.allOf(Severity.class)
        : EnumSet.of(Severity.ERROR, Severity.WARNING);
  }

  /**
   * @param values the texts of the parameters
   * @throws OperationException if something is wrong or missing
   */
  OperationJob(Operation operation, Map<Parameter<?>, List<String>> values, IWorkbenchWindow window)
      throws OperationException {
    super(operation.descriptor().title());
    this.operation = operation;
    this.values = values;
    this.arguments = InitialValues.arguments(operation.descriptor(), values);
    this.window = window;
    setUser(true);
    setPriority(LONG);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    String title = operation.descriptor().title();
    IOConsole console = new IOConsole(title, Images.descriptor("run.svg"));
    int limit = Preferences.consoleLimit();
    console.setWaterMarks(limit * 4 / 5, limit);
    ConsolePlugin.getDefault().getConsoleManager().addConsoles(new IConsole[] {console});
    try (IOConsoleOutputStream out = console.newOutputStream();
        IOConsoleOutputStream remarks = console.newOutputStream()) {
      PrintWriter log = new PrintWriter(remarks, true, StandardCharsets.UTF_8);
      log.println("$ " + CommandText.of(operation.descriptor(), values));
      MarkedFindings marked = new MarkedFindings(MOST_MARKERS, severities());
      Context context = new Context(out, log::println, new JobProgress(monitor), marked);
      try {
        Outcome outcome = operation.run(arguments, context);
        context.flush();
        List<Finding> shown =
            marked.isTold() ? marked.list() : OutcomeFindings.places(outcome.findings());
        OutcomeFindings.show(operation.descriptor().verb(), arguments, shown);
        conclude(log, outcome);
        onUi(
            () -> {
              showResult(console, !shown.isEmpty());
              OutcomeDialog.open(window.getShell(), title, outcome, followUp(outcome));
            });
        return Status.OK_STATUS;
      } catch (CancellationException e) {
        log.println("Cancelled.");
        return Status.CANCEL_STATUS;
      } catch (OperationException e) {
        context.flush();
        log.println(e.getMessage());
        onUi(() -> OutcomeDialog.failed(window.getShell(), title, e.getMessage()));
        return Status.OK_STATUS;
      } catch (CoreException e) {
        return e.getStatus();
      }
    } catch (IOException e) {
      onUi(() -> OutcomeDialog.failed(window.getShell(), title, sentence(e)));
      return Status.OK_STATUS;
    } catch (RuntimeException e) {
      ILog.of(OperationJob.class).error("The operation " + title + " failed", e);
      onUi(
          () ->
              OutcomeDialog.failed(
                  window.getShell(),
                  title,
                  "Something went wrong that should not; the Error Log has the details."));
      return Status.OK_STATUS;
    }
  }

  private List<OperationFollowUp.Step> followUp(Outcome outcome) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    values.forEach((parameter, given) -> texts.put(parameter.name(), given));
    return Contributions.find(
            "followUp", OperationFollowUp.class, Map.of("verb", operation.descriptor().verb()))
        .map(next -> next.ended(new OperationFollowUp.Ended(window, texts, outcome)))
        .orElse(List.of());
  }

  /** Findings are read in their view rather than in the console. */
  private void showResult(IOConsole console, boolean findings) {
    if (!findings || window.getActivePage() == null) {
      ConsolePlugin.getDefault().getConsoleManager().showConsoleView(console);
      return;
    }
    try {
      window.getActivePage().showView(SopwithUi.VIEW_FINDINGS, null, IWorkbenchPage.VIEW_VISIBLE);
    } catch (PartInitException e) {
      ILog.of(OperationJob.class).error("The Findings view cannot be shown", e);
    }
  }

  private static String sentence(IOException e) {
    return "A file could not be read or written: " + e.getMessage();
  }

  private static void conclude(PrintWriter log, Outcome outcome) {
    if (!outcome.summary().isEmpty()) {
      log.println(outcome.summary());
    }
    outcome.outputs().forEach(path -> log.println("Written: " + path));
    log.println(
        switch (outcome.status()) {
          case DONE -> "Done.";
          case FOUND -> "Done; there is something to look at.";
          case FAILED -> "Not done.";
        });
  }

  private void onUi(Runnable task) {
    Display display = window.getWorkbench().getDisplay();
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (window.getShell() != null && !window.getShell().isDisposed()) {
              task.run();
            }
          });
    }
  }
}
