// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.findings;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Findings;
import org.sopwith.operation.Product;
import org.sopwith.operation.report.Report;
import org.sopwith.operation.report.ReportFormat;

/** Writes findings to a file in the format that its name asks for. */
public final class FindingsExport {
  private static final String TITLE = "Export Findings";

  private FindingsExport() {}

  /** Asks for a file and writes the findings to it in a job. */
  public static void ask(Shell shell, List<Finding> findings) {
    ReportFormat[] formats = ReportFormat.values();
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setText(TITLE);
    dialog.setOverwrite(true);
    dialog.setFilterExtensions(
        Arrays.stream(formats).map(format -> "*." + format.suffix()).toArray(String[]::new));
    dialog.setFilterNames(
        Arrays.stream(formats)
            .map(format -> format.name() + " (*." + format.suffix() + ")")
            .toArray(String[]::new));
    dialog.setFilterIndex(ReportFormat.HTML.ordinal());
    dialog.setFileName("findings.html");
    String name = dialog.open();
    if (name != null) {
      Path file = Path.of(name);
      Job job = Job.create(TITLE, (ICoreRunnable) monitor -> write(file, findings));
      job.setUser(true);
      job.schedule();
    }
  }

  /** Writes the findings, grouped, to a file in place of what it may have been. */
  public static void write(Path file, List<Finding> findings) throws CoreException {
    Findings grouped = new Findings();
    grouped.addAll(findings);
    Report report =
        new Report(
            "Findings",
            Product.nameAndVersion(),
            List.of(new Report.Fact("Files with findings", Long.toString(files(findings)))),
            grouped.list());
    ReportFormat format = ReportFormat.ofFileName(file.getFileName().toString(), ReportFormat.TEXT);
    try {
      AtomicFile.write(
          file,
          out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            format.write(report, writer);
          });
    } catch (IOException e) {
      throw new CoreException(Status.error(file + " could not be written: " + e.getMessage(), e));
    }
  }

  private static long files(List<Finding> findings) {
    return findings.stream().map(Finding::file).distinct().count();
  }
}
