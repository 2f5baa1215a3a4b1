// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.welcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sopwith.samples.SampleStudy;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.internal.operations.JobProgress;

/** The project with the made-up study. */
public final class SampleProject {
  static final String NAME = "Sample Study";
  static final String JOB_NAME = "Writing the sample study";

  private SampleProject() {}

  /** The project, whether or not it is there. */
  static IProject project() {
    return ResourcesPlugin.getWorkspace().getRoot().getProject(NAME);
  }

  /** The folder of its files. */
  static Path folder() {
    return ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().resolve(NAME);
  }

  /** The files, whether or not they are there yet. */
  static SampleStudy.Files files() {
    return SampleStudy.filesIn(folder());
  }

  /** All files have been written. */
  static boolean isComplete() {
    return files().all().stream().allMatch(Files::isRegularFile);
  }

  /** Writes what is missing in a background job. */
  static Job write() {
    Job job =
        new Job(JOB_NAME) {
          @Override
          protected IStatus run(IProgressMonitor monitor) {
            return writeNow(monitor);
          }
        };
    job.schedule();
    return job;
  }

  private static IStatus writeNow(IProgressMonitor monitor) {
    try {
      if (!isComplete()) {
        new SampleStudy().write(folder(), new JobProgress(monitor));
      }
      IProject project = project();
      if (!project.exists()) {
        project.create(null);
      }
      project.open(null);
      project.refreshLocal(IResource.DEPTH_INFINITE, null);
      return Status.OK_STATUS;
    } catch (CancellationException e) {
      return Status.CANCEL_STATUS;
    } catch (IOException | CoreException e) {
      return new Status(
          IStatus.ERROR, SopwithUi.BUNDLE_ID, "The sample study could not be written", e);
    }
  }
}
