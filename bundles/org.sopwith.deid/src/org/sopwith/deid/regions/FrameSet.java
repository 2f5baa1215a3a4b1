// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Some or all frames of an object.
 *
 * @param ranges from and to, counted from 0; none stands for all frames
 */
public record FrameSet(List<Range> ranges) {
  /** All frames. */
  public static final FrameSet ALL = new FrameSet(List.of());

  private static final String ALL_WORD = "-";

  /** Frames from one to another, both counted from 0. */
  public record Range(int from, int to) {
    public Range {
      if (from < 0 || to < from) {
        throw new IllegalArgumentException("no range of frames");
      }
    }
  }

  public FrameSet {
    ranges = List.copyOf(ranges);
  }

  /** One frame, counted from 0. */
  public static FrameSet of(int frame) {
    return new FrameSet(List.of(new Range(frame, frame)));
  }

  /**
   * Reads {@code 1-10,15}, where frames are counted from 1 as the standard does, or {@code -} for
   * all.
   *
   * @return empty if the text is none
   */
  public static Optional<FrameSet> parse(String text) {
    if (text.isBlank() || text.strip().equals(ALL_WORD)) {
      return Optional.of(ALL);
    }
    List<Range> ranges = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String[] ends = part.strip().split("-", -1);
      try {
        int from = Integer.parseInt(ends[0]) - 1;
        ranges.add(new Range(from, ends.length == 1 ? from : Integer.parseInt(ends[1]) - 1));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
      if (ends.length > 2) {
        return Optional.empty();
      }
    }
    return Optional.of(new FrameSet(ranges));
  }

  /** Whether these are all frames of any object. */
  public boolean isAll() {
    return ranges.isEmpty();
  }

  /** Whether a frame, counted from 0, is one of them. */
  public boolean contains(int frame) {
    return isAll() || ranges.stream().anyMatch(each -> each.from() <= frame && frame <= each.to());
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return isAll()
        ? ALL_WORD
        : ranges.stream()
            .map(
                each ->
                    each.from() == each.to()
                        ? Integer.toString(each.from() + 1)
                        : (each.from() + 1) + "-" + (each.to() + 1))
            .collect(Collectors.joining(","));
  }
}
