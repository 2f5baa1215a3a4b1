// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.util.function.Consumer;

/**
 * One check: stateless, small, of one concern. A rule may be called by several threads at a time.
 *
 * @param <S> what it looks at: a data set, a file, a report's content tree
 */
public interface Rule<S> extends RuleDescription {
  /** Looks at the subject and tells the sink what it finds. */
  void check(S subject, Consumer<Finding> sink);
}
