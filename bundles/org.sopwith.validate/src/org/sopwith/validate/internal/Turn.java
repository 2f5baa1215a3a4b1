// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal;

import java.util.concurrent.CancellationException;

/**
 * Lets threads do something in the order of their files. Each file takes its turn once, and those
 * before it must have begun.
 */
final class Turn {
  private long next;
  private boolean ended;

  /**
   * Waits until all files before this one have had their turn, then runs.
   *
   * @throws CancellationException if the thread is interrupted or there are no more turns
   */
  synchronized void take(long number, Runnable work) {
    try {
      while (next != number && !ended) {
        wait();
      }
      if (ended) {
        throw new CancellationException();
      }
      work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } finally {
      if (next == number) {
        next++;
        notifyAll();
      }
    }
  }

  /** No file takes a turn after this. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }
}
