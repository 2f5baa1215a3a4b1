// SPDX-License-Identifier: EPL-2.0
package org.sopwith.cli.internal;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.sopwith.operation.Progress;
import org.sopwith.operation.ProgressMeter;

/**
 * A bar on a terminal, redrawn five times a second at most and wiped at the end; nothing elsewhere.
 */
public final class ConsoleProgress implements Progress {
  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int BAR = 24;
  private static final String WIPE = "\r\u001b[K";

  private final PrintStream err;
  private final boolean terminal;
  private volatile boolean canceled;
  private ProgressMeter meter;
  private long drawn;
  private boolean visible;

  public ConsoleProgress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public synchronized void start(String what, long total, String unit) {
    long now = System.nanoTime();
    meter = new ProgressMeter(what, total, unit, now);
    // What is done at once needs no bar.
    drawn = now + INTERVAL;
  }

  @Override
  public synchronized void advance(long done) {
    if (!terminal || meter == null) {
      return;
    }
    meter.advance(done);
    long now = System.nanoTime();
    if (now - drawn > INTERVAL) {
      drawn = now;
      visible = true;
      err.print(WIPE + bar() + meter.text(now));
      err.flush();
    }
  }

  private String bar() {
    if (meter.total() <= 0) {
      return "";
    }
    int filled = (int) Math.round(BAR * meter.fraction());
    return "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] ";
  }

  /** Takes the bar away, before other lines are written. */
  synchronized void wipe() {
    if (visible) {
      err.print(WIPE);
      err.flush();
      visible = false;
    }
  }

  /** Asks the operation to stop. */
  public void cancel() {
    canceled = true;
  }

  @Override
  public boolean isCanceled() {
    return canceled;
  }
}
