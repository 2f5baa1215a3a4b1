// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceProxy;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.internal.explorer.ProjectTree.Scanned;

/** Reads the headers of a project's files that are new or changed, and builds its tree. */
final class HeaderScan extends Job {
  /** Changes come in bursts: wait for the end of one. */
  static final long DELAY_MS = 200;

  private static final long PUBLISH_EVERY_NS = 1_500_000_000L;

  private final Library library;
  private final IProject project;
  private final Path store;
  private HeaderIndex index;

  HeaderScan(Library library, IProject project, Path store) {
    super("Reading headers of " + project.getName());
    this.library = library;
    this.project = project;
    this.store = store;
    setPriority(LONG);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    if (!project.isAccessible()) {
      return Status.OK_STATUS;
    }
    if (index == null) {
      index = new HeaderIndex(store);
    }
    try {
      List<IFile> files = files();
      SubMonitor progress = SubMonitor.convert(monitor, files.size());
      List<Scanned> scanned = new ArrayList<>(files.size());
      long published = System.nanoTime();
      for (IFile file : files) {
        if (progress.isCanceled()) {
          return Status.CANCEL_STATUS;
        }
        IPath location = file.getLocation();
        Header header = location == null ? null : index.header(location.toPath()).orElse(null);
        scanned.add(new Scanned(file, header));
        progress.worked(1);
        if (scanned.size() % 100 == 0) {
          progress.subTask(scanned.size() + " of " + files.size() + " files");
          if (System.nanoTime() - published > PUBLISH_EVERY_NS) {
            library.publish(project, new ProjectTree(project, scanned, false));
            published = System.nanoTime();
          }
        }
      }
      library.publish(project, new ProjectTree(project, scanned, true));
      index.save();
      return Status.OK_STATUS;
    } catch (CoreException e) {
      return e.getStatus();
    } catch (IOException e) {
      return new Status(
          IStatus.WARNING, SopwithUi.BUNDLE_ID, "The headers read could not be remembered", e);
    }
  }

  private List<IFile> files() throws CoreException {
    List<IFile> files = new ArrayList<>();
    project.accept(
        (IResourceProxy proxy) -> {
          if (proxy.getName().startsWith(".")) {
            return false;
          }
          if (proxy.getType() == IResource.FILE) {
            files.add((IFile) proxy.requestResource());
          }
          return true;
        },
        IResource.NONE);
    return files;
  }
}
