// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text.
 *
 * @param from the index of its first character
 * @param to the index behind its last
 */
public record Span(int from, int to) {
  /** The same stretches in order, those that meet as one. */
  public static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && span.from <= last.to) {
        merged.set(merged.size() - 1, new Span(last.from, Math.max(last.to, span.to)));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
