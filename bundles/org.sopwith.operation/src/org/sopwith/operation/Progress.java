// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.util.concurrent.CancellationException;

/**
 * How an operation tells how far it is and learns that it should stop. Calls are cheap: whoever
 * shows progress decides how often to show it. Safe for use by several threads.
 */
public interface Progress {
  /** Stands for a total that is not known. */
  long UNKNOWN = -1;

  /** Shows nothing and never cancels. */
  Progress NONE =
      new Progress() {
        @Override
        public void start(String what, long total, String unit) {}

        @Override
        public void advance(long done) {}

        @Override
        public boolean isCanceled() {
          return false;
        }
      };

  /**
   * Begins a piece of work, ending the one before.
   *
   * @param what such as {@code Validating}
   * @param total how many units, or {@link #UNKNOWN}
   * @param unit what is counted, in the plural: {@code files}
   */
  void start(String what, long total, String unit);

  /** So many more units are done. */
  void advance(long done);

  /** Whether the user asked to stop. */
  boolean isCanceled();

  /**
   * To be called often within long work.
   *
   * @throws CancellationException if the user asked to stop
   */
  default void checkCanceled() {
    if (isCanceled()) {
      throw new CancellationException("Cancelled.");
    }
  }
}
