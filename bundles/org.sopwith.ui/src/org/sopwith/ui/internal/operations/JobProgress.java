// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.time.Duration;
import java.util.Locale;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sopwith.operation.Progress;

/** Shows an operation's progress in that of a job: how many of how many, rate and time left. */
public final class JobProgress implements Progress {
  private static final long SHOW_EVERY_NS = 250_000_000L;
  private static final int TICKS = 10_000;

  private final IProgressMonitor monitor;
  private boolean begun;
  private String what = "";
  private String unit = "";
  private long total;
  private long done;
  private long shownTicks;
  private long startedAt;
  private long shownAt;

  public JobProgress(IProgressMonitor monitor) {
    this.monitor = monitor;
  }

  @Override
  public synchronized void start(String newWhat, long newTotal, String newUnit) {
    what = newWhat;
    total = newTotal;
    unit = newUnit;
    done = 0;
    startedAt = System.nanoTime();
    shownAt = 0;
    if (!begun) {
      begun = true;
      // What is done now is the name of the subtask: there may be several, one after another.
      monitor.beginTask("", newTotal == UNKNOWN ? IProgressMonitor.UNKNOWN : TICKS);
    }
    show();
  }

  @Override
  public synchronized void advance(long more) {
    done += more;
    long now = System.nanoTime();
    if (now - shownAt > SHOW_EVERY_NS) {
      shownAt = now;
      show();
    }
  }

  private void show() {
    monitor.subTask(text(Duration.ofNanos(System.nanoTime() - startedAt)));
    if (total > 0) {
      long ticks = Math.min(TICKS, done * TICKS / total);
      if (ticks > shownTicks) {
        monitor.worked((int) (ticks - shownTicks));
        shownTicks = ticks;
      }
    }
  }

  private String text(Duration elapsed) {
    StringBuilder text = new StringBuilder(what);
    if (done > 0) {
      text.append(String.format(Locale.ROOT, ": %,d", done));
      if (total > 0) {
        text.append(String.format(Locale.ROOT, " of %,d", total));
      }
      text.append(' ').append(unit);
      double seconds = elapsed.toMillis() / 1000.0;
      if (seconds >= 1) {
        double rate = done / seconds;
        text.append(String.format(Locale.ROOT, ", %,.0f a second", rate));
        if (total > done && rate > 0) {
          text.append(String.format(Locale.ROOT, ", %,.0f s left", (total - done) / rate));
        }
      }
    }
    return text.toString();
  }

  @Override
  public boolean isCanceled() {
    return monitor.isCanceled();
  }
}
