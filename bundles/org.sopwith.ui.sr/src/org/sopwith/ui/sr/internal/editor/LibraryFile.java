// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.part.FileEditorInput;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.TemplateFiles;
import org.sopwith.sr.template.TemplateLibrary;

/** The file of a library, and when it was last read or written here. */
final class LibraryFile {
  static final String EXTENSION = ".srtemplate";

  private final Path path;
  private FileTime known;

  LibraryFile(Path path) {
    this.path = path;
  }

  /** The file of an input; empty if it is on no disk of this machine. */
  static Optional<LibraryFile> of(IEditorInput input) {
    IFile file = ResourceUtil.getFile(input);
    URI uri =
        file != null
            ? file.getLocationURI()
            : input instanceof IURIEditorInput other ? other.getURI() : null;
    return uri != null && "file".equals(uri.getScheme())
        ? Optional.of(new LibraryFile(Path.of(uri)))
        : Optional.empty();
  }

  Path path() {
    return path;
  }

  /** As an input of the workspace if it is in it. */
  IEditorInput input() {
    return workspaceFile()
        .<IEditorInput>map(FileEditorInput::new)
        .orElseGet(() -> new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(path.toUri())));
  }

  /** The file of the workspace, whether it is known to be there or not. */
  Optional<IFile> workspaceFile() {
    for (IFile file :
        ResourcesPlugin.getWorkspace()
            .getRoot()
            .findFilesForLocationURI(path.toAbsolutePath().toUri())) {
      if (file.getProject().isOpen()) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  TemplateLibrary read() throws IOException, OperationException {
    FileTime time = Files.getLastModifiedTime(path);
    TemplateLibrary library = TemplateFiles.read(path);
    known = time;
    return library;
  }

  void write(TemplateLibrary library) throws IOException {
    TemplateFiles.write(library, path);
    known = Files.getLastModifiedTime(path);
    workspaceFile().ifPresent(LibraryFile::refresh);
  }

  private static void refresh(IFile file) {
    try {
      file.refreshLocal(IResource.DEPTH_ZERO, null);
    } catch (CoreException e) {
      ILog.get().warn("A file could not be refreshed.", e);
    }
  }

  /** Whether somebody else has written or deleted the file; asked again it has not. */
  boolean hasChanged() {
    try {
      FileTime now = Files.exists(path) ? Files.getLastModifiedTime(path) : null;
      boolean changed = known != null && !known.equals(now);
      known = now;
      return changed;
    } catch (IOException e) {
      return true;
    }
  }

  boolean exists() {
    return Files.exists(path);
  }
}
