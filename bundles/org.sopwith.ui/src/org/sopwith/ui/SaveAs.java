// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/**
 * Asks for the file that something is saved to.
 *
 * @param extension what the names of such files end with, such as {@code .srtemplate}
 * @param kind what such files are called, such as {@code Templates}
 */
public record SaveAs(String extension, String kind) {

  /**
   * Asks.
   *
   * @param now the file that it is in; empty if in none
   */
  public Optional<Path> ask(Shell shell, Optional<Path> now) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setText("Save As");
    dialog.setOverwrite(true);
    dialog.setFilterExtensions(new String[] {"*" + extension, "*"});
    dialog.setFilterNames(new String[] {kind + " (*" + extension + ")", "All files"});
    now.ifPresent(
        path -> {
          dialog.setFilterPath(path.toAbsolutePath().getParent().toString());
          dialog.setFileName(path.getFileName().toString());
        });
    return Optional.ofNullable(dialog.open()).map(this::withExtension);
  }

  /** A path whose name ends as those files do. */
  public Path withExtension(String name) {
    return Path.of(name.endsWith(extension) ? name : name + extension);
  }

  /** Says that a file could not be written. */
  public static void failed(Shell shell, Path target, IOException cause) {
    ILog.get().warn("A file could not be saved.", cause);
    MessageDialog.openError(
        shell, "Save", target.getFileName() + " has not been written: " + cause.getMessage());
  }
}
