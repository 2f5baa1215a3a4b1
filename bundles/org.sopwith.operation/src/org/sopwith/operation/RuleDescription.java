// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

/** What is known of a check before it runs. Users switch checks on and off by the id. */
public interface RuleDescription {
  /** Stable id, lower case with dots: {@code seg.dimension-index}. */
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

  /** A finding of this rule, with its id, severity and place in the standard filled in. */
  default Finding finding(String message) {
    return Finding.of(id(), severity(), message).see(standard());
  }
}
