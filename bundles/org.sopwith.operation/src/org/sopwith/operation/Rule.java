// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.util.function.Consumer;

/**
 * One check: stateless, small, of one concern. A rule may be called by several threads at a time.
 *
 * @param <S> what it looks at: a data set, a file, a report's content tree
 */
public interface Rule<S> {
  /** Stable id, lower case with dots: {@code seg.dimension-index}. Users switch rules by it. */
  String id();

  /** What it checks, as a heading: {@code Dimension index values are unique}. */
  String title();

  /** The severity of its findings as a rule; a finding may be milder. */
  Severity severity();

  /** Where the standard asks for it. */
  StandardReference standard();

  /** Whether it is on unless somebody switches it off. */
  default boolean onByDefault() {
    return true;
  }

  /** Looks at the subject and tells the sink what it finds. */
  void check(S subject, Consumer<Finding> sink);

  /** A finding of this rule, with its id, severity and place in the standard filled in. */
  default Finding finding(String message) {
    return Finding.of(id(), severity(), message).see(standard());
  }
}
