// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.sopwith.operation.Finding;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.sr.template.edit.TemplateDocument;
import org.sopwith.sr.template.edit.TemplateFindings;
import org.sopwith.sr.template.edit.TemplateFixes;
import org.sopwith.ui.FindingMarkers;

/** Checks a library in the background, after each change, and marks its file when it is saved. */
final class LiveFindings {
  /** The source of the markers. */
  static final String SOURCE = "templates";

  private static final int DELAY_MS = 150;

  private final TemplateDocument document;
  private final Display display;
  private final Consumer<List<Finding>> shown;
  private Job job;

  LiveFindings(TemplateDocument document, Display display, Consumer<List<Finding>> shown) {
    this.document = document;
    this.display = display;
    this.shown = shown;
  }

  /** Checks the library as it is now, a moment from now. */
  void schedule() {
    cancel();
    job =
        new Job("Checking templates") {
          @Override
          protected IStatus run(IProgressMonitor monitor) {
            TemplateLibrary[] library = new TemplateLibrary[1];
            display.syncExec(() -> library[0] = monitor.isCanceled() ? null : document.snapshot());
            if (library[0] == null) {
              return Status.CANCEL_STATUS;
            }
            List<Finding> findings = TemplateFindings.of(library[0]);
            display.asyncExec(
                () -> {
                  if (job == this && !monitor.isCanceled()) {
                    job = null;
                    shown.accept(findings);
                  }
                });
            return Status.OK_STATUS;
          }
        };
    job.setSystem(true);
    job.setPriority(Job.SHORT);
    job.schedule(DELAY_MS);
  }

  /** Whether what is shown is of the library as it was before. */
  boolean isBusy() {
    return job != null;
  }

  void cancel() {
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  /** Puts markers on a file of the workspace for what is found in a library as it is now. */
  static void mark(IFile file, TemplateLibrary library) {
    Job marking =
        Job.createSystem(
            "Marking " + file.getName(),
            monitor -> {
              try {
                TemplateFixes fixes = new TemplateFixes(library);
                FindingMarkers.replace(
                    file,
                    "",
                    SOURCE,
                    TemplateFindings.of(library).stream()
                        .map(finding -> fixable(finding, fixes.of(finding)))
                        .toList());
              } catch (CoreException e) {
                return e.getStatus();
              }
              return Status.OK_STATUS;
            });
    marking.setRule(file.getWorkspace().getRuleFactory().markerRule(file));
    marking.schedule();
  }

  private static Finding fixable(Finding finding, Optional<TemplateFixes.Fix> fix) {
    return fix.map(one -> finding.fixedBy(one.label(), List.of())).orElse(finding);
  }
}
