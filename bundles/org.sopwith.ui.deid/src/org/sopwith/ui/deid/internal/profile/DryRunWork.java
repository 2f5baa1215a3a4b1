// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.dryrun.DryRun;
import org.sopwith.deid.dryrun.DryRunner;
import org.sopwith.deid.dryrun.OptionEffects;
import org.sopwith.deid.engine.DeidKey;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.ui.MonitorProgress;

/** Tries profiles in the background; only what is of the last one asked for is shown. */
final class DryRunWork {
  private static final int DELAY_MS = 250;

  /**
   * What came of a trial.
   *
   * @param run empty if it failed
   * @param problem why it failed, in one sentence; else empty
   * @param effects what each option changes in the object
   */
  record Result(
      Optional<DryRun> run, String problem, Map<ConfidentialityOption, List<String>> effects) {
    static Result failed(String problem) {
      return new Result(Optional.empty(), problem, Map.of());
    }
  }

  /** One for all trials of an editor, so that what did not change does not look as if it did. */
  private final DeidKey key = DeidKey.random();

  private final Control shown;
  private final Display display;
  private final Consumer<Result> done;
  private Job job;
  private Path lastFile;
  private Map<ConfidentialityOption, List<String>> lastEffects = Map.of();

  /**
   * @param shown where results are shown; none are if it is disposed
   */
  DryRunWork(Control shown, Consumer<Result> done) {
    this.shown = shown;
    this.display = shown.getDisplay();
    this.done = done;
  }

  /** Whether what is shown is of a profile or object before. */
  boolean isBusy() {
    return job != null;
  }

  /** Tries a profile, which is not changed any more, a moment from now. */
  void schedule(Profile profile, Path folder, Path file) {
    cancel();
    boolean sameFile = file.equals(lastFile);
    job =
        new Job("Trying the profile") {
          @Override
          protected IStatus run(IProgressMonitor monitor) {
            Result result = trial(profile, folder, file, sameFile, new MonitorProgress(monitor));
            if (monitor.isCanceled()) {
              return Status.CANCEL_STATUS;
            }
            display.asyncExec(() -> finished(this, file, result));
            return Status.OK_STATUS;
          }
        };
    job.setSystem(true);
    job.setPriority(Job.SHORT);
    job.schedule(DELAY_MS);
  }

  private void finished(Job finished, Path file, Result result) {
    if (job == finished && !shown.isDisposed()) {
      job = null;
      lastFile = file;
      lastEffects = result.effects();
      done.accept(result);
    }
  }

  private Result trial(
      Profile profile, Path folder, Path file, boolean sameFile, Progress progress) {
    try (DicomFile object = DicomFile.open(file)) {
      Cleaners cleaners = Cleaners.standard();
      Map<ConfidentialityOption, List<String>> effects =
          sameFile ? lastEffects : OptionEffects.on(object, cleaners);
      DryRunner runner = new DryRunner(profile, folder, key, cleaners);
      return new Result(Optional.of(runner.run(object, progress)), "", effects);
    } catch (OperationException e) {
      return Result.failed(e.getMessage());
    } catch (IOException e) {
      return Result.failed(file.getFileName() + " cannot be read: " + e.getMessage());
    } catch (CancellationException e) {
      return Result.failed("");
    }
  }

  void cancel() {
    if (job != null) {
      job.cancel();
      job = null;
    }
  }
}
