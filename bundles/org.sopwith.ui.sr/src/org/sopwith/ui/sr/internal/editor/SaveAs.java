// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks for the file that a library is saved to. */
final class SaveAs {
  private SaveAs() {}

  static Optional<LibraryFile> ask(Shell shell, Optional<LibraryFile> file) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setText("Save As");
    dialog.setOverwrite(true);
    dialog.setFilterExtensions(new String[] {"*" + LibraryFile.EXTENSION, "*"});
    dialog.setFilterNames(new String[] {"Templates (*" + LibraryFile.EXTENSION + ")", "All files"});
    file.map(LibraryFile::path)
        .ifPresent(
            path -> {
              dialog.setFilterPath(path.toAbsolutePath().getParent().toString());
              dialog.setFileName(path.getFileName().toString());
            });
    return Optional.ofNullable(dialog.open()).map(SaveAs::withExtension).map(LibraryFile::new);
  }

  /** A path whose name ends as files of templates do. */
  static Path withExtension(String name) {
    return Path.of(name.endsWith(LibraryFile.EXTENSION) ? name : name + LibraryFile.EXTENSION);
  }

  static void failed(Shell shell, LibraryFile target, IOException cause) {
    ILog.get().warn("Templates could not be saved.", cause);
    MessageDialog.openError(
        shell,
        "Save",
        target.path().getFileName() + " has not been written: " + cause.getMessage());
  }
}
