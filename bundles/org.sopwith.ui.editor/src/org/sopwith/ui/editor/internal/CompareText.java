// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Operations;
import org.sopwith.operation.compare.IgnorePreset;
import org.sopwith.ui.MonitorProgress;

/** Writes a comparison as the verb diff does. */
public final class CompareText {
  private CompareText() {}

  static void save(Shell shell, CompareInput input, Set<IgnorePreset> presets, List<String> paths) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setText("Save Differences as Text");
    dialog.setFileName("differences.txt");
    dialog.setOverwrite(true);
    Optional.ofNullable(dialog.open())
        .ifPresent(name -> job(Path.of(name), input, presets, paths).schedule());
  }

  /** A job that writes the differences to a file. */
  public static Job job(
      Path target, CompareInput input, Set<IgnorePreset> presets, List<String> paths) {
    Job job =
        new Job("Writing " + target.getFileName()) {
          @Override
          protected IStatus run(IProgressMonitor monitor) {
            try {
              write(target, input, presets, paths, monitor);
              return Status.OK_STATUS;
            } catch (CancellationException e) {
              return Status.CANCEL_STATUS;
            } catch (IOException | OperationException e) {
              return Status.error(
                  target.getFileName() + " has not been written: " + e.getMessage(), e);
            }
          }
        };
    job.setUser(true);
    return job;
  }

  private static void write(
      Path target,
      CompareInput input,
      Set<IgnorePreset> presets,
      List<String> paths,
      IProgressMonitor monitor)
      throws IOException, OperationException {
    Operation diff =
        Operations.load(Operation.class.getClassLoader())
            .find("diff")
            .orElseThrow(() -> new OperationException("The operation diff is not installed."));
    Arguments.Builder arguments = Arguments.of(diff.descriptor());
    diff.descriptor().bindSelection(arguments, List.of(input.left(), input.right()));
    for (IgnorePreset preset : presets) {
      parse(diff, arguments, "ignore-" + preset.name().toLowerCase(Locale.ROOT), "true");
    }
    for (String path : paths) {
      parse(diff, arguments, "ignore", path);
    }
    Arguments complete = arguments.build();
    AtomicFile.write(
        target,
        out -> {
          Context context = new Context(out, message -> {}, new MonitorProgress(monitor));
          try {
            diff.run(complete, context);
          } catch (OperationException e) {
            throw new IOException(e.getMessage(), e);
          }
          context.flush();
        });
  }

  private static void parse(Operation diff, Arguments.Builder arguments, String name, String text)
      throws OperationException {
    arguments.parse(diff.descriptor().parameter(name).orElseThrow(), text);
  }
}
