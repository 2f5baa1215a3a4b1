// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers of frames or segments as people type them: {@code 1, 3-5}. */
public final class NumberList {
  private static final int MOST = 100_000;

  private NumberList() {}

  /**
   * Reads numbers and ranges.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  public static List<Integer> parse(String text) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : text.strip().split("[\\s,;]+")) {
      if (part.isEmpty()) {
        continue;
      }
      try {
        int dash = part.indexOf('-');
        int from = Integer.parseInt(dash < 0 ? part : part.substring(0, dash));
        int to = dash < 0 ? from : Integer.parseInt(part.substring(dash + 1));
        if (from < 1 || to < from || to - from > MOST) {
          throw new IllegalArgumentException("'" + part + "' is no range of numbers from 1 on.");
        }
        for (int number = from; number <= to; number++) {
          numbers.add(number);
        }
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("'" + part + "' is no number; write 1, 3-5.", e);
      }
    }
    return numbers;
  }

  public static String print(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
