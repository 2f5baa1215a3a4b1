// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.expand;

/**
 * A part of a row's value set constraint (PS3.16 section 6.1.9).
 *
 * @param subject what is constrained, such as {@code UNITS}; empty for the value
 * @param set the codes; open if it is none of codes
 * @param text the constraint as printed, for what is not of codes
 */
public record ResolvedConstraint(String subject, TermSet set, String text) {}
