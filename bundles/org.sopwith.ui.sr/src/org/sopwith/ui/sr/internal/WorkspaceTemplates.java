// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IDisposable;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFiles;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.ui.validate.internal.RuleBook;

/**
 * The templates and groups of all {@code *.srtemplate} of the workspace, read in the background; a
 * service of the workbench.
 */
public final class WorkspaceTemplates implements IDisposable {
  private static final String EXTENSION = "srtemplate";

  private final IResourceChangeListener listener = this::resourceChanged;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Job job;
  private volatile Map<IFile, TemplateLibrary> libraries = Map.of();
  private volatile TemplateCatalog catalog = TemplateCatalog.standard();

  WorkspaceTemplates() {
    job = Job.createSystem("Reading templates of the workspace", (ICoreRunnable) monitor -> read());
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
    job.schedule();
  }

  /** The workbench's own. */
  public static WorkspaceTemplates get() {
    return PlatformUI.getWorkbench().getService(WorkspaceTemplates.class);
  }

  /** From now on told in a job when they have been read anew. */
  public void addListener(Runnable changed) {
    listeners.add(changed);
  }

  public void removeListener(Runnable changed) {
    listeners.remove(changed);
  }

  @Override
  public void dispose() {
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(listener);
    job.cancel();
  }

  /** Waits until they have been read as they are now. */
  public WorkspaceTemplates await() {
    try {
      job.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return this;
  }

  /** Those read last, by the file that has them. */
  public Map<IFile, TemplateLibrary> libraries() {
    return libraries;
  }

  /** Those of the standard, with these over them. */
  public TemplateCatalog catalog() {
    return catalog;
  }

  /** The file that has a template. */
  public Optional<IFile> file(String tid) {
    return libraries.entrySet().stream()
        .filter(
            entry ->
                entry.getValue().getTemplates().stream()
                    .anyMatch(template -> template.getTid().equals(tid)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The numbers of the templates. */
  public Set<String> tids() {
    return libraries.values().stream()
        .flatMap(library -> library.getTemplates().stream())
        .map(Template::getTid)
        .collect(Collectors.toSet());
  }

  /** The numbers of the context groups. */
  public Set<String> cids() {
    return libraries.values().stream()
        .flatMap(library -> library.getContextGroups().stream())
        .map(ContextGroup::getCid)
        .collect(Collectors.toSet());
  }

  private void read() throws CoreException {
    Map<IFile, TemplateLibrary> read = new LinkedHashMap<>();
    TemplateCatalog over = TemplateCatalog.standard();
    Set<IFile> files = new LinkedHashSet<>();
    ResourcesPlugin.getWorkspace()
        .getRoot()
        .accept(
            resource -> {
              if (resource instanceof IFile file && EXTENSION.equals(file.getFileExtension())) {
                files.add(file);
              }
              return resource.isAccessible();
            });
    for (IFile file : files) {
      if (file.getLocation() != null) {
        try {
          TemplateLibrary library = TemplateFiles.read(file.getLocation().toFile().toPath());
          read.put(file, library);
          over = over.with(library);
        } catch (IOException | OperationException e) {
          ILog.get().info("A file of templates is left out.", e);
        }
      }
    }
    boolean same = read.isEmpty() && libraries.isEmpty();
    libraries = read;
    catalog = over;
    if (!same) {
      listeners.forEach(Runnable::run);
      RuleBook.get().changed();
    }
  }

  private void resourceChanged(IResourceChangeEvent event) {
    AtomicBoolean concerned = new AtomicBoolean();
    try {
      event
          .getDelta()
          .accept(
              delta -> {
                IResource resource = delta.getResource();
                concerned.compareAndSet(
                    false,
                    resource.getType() == IResource.FILE
                        && EXTENSION.equals(resource.getFileExtension()));
                return !concerned.get();
              });
    } catch (CoreException e) {
      ILog.get().warn("What has changed in the workspace could not be told.", e);
    }
    if (concerned.get()) {
      job.schedule();
    }
  }
}
