// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.sr.internal.WorkspaceTemplates;
import org.sopwith.ui.sr.internal.document.model.ItemReport;
import org.sopwith.ui.sr.internal.document.model.ReportText;

/** Lays out and matches the document of an editor in the background, again after each change. */
final class ReportReading extends Job {
  private static final long DELAY_MS = 150;

  private final DicomDocument document;
  private final Consumer<ReportText> laidOut;
  private final Consumer<ItemReport> done;

  /**
   * Both are told in the job's thread, unless there has been a change since.
   *
   * @param laidOut is told the text, which is there first
   * @param done is told the rest
   */
  ReportReading(DicomDocument document, Consumer<ReportText> laidOut, Consumer<ItemReport> done) {
    super("Reading the report");
    this.document = document;
    this.laidOut = laidOut;
    this.done = done;
    setSystem(true);
    setPriority(INTERACTIVE);
  }

  /** The object has changed. */
  void changed() {
    cancel();
    schedule(DELAY_MS);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    long revision = document.revision();
    try {
      SrDocument content = SrDocument.of(document.dataSet());
      ReportText text = document.read(() -> ReportText.of(content));
      if (monitor.isCanceled() || document.revision() != revision) {
        return Status.CANCEL_STATUS;
      }
      laidOut.accept(text);
      TemplateCatalog catalog = WorkspaceTemplates.get().await().catalog();
      ItemReport report = document.read(() -> ItemReport.of(content, catalog));
      if (!monitor.isCanceled() && document.revision() == revision) {
        done.accept(report);
      }
      return Status.OK_STATUS;
    } catch (RuntimeException e) {
      // An editor that is being closed takes the file away.
      return monitor.isCanceled()
          ? Status.CANCEL_STATUS
          : Status.error("The report could not be read.", e);
    }
  }
}
