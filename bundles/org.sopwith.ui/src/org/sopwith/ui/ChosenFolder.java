// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.nio.file.Path;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;

/** Where a new file is put, unless the user says otherwise. */
public final class ChosenFolder {
  private ChosenFolder() {}

  /** The folder of what is selected, or of the first project, or the user's. */
  public static Path of(IStructuredSelection selection) {
    IResource resource = Adapters.adapt(selection.getFirstElement(), IResource.class);
    IContainer container =
        resource instanceof IContainer one ? one : resource == null ? null : resource.getParent();
    if (container == null) {
      for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
        if (project.isOpen() && container == null) {
          container = project;
        }
      }
    }
    return container == null || container.getLocation() == null
        ? Path.of(System.getProperty("user.home"))
        : container.getLocation().toPath();
  }
}
