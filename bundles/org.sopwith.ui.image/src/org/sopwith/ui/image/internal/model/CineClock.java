// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal.model;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/** Says which frame is due. Frames that come too late are left out, so that time stays true. */
public final class CineClock {
  private static final double NANOSECONDS = 1e9;

  private final int frames;
  private double rate;
  private int firstFrame;
  private long started;

  /**
   * A clock that stands at the first frame.
   *
   * @param rate frames in a second
   */
  public CineClock(int frames, double rate) {
    this.frames = frames;
    this.rate = rate;
  }

  /** Begins at a frame, or goes on from there with another rate. */
  public void start(int frame, double newRate, long nanoTime) {
    firstFrame = frame;
    rate = newRate;
    started = nanoTime;
  }

  /** The frame that is due; after the last comes the first. */
  public int frameAt(long nanoTime) {
    long passed = (long) Math.floor((nanoTime - started) / NANOSECONDS * rate);
    return (int) Math.floorMod(firstFrame + passed, (long) frames);
  }

  /** Milliseconds until the next frame is due, at least 1. */
  public int untilNext(long nanoTime) {
    double passed = (nanoTime - started) / NANOSECONDS * rate;
    double missing = Math.floor(passed) + 1 - passed;
    return (int) Math.max(1, Math.ceil(missing / rate * 1000));
  }

  /**
   * Frames in a second as an object gives them (PS3.3 C.7.6.5): for display, as acquired, or from
   * the time between frames.
   */
  public static OptionalDouble rateOf(DataSet root) {
    for (int tag : new int[] {Tag.RecommendedDisplayFrameRate, Tag.CineRate}) {
      OptionalDouble given = root.real(tag);
      if (isRate(given)) {
        return given;
      }
    }
    OptionalDouble time = root.real(Tag.FrameTime);
    if (time.isEmpty()) {
      time = mean(root);
    }
    OptionalDouble rate =
        time.isPresent() ? OptionalDouble.of(1000 / time.getAsDouble()) : OptionalDouble.empty();
    return isRate(rate) ? rate : OptionalDouble.empty();
  }

  private static OptionalDouble mean(DataSet root) {
    try {
      return Arrays.stream(root.doubles(Tag.FrameTimeVector)).skip(1).average();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private static boolean isRate(OptionalDouble rate) {
    return rate.isPresent() && rate.getAsDouble() >= 0.05 && rate.getAsDouble() <= 500;
  }
}
