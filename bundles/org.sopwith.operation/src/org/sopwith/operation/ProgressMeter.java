// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Words and figures of a piece of work under way, for those who show {@link Progress}: how many of
 * how many, rate and time left. Safe for use by several threads.
 */
public final class ProgressMeter {
  private final String what;
  private final String unit;
  private final long total;
  private final long startNanos;
  private long done;

  /**
   * @param nanoTime the time of the start, of {@link System#nanoTime()}
   */
  public ProgressMeter(String what, long total, String unit, long nanoTime) {
    this.what = what;
    this.total = total;
    this.unit = unit;
    this.startNanos = nanoTime;
  }

  public synchronized void advance(long more) {
    done += more;
  }

  public synchronized long done() {
    return done;
  }

  /** {@link Progress#UNKNOWN} if it is not known. */
  public long total() {
    return total;
  }

  /** From 0 to 1; 0 if the total is not known. */
  public synchronized double fraction() {
    return total <= 0 ? 0 : Math.min(1, (double) done / total);
  }

  /** Units a second since the start; 0 in the first instant. */
  public synchronized double rate(long nanoTime) {
    double seconds = (nanoTime - startNanos) / 1e9;
    return seconds < 0.2 ? 0 : done / seconds;
  }

  /** Time left at the rate so far, if total and rate are known. */
  public synchronized Optional<Duration> left(long nanoTime) {
    double rate = rate(nanoTime);
    if (total <= 0 || rate <= 0) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofSeconds(Math.round(Math.max(0, total - done) / rate)));
  }

  /** {@code Validating: 1,200 of 2,000 files, 310 a second, 0:03 left}. */
  public synchronized String text(long nanoTime) {
    StringBuilder text = new StringBuilder(what).append(": ");
    text.append(String.format(Locale.ROOT, "%,d", done));
    if (total > 0) {
      text.append(String.format(Locale.ROOT, " of %,d", total));
    }
    text.append(' ').append(unit);
    double rate = rate(nanoTime);
    if (rate > 0) {
      text.append(
          String.format(Locale.ROOT, rate < 10 ? ", %.1f a second" : ", %,.0f a second", rate));
    }
    left(nanoTime)
        .ifPresent(
            left ->
                text.append(
                    String.format(
                        Locale.ROOT, ", %d:%02d left", left.toMinutes(), left.toSecondsPart())));
    return text.toString();
  }
}
