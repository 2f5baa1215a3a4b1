// SPDX-License-Identifier: EPL-2.0
package org.sopwith.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sopwith.cli.internal.CommandLineRun;
import org.sopwith.cli.internal.ConsoleProgress;
import org.sopwith.operation.Operations;
import org.sopwith.operation.Outcome;

/**
 * The command line. Exit codes: 0 done and nothing wrong; 1 done, and findings of severity error,
 * or a difference; 2 not done. Output is UTF-8 on every system.
 *
 * <p>The system property {@code sopwith.terminal} set to {@code true} says that standard error is a
 * terminal, on which a progress bar is of use.
 */
public final class Main {
  private static final long TIDY_SECONDS = 15;

  private Main() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    ConsoleProgress progress = new ConsoleProgress(err, Boolean.getBoolean("sopwith.terminal"));
    CompletableFuture<Integer> ended = new CompletableFuture<>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> cancel(progress, ended)));
    int exitCode =
        new CommandLineRun(
                Operations.load(Main.class.getClassLoader()),
                new FileOutputStream(FileDescriptor.out),
                err,
                progress)
            .run(args);
    ended.complete(exitCode);
    System.exit(exitCode);
  }

  /**
   * On an interrupt: lets the operation tidy up and write what it has, and ends with its exit code
   * in place of the signal's. At the normal end: does nothing.
   */
  private static void cancel(ConsoleProgress progress, CompletableFuture<Integer> ended) {
    if (ended.isDone()) {
      return;
    }
    progress.cancel();
    try {
      Runtime.getRuntime().halt(ended.get(TIDY_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException e) {
      Runtime.getRuntime().halt(Outcome.Status.FAILED.exitCode());
    }
  }
}
