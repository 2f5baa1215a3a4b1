// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Works on files with as many threads as there are processors and hands over the results in the
 * order of the files, so that a report does not depend on timing. Few files are under way at a
 * time.
 */
public final class ParallelFiles {
  private static final int UNDER_WAY = 32;
  private static final long LOOK_MILLIS = 100;

  /** What is done with a file. */
  @FunctionalInterface
  public interface Work<R> {
    /**
     * @param number of the file, from 0 in the order given
     */
    R apply(long number, Path file);
  }

  private ParallelFiles() {}

  /**
   * Works until there are no more files or the user stops it.
   *
   * @param work is called by several threads and throws nothing
   * @param results takes each result, on the thread of the caller
   * @return whether all was done
   */
  public static <R> boolean forEach(
      Iterator<Path> files, Work<R> work, Consumer<R> results, Progress progress) {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    ExecutorService executor =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("files-", 1).daemon(true).factory());
    Queue<Future<R>> underWay = new ArrayDeque<>();
    long begun = 0;
    try {
      while (files.hasNext() || !underWay.isEmpty()) {
        while (files.hasNext() && underWay.size() < UNDER_WAY * threads && !progress.isCanceled()) {
          Path file = files.next();
          long number = begun++;
          underWay.add(executor.submit(() -> work.apply(number, file)));
        }
        if (progress.isCanceled() || !await(underWay.element(), results, progress)) {
          finished(underWay, results);
          return false;
        }
        underWay.remove();
        progress.advance(1);
      }
      return true;
    } finally {
      executor.shutdownNow();
    }
  }

  /** Those that are done when the user stops it count too. */
  private static <R> void finished(Queue<Future<R>> underWay, Consumer<R> results) {
    for (Future<R> each : underWay) {
      if (each.state() == Future.State.SUCCESS) {
        results.accept(each.resultNow());
      }
    }
  }

  private static <R> boolean await(Future<R> future, Consumer<R> results, Progress progress) {
    while (!progress.isCanceled()) {
      try {
        results.accept(future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        return true;
      } catch (TimeoutException e) {
        // Looks whether the user stopped it, then waits on.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    return false;
  }
}
