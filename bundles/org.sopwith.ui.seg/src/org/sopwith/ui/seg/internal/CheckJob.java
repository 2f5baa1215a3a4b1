// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.Finding;
import org.sopwith.ui.seg.internal.model.Checks;
import org.sopwith.ui.seg.internal.model.SegFindings;

/** Runs all rules for segmentations on a file, those that read all pixels too. */
final class CheckJob extends Job {
  private final Path file;
  private final Consumer<SegFindings> done;

  /**
   * @param done is told the findings in the job's thread
   */
  CheckJob(Path file, Consumer<SegFindings> done) {
    super("Checking all pixels of " + file.getFileName());
    this.file = file;
    this.done = done;
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try (DicomFile open = DicomFile.open(file)) {
      List<Finding> places = new ArrayList<>();
      List<Finding> grouped = Checks.grouped(open, "seg.", () -> stopIf(monitor), places::add);
      done.accept(new SegFindings(grouped, places));
      return Status.OK_STATUS;
    } catch (CancellationException e) {
      return Status.CANCEL_STATUS;
    } catch (IOException e) {
      return Status.error(file.getFileName() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void stopIf(IProgressMonitor monitor) {
    if (monitor.isCanceled()) {
      throw new CancellationException();
    }
  }
}
