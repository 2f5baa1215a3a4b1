// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.open;

import java.nio.file.Path;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;

/** Projects that stand for a folder of DICOM: it is linked, nothing is copied or written there. */
public final class FolderProjects {
  private FolderProjects() {}

  /** A project name for a folder that no project has yet. */
  public static String nameFor(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    String base = last == null ? "DICOM" : last.toString();
    IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
    String name = base;
    for (int number = 2; root.getProject(name).exists(); number++) {
      name = base + " " + number;
    }
    return name;
  }

  /** Makes the project in a background job. */
  public static void add(Path folder, String name) {
    WorkspaceJob job =
        new WorkspaceJob("Adding folder") {
          @Override
          public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
            FolderProjects.create(folder, name, monitor);
            return Status.OK_STATUS;
          }
        };
    job.setRule(ResourcesPlugin.getWorkspace().getRoot());
    job.setUser(true);
    job.schedule();
  }

  private static void create(Path folder, String name, IProgressMonitor monitor)
      throws CoreException {
    SubMonitor progress = SubMonitor.convert(monitor, "Adding folder", 3);
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    project.create(progress.split(1));
    project.open(progress.split(1));
    IFolder link = project.getFolder(name);
    link.createLink(
        folder.toAbsolutePath().normalize().toUri(),
        IResource.ALLOW_MISSING_LOCAL,
        progress.split(1));
  }
}
