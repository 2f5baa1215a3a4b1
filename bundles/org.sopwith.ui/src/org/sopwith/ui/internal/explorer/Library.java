// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.services.IDisposable;
import org.osgi.framework.FrameworkUtil;
import org.sopwith.ui.WorkspaceObject;
import org.sopwith.ui.WorkspaceObjects;

/**
 * What DICOM there is in the workspace, by project. Reads headers in background jobs, follows what
 * changes, and tells its listeners, on whatever thread, which project has a new tree. A service of
 * the workbench.
 */
public final class Library implements WorkspaceObjects, IResourceChangeListener, IDisposable {
  private final Path state;
  private final Map<IProject, ProjectTree> trees = new ConcurrentHashMap<>();
  private final Map<IProject, HeaderScan> scans = new ConcurrentHashMap<>();
  private final List<Consumer<IProject>> listeners = new CopyOnWriteArrayList<>();

  public Library() {
    state =
        Platform.getStateLocation(FrameworkUtil.getBundle(Library.class))
            .toPath()
            .resolve("headers");
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
    for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
      if (project.isOpen()) {
        scan(project);
      }
    }
  }

  @Override
  public void dispose() {
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    scans.values().forEach(Job::cancel);
  }

  void addListener(Consumer<IProject> listener) {
    listeners.add(listener);
  }

  void removeListener(Consumer<IProject> listener) {
    listeners.remove(listener);
  }

  /** The tree of a project; empty until the first of its files have been read. */
  Optional<ProjectTree> tree(IProject project) {
    return Optional.ofNullable(trees.get(project));
  }

  /** The node of a file, if it is known. */
  Optional<DicomNode> find(IFile file) {
    return tree(file.getProject()).flatMap(tree -> tree.find(file));
  }

  /** The SOP class of a file; empty if it is not DICOM or not yet known. */
  public String sopClassUid(IFile file) {
    return find(file).map(DicomNode::header).map(Header::sopClassUid).orElse("");
  }

  @Override
  public List<WorkspaceObject> all() {
    return trees.values().stream()
        .flatMap(tree -> tree.roots().stream())
        .flatMap(root -> root.nodes(DicomNode.Level.INSTANCE))
        .map(Library::object)
        .toList();
  }

  private static WorkspaceObject object(DicomNode node) {
    Header header = node.header();
    return new WorkspaceObject(
        node.file(),
        header.patientName(),
        header.patientId(),
        header.studyUid(),
        header.studyDate(),
        header.studyDescription(),
        header.seriesUid(),
        header.seriesNumber(),
        header.seriesDescription(),
        header.modality(),
        header.instanceNumber(),
        header.sopClassUid(),
        header.sopInstanceUid(),
        header.frames());
  }

  void publish(IProject project, ProjectTree tree) {
    trees.put(project, tree);
    listeners.forEach(listener -> listener.accept(project));
  }

  private void scan(IProject project) {
    scans
        .computeIfAbsent(
            project, key -> new HeaderScan(this, key, state.resolve(key.getName() + ".headers")))
        .schedule(HeaderScan.DELAY_MS);
  }

  @Override
  public void resourceChanged(IResourceChangeEvent event) {
    Set<IProject> changed = new HashSet<>();
    for (IResourceDelta delta : event.getDelta().getAffectedChildren()) {
      if (delta.getResource() instanceof IProject project) {
        if (!project.isOpen()) {
          trees.remove(project);
          listeners.forEach(listener -> listener.accept(project));
        } else if (hasNewContent(delta)) {
          changed.add(project);
        }
      }
    }
    changed.forEach(this::scan);
  }

  /** Whether anything but markers changed below. */
  private static boolean hasNewContent(IResourceDelta delta) {
    if (delta.getKind() != IResourceDelta.CHANGED) {
      return true;
    }
    int flags = delta.getFlags() & ~IResourceDelta.MARKERS;
    if (flags != 0 && flags != IResourceDelta.DESCRIPTION) {
      return true;
    }
    for (IResourceDelta child : delta.getAffectedChildren()) {
      if (hasNewContent(child)) {
        return true;
      }
    }
    return false;
  }
}
