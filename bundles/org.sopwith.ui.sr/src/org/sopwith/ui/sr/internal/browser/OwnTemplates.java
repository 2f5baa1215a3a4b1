// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFiles;
import org.sopwith.sr.template.TemplateLibrary;

/**
 * The templates and groups of all {@code *.srtemplate} of the workspace, read in the background.
 */
final class OwnTemplates {
  private static final String EXTENSION = "srtemplate";

  private final IResourceChangeListener listener = this::resourceChanged;
  private final Runnable changed;
  private final Job job;
  private volatile Map<IFile, TemplateLibrary> libraries = Map.of();
  private volatile TemplateCatalog catalog = TemplateCatalog.standard();

  /**
   * @param changed called in a job when they have been read anew
   */
  OwnTemplates(Runnable changed) {
    this.changed = changed;
    job = Job.createSystem("Reading templates of the workspace", (ICoreRunnable) monitor -> read());
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
    job.schedule();
  }

  void dispose() {
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(listener);
    job.cancel();
  }

  /** Those of the standard, with these over them. */
  TemplateCatalog catalog() {
    return catalog;
  }

  /** The file that has a template. */
  Optional<IFile> file(String tid) {
    return libraries.entrySet().stream()
        .filter(
            entry ->
                entry.getValue().getTemplates().stream()
                    .anyMatch(template -> template.getTid().equals(tid)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The numbers of the templates. */
  Set<String> tids() {
    return libraries.values().stream()
        .flatMap(library -> library.getTemplates().stream())
        .map(Template::getTid)
        .collect(Collectors.toSet());
  }

  /** The numbers of the context groups. */
  Set<String> cids() {
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
          ILog.get().info("A file of templates is left out of the browser.", e);
        }
      }
    }
    libraries = read;
    catalog = over;
    changed.run();
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
