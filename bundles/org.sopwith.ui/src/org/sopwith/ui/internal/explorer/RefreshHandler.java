// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.handlers.HandlerUtil;

/** Looks for files that came, went or changed; in all projects if none is selected. */
public final class RefreshHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    Set<IResource> roots = new LinkedHashSet<>();
    for (Object element : HandlerUtil.getCurrentStructuredSelection(event)) {
      if (element instanceof DicomNode node) {
        roots.add(node.project());
      } else if (Adapters.adapt(element, IResource.class) instanceof IResource resource) {
        roots.add(resource);
      }
    }
    if (roots.isEmpty()) {
      for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
        roots.add(project);
      }
    }
    for (IResource root : roots) {
      Job job =
          Job.create(
              "Refreshing " + root.getName(),
              (ICoreRunnable) monitor -> root.refreshLocal(IResource.DEPTH_INFINITE, monitor));
      job.setRule(root);
      job.schedule();
    }
    return null;
  }
}
