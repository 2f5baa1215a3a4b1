// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.IEditorInput;
import org.sopwith.dicom.DicomException;
import org.sopwith.ui.InputFiles;
import org.sopwith.ui.editor.DicomDocument;

/** Reads the object of an editor in a job, and says so meanwhile, or why it cannot be read. */
final class Opening {
  private final Composite page;
  private final Label message;
  private final ProgressBar progress;
  private final Button cancel;
  private final IEditorInput input;
  private final Consumer<DicomDocument> opened;
  private Job job;

  Opening(Composite parent, IEditorInput input, Consumer<DicomDocument> opened) {
    this.input = input;
    this.opened = opened;
    page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 20;
    layout.marginHeight = 20;
    page.setLayout(layout);
    message = new Label(page, SWT.WRAP);
    message.setData(Ids.KEY, "org.sopwith.ui.editor.opening");
    message.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    progress = new ProgressBar(page, SWT.INDETERMINATE);
    GridData wide = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    wide.widthHint = 320;
    progress.setLayoutData(wide);
    cancel = new Button(page, SWT.PUSH);
    cancel.setText("Cancel");
    cancel.addListener(SWT.Selection, e -> cancel());
  }

  Composite control() {
    return page;
  }

  void start() {
    Optional<Path> path = InputFiles.path(input);
    if (path.isEmpty()) {
      fail(input.getName() + " is on no disk of this machine and cannot be opened.");
      return;
    }
    message.setText("Reading " + input.getName() + " …");
    progress.setVisible(true);
    Display display = page.getDisplay();
    job =
        new Job("Opening " + input.getName()) {
          @Override
          protected IStatus run(IProgressMonitor monitor) {
            read(path.get(), display, monitor);
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
          }
        };
    job.setPriority(Job.INTERACTIVE);
    job.schedule();
  }

  private void read(Path path, Display display, IProgressMonitor monitor) {
    try {
      DicomDocument document = DicomDocument.open(path);
      display.asyncExec(
          () -> {
            if (monitor.isCanceled() || page.isDisposed()) {
              close(document);
            } else {
              opened.accept(document);
            }
          });
    } catch (DicomException e) {
      later(display, input.getName() + " cannot be read as DICOM: " + e.getMessage());
    } catch (IOException e) {
      later(display, input.getName() + " cannot be read: " + e.getMessage());
    }
  }

  private static void close(DicomDocument document) {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void later(Display display, String sentence) {
    display.asyncExec(
        () -> {
          if (!page.isDisposed()) {
            fail(sentence);
          }
        });
  }

  private void fail(String sentence) {
    message.setText(sentence);
    progress.setVisible(false);
    cancel.setVisible(false);
    page.layout();
  }

  void cancel() {
    if (job != null && job.getState() != Job.NONE) {
      job.cancel();
      if (!page.isDisposed()) {
        fail("Opening " + input.getName() + " was cancelled; open the file again to read it.");
      }
    }
  }
}
