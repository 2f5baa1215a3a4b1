// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IEditorInput;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.TemplateFiles;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.ui.InputFiles;

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
    return InputFiles.path(input).map(LibraryFile::new);
  }

  Path path() {
    return path;
  }

  /** As an input of the workspace if it is in it. */
  IEditorInput input() {
    return InputFiles.input(path);
  }

  /** The file of the workspace, whether it is known to be there or not. */
  Optional<IFile> workspaceFile() {
    return InputFiles.workspaceFile(path);
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
    InputFiles.refresh(path);
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
