// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.answer;

import java.util.EnumMap;
import java.util.Map;
import org.sopwith.deid.verify.Score;

/** Counts checks passed and failed by kind. Safe for use by several threads. */
public final class AnswerScore {
  private final Map<AnswerKind, long[]> counts = new EnumMap<>(AnswerKind.class);

  public synchronized void add(AnswerKind kind, boolean passed) {
    counts.computeIfAbsent(kind, key -> new long[2])[passed ? 0 : 1]++;
  }

  /** The counts of the kinds that were met. */
  public synchronized java.util.List<Score> scores() {
    return counts.entrySet().stream()
        .map(entry -> new Score(entry.getKey().word(), entry.getValue()[0], entry.getValue()[1]))
        .toList();
  }
}
