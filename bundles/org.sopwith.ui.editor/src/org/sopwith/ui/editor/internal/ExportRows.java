// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.internal.model.Row;
import org.sopwith.ui.editor.internal.model.RowExport;

/** Writes what the tag tree shows to a file that the user names. */
final class ExportRows {
  private ExportRows() {}

  static void export(TagsPage page) {
    Shell shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setText("Export What Is Shown");
    dialog.setFilterNames(new String[] {"Table (*.csv)", "JSON (*.json)"});
    dialog.setFilterExtensions(new String[] {"*.csv", "*.json"});
    dialog.setFileName("tags.csv");
    dialog.setOverwrite(true);
    Optional.ofNullable(dialog.open()).ifPresent(name -> export(page, Path.of(name)));
  }

  static void export(TagsPage page, Path target) {
    List<Row> rows = page.shownRows();
    DicomDocument document = page.document();
    boolean json = target.getFileName().toString().endsWith(".json");
    Job job =
        new Job("Exporting " + target.getFileName()) {
          @Override
          protected IStatus run(org.eclipse.core.runtime.IProgressMonitor monitor) {
            try {
              AtomicFile.write(
                  target,
                  out -> {
                    BufferedWriter writer =
                        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    if (json) {
                      RowExport.json(document, rows, writer);
                    } else {
                      RowExport.csv(document, rows, writer);
                    }
                    writer.flush();
                  });
              return Status.OK_STATUS;
            } catch (IOException e) {
              return Status.error(
                  target.getFileName() + " has not been written: " + e.getMessage(), e);
            }
          }
        };
    job.setUser(true);
    job.schedule();
  }
}
