// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.report.Report;
import org.sopwith.ui.OperationFollowUp;
import org.sopwith.ui.internal.open.Opener;

/** The end of an operation: its summary, and links to what it wrote. */
final class OutcomeDialog extends MessageDialog {
  private static final int MOST_LINKS = 10;

  private final Outcome outcome;
  private final List<OperationFollowUp.Step> steps;

  private OutcomeDialog(
      Shell parent,
      String title,
      String message,
      Outcome outcome,
      List<OperationFollowUp.Step> steps) {
    super(
        parent,
        title,
        null,
        message,
        outcome.status() == Outcome.Status.DONE ? INFORMATION : WARNING,
        steps.size(),
        Stream.concat(steps.stream().map(OperationFollowUp.Step::label), Stream.of("OK"))
            .toArray(String[]::new));
    this.outcome = outcome;
    this.steps = steps;
    setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE);
    setBlockOnOpen(false);
  }

  /** Opens it if there is something to say that the console does not show. */
  static void open(
      Shell parent, String title, Outcome outcome, List<OperationFollowUp.Step> steps) {
    if (outcome.outputs().isEmpty()
        && outcome.findings().isEmpty()
        && outcome.summary().isEmpty()) {
      return;
    }
    String found =
        outcome.findings().isEmpty()
            ? ""
            : "Findings: " + new Report("", "", List.of(), outcome.findings()).tally();
    String summary = outcome.summary().isEmpty() ? "Done." : outcome.summary();
    new OutcomeDialog(parent, title, (summary + "\n" + found).strip(), outcome, steps).open();
  }

  static void failed(Shell parent, String title, String sentence) {
    MessageDialog.openError(parent, title, sentence);
  }

  @Override
  protected void buttonPressed(int index) {
    super.buttonPressed(index);
    if (index >= 0 && index < steps.size()) {
      steps.get(index).run().run();
    }
  }

  @Override
  protected Control createCustomArea(Composite parent) {
    outcome.outputs().stream().limit(MOST_LINKS).forEach(path -> link(parent, path));
    return parent;
  }

  private void link(Composite parent, Path path) {
    Link link = new Link(parent, SWT.NONE);
    link.setText("<a>" + path.toString().replace("&", "&&") + "</a>");
    link.addListener(SWT.Selection, event -> open(path));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
  }

  private static void open(Path path) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    String name = path.getFileName().toString();
    if (Files.isDirectory(path) || name.endsWith(".html")) {
      Program.launch(path.toString());
    } else {
      Opener.open(page, path, "");
    }
  }
}
