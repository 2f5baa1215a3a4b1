// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What was shown before and after what is shown now. */
final class History {
  private static final int MOST = 100;

  private final Deque<Subject> before = new ArrayDeque<>();
  private final Deque<Subject> after = new ArrayDeque<>();

  /** Goes on to something else. */
  void leave(Subject shown) {
    before.push(shown);
    if (before.size() > MOST) {
      before.removeLast();
    }
    after.clear();
  }

  Optional<Subject> back(Subject shown) {
    return step(before, after, shown);
  }

  Optional<Subject> forward(Subject shown) {
    return step(after, before, shown);
  }

  private static Optional<Subject> step(Deque<Subject> from, Deque<Subject> to, Subject shown) {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(shown);
    return Optional.of(from.pop());
  }
}
