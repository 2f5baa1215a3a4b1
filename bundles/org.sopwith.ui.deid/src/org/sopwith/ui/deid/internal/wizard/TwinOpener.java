// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.sopwith.ui.WorkspaceObject;
import org.sopwith.ui.WorkspaceObjects;
import org.sopwith.ui.editor.ObjectComparison;

/** Opens the comparison of an object with its de-identified twin. */
final class TwinOpener {
  private static final String TITLE = "Compare with De-identified Twin";

  /** How many files of a folder are tried for one that has a twin. */
  private static final int MOST = 100;

  private final IWorkbenchWindow window;

  TwinOpener(IWorkbenchWindow window) {
    this.window = window;
  }

  /** Looks for the twin of a file, or of the first file in a folder that has one, in a job. */
  void open(Path place) {
    List<WorkspaceObject> objects = window.getService(WorkspaceObjects.class).all();
    Job.create(
            "Looking for the twin",
            (ICoreRunnable)
                monitor -> {
                  Optional<Twins.Pair> pair = find(place, new Twins(Runs.all(), objects));
                  window.getWorkbench().getDisplay().asyncExec(() -> show(place, pair));
                })
        .schedule();
  }

  private static Optional<Twins.Pair> find(Path place, Twins twins) {
    try (Stream<Path> files = Files.walk(place)) {
      return files
          .filter(Files::isRegularFile)
          .limit(MOST)
          .map(file -> find(twins, file))
          .flatMap(Optional::stream)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What is no object has no twin. */
  private static Optional<Twins.Pair> find(Twins twins, Path file) {
    try {
      return twins.find(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void show(Path place, Optional<Twins.Pair> pair) {
    if (window.getActivePage() == null) {
      return;
    }
    try {
      if (pair.isPresent()) {
        ObjectComparison.open(window.getActivePage(), pair.get().original(), pair.get().result());
      } else {
        askForKey(place);
      }
    } catch (PartInitException e) {
      MessageDialog.openError(window.getShell(), TITLE, e.getMessage());
    }
  }

  private void askForKey(Path place) {
    int answer =
        MessageDialog.open(
            MessageDialog.INFORMATION,
            window.getShell(),
            TITLE,
            "No twin of "
                + place.getFileName()
                + " was found. Its key may not be known here, its folder not be in the workspace,"
                + " or the object have been refused; results that were made without a key have no"
                + " twin that anybody could find.",
            SWT.NONE,
            "Choose Key…",
            "OK");
    if (answer == 0) {
      FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
      dialog.setText("Key of the De-identification");
      String chosen = dialog.open();
      if (chosen != null) {
        Runs.add(new Runs.Run(Optional.empty(), Optional.of(Path.of(chosen))));
        open(place);
      }
    }
  }
}
