// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sopwith.operation.OperationException;

/** Numbers of segments that can be written. */
final class SegmentNumbers {
  private static final int MOST = 65_535;

  private SegmentNumbers() {}

  /** The numbers of segments, each of which has one of its own. */
  static Set<Integer> require(List<Segment> segments) throws OperationException {
    Set<Integer> numbers = new TreeSet<>();
    for (Segment segment : segments) {
      if (segment.number() < 1 || segment.number() > MOST) {
        throw new OperationException(
            "Segment number %d is not from 1 to 65535.".formatted(segment.number()));
      }
      if (!numbers.add(segment.number())) {
        throw new OperationException("Segment number %d occurs twice.".formatted(segment.number()));
      }
    }
    if (numbers.isEmpty()) {
      throw new OperationException("At least one segment is needed.");
    }
    return numbers;
  }
}
