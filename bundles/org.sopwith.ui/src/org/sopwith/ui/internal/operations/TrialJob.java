// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.ParameterKind;
import org.sopwith.ui.OperationPreview;
import org.sopwith.ui.OperationPreview.Trial;

/** Runs an operation into a temporary folder, has the result read, and removes the folder. */
final class TrialJob extends Job {
  private final Operation operation;
  private final Map<Parameter<?>, List<String>> values;
  private final OperationPreview preview;
  private final Display display;
  private final Consumer<Result> done;

  /**
   * What came of it.
   *
   * @param problem why nothing can be written; empty if something can
   * @param show shows what was read
   */
  record Result(
      TrialJob job, String summary, List<String> remarks, String problem, Runnable show) {}

  /**
   * @param done is told the result on the user interface's thread
   */
  TrialJob(
      Operation operation,
      Map<Parameter<?>, List<String>> values,
      OperationPreview preview,
      Display display,
      Consumer<Result> done) {
    super("Preview of " + operation.descriptor().title());
    this.operation = operation;
    this.values = new LinkedHashMap<>(values);
    preview
        .onlyForTrial()
        .forEach(
            (name, texts) ->
                this.values.put(operation.descriptor().parameter(name).orElseThrow(), texts));
    this.preview = preview;
    this.display = display;
    this.done = done;
    setSystem(true);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    List<String> remarks = new ArrayList<>();
    try {
      Path folder = Files.createTempDirectory("sopwith-preview");
      try {
        tell(run(folder, remarks, monitor));
      } finally {
        remove(folder);
      }
      return Status.OK_STATUS;
    } catch (CancellationException e) {
      return Status.CANCEL_STATUS;
    } catch (OperationException | IOException e) {
      tell(new Result(this, "", remarks, e.getMessage(), () -> {}));
      return Status.OK_STATUS;
    } catch (RuntimeException e) {
      ILog.of(TrialJob.class).error("The preview failed", e);
      tell(
          new Result(
              this,
              "",
              remarks,
              "Something went wrong that should not; the Error Log has the details.",
              () -> {}));
      return Status.OK_STATUS;
    }
  }

  private Result run(Path folder, List<String> remarks, IProgressMonitor monitor)
      throws OperationException, IOException {
    JobProgress progress = new JobProgress(monitor);
    Context context = new Context(OutputStream.nullOutputStream(), remarks::add, progress);
    Outcome outcome =
        operation.run(InitialValues.arguments(operation.descriptor(), into(folder)), context);
    Map<String, List<String>> texts = new LinkedHashMap<>();
    values.forEach((parameter, given) -> texts.put(parameter.name(), given));
    Runnable show = preview.read(new Trial(files(folder), outcome, texts), progress);
    return new Result(this, outcome.summary(), List.copyOf(remarks), "", show);
  }

  /** The values with all that is written going into a folder. */
  private Map<Parameter<?>, List<String>> into(Path folder) throws IOException {
    Map<Parameter<?>, List<String>> redirected = new LinkedHashMap<>(values);
    for (Map.Entry<Parameter<?>, List<String>> one : redirected.entrySet()) {
      ParameterKind kind = one.getKey().kind();
      if (kind == ParameterKind.OUTPUT_FILE) {
        Path name = Path.of(one.getValue().getFirst()).getFileName();
        one.setValue(List.of(folder.resolve(name == null ? "out" : name.toString()).toString()));
      } else if (kind == ParameterKind.OUTPUT_DIRECTORY) {
        one.setValue(List.of(Files.createDirectory(folder.resolve("out")).toString()));
      }
    }
    return redirected;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.delete(one);
    }
  }

  private void tell(Result result) {
    if (!display.isDisposed()) {
      display.asyncExec(() -> done.accept(result));
    }
  }
}
