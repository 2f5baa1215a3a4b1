// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IEditorInput;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.TemplateFiles;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.ui.FileStamp;
import org.sopwith.ui.InputFiles;
import org.sopwith.ui.SaveAs;

/** The file of a library. */
final class LibraryFile {
  static final SaveAs SAVE_AS = new SaveAs(".srtemplate", "Templates");

  private final Path path;
  private final FileStamp stamp;

  LibraryFile(Path path) {
    this.path = path;
    this.stamp = new FileStamp(path);
  }

  /** The file of an input; empty if it is on no disk of this machine. */
  static Optional<LibraryFile> of(IEditorInput input) {
    return InputFiles.path(input).map(LibraryFile::new);
  }

  Path path() {
    return path;
  }

  FileStamp stamp() {
    return stamp;
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
    stamp.take();
    return TemplateFiles.read(path);
  }

  void write(TemplateLibrary library) throws IOException {
    TemplateFiles.write(library, path);
    stamp.take();
    InputFiles.refresh(path);
  }
}
