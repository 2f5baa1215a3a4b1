// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.sopwith.ui.FindingMarkers;
import org.sopwith.ui.RuleTitles;

/** Collects all findings of the workspace, again whenever one comes or goes. */
final class FindingsLoader extends Job implements IResourceChangeListener {
  private static final long DELAY_MS = 150;

  private final Consumer<List<FindingRow>> target;

  /**
   * Begins.
   *
   * @param target is given the list in a background thread
   */
  FindingsLoader(Consumer<List<FindingRow>> target) {
    super("Collecting findings");
    this.target = target;
    setSystem(true);
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
    schedule();
  }

  void dispose() {
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    cancel();
  }

  @Override
  public void resourceChanged(IResourceChangeEvent event) {
    if (event.findMarkerDeltas(FindingMarkers.TYPE, true).length > 0) {
      schedule(DELAY_MS);
    }
  }

  private static String title(String rule) {
    RuleTitles known = PlatformUI.getWorkbench().getService(RuleTitles.class);
    return known == null ? "" : known.title(rule).orElse("");
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    List<FindingRow> rows = new ArrayList<>();
    Map<String, String> titles = new HashMap<>();
    try {
      for (IMarker marker :
          ResourcesPlugin.getWorkspace()
              .getRoot()
              .findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE)) {
        if (marker.exists()) {
          rows.add(
              FindingRow.of(marker, rule -> titles.computeIfAbsent(rule, FindingsLoader::title)));
        }
      }
    } catch (CoreException e) {
      return e.getStatus();
    }
    if (!monitor.isCanceled()) {
      target.accept(rows);
    }
    return Status.OK_STATUS;
  }
}
