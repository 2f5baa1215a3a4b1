// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRunnable;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** Takes projects out of the workspace. No file is deleted. */
public final class RemoveHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
    List<IProject> projects =
        ((List<?>) selection.toList())
            .stream()
                .map(element -> Adapters.adapt(element, IProject.class))
                .filter(Objects::nonNull)
                .toList();
    String names = projects.stream().map(IProject::getName).collect(Collectors.joining(", "));
    if (!projects.isEmpty()
        && MessageDialog.openConfirm(
            HandlerUtil.getActiveShell(event),
            "Remove from Workspace",
            "Remove " + names + " from the workspace? The files stay where they are.")) {
      IWorkspaceRunnable removal =
          monitor -> {
            for (IProject project : projects) {
              project.delete(false, true, monitor);
            }
          };
      Job job =
          Job.create(
              "Removing " + names,
              (ICoreRunnable) monitor -> ResourcesPlugin.getWorkspace().run(removal, monitor));
      job.schedule();
    }
    return null;
  }
}
