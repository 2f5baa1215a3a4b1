// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
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

/** Editor inputs as files of the file system, and back. */
public final class InputFiles {
  private InputFiles() {}

  /** The file of an input; empty if it is on no disk of this machine. */
  public static Optional<Path> path(IEditorInput input) {
    IFile file = ResourceUtil.getFile(input);
    URI uri =
        file != null
            ? file.getLocationURI()
            : input instanceof IURIEditorInput i ? i.getURI() : null;
    return uri != null && "file".equals(uri.getScheme())
        ? Optional.of(Path.of(uri))
        : Optional.empty();
  }

  /** A file as an input, as one of the workspace if it is in it. */
  public static IEditorInput input(Path path) {
    return workspaceFile(path)
        .<IEditorInput>map(FileEditorInput::new)
        .orElseGet(() -> new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(path.toUri())));
  }

  /** The file of the workspace at a place, whether it is known to be there or not. */
  public static Optional<IFile> workspaceFile(Path path) {
    return find(path, file -> file.getProject().isOpen());
  }

  /** The file of the workspace at a place, if the workspace knows that it is there. */
  public static Optional<IFile> existingFile(Path path) {
    return find(path, IFile::exists);
  }

  private static Optional<IFile> find(Path path, Predicate<IFile> wanted) {
    return Arrays.stream(
            ResourcesPlugin.getWorkspace()
                .getRoot()
                .findFilesForLocationURI(path.toAbsolutePath().toUri()))
        .filter(wanted)
        .findFirst();
  }

  /** Lets the workspace know that a file was written, if it is in it. */
  public static void refresh(Path path) {
    workspaceFile(path)
        .ifPresent(
            file -> {
              try {
                file.refreshLocal(IResource.DEPTH_ZERO, null);
              } catch (CoreException e) {
                ILog.get().warn("A file could not be refreshed.", e);
              }
            });
  }
}
