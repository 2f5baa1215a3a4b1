// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

/**
 * What was done to an attribute, over all objects.
 *
 * @param path attribute path, with {@code [*]} for any item
 * @param rule {@code E.1-1}, {@code E.3.4-1} for a content item, {@code override}, or empty where
 *     nothing is said of the attribute
 * @param option the columns of Table E.1-1, or the override, that decide; empty where none does
 * @param action what they say: codes of PS3.15 Table E.1-1a
 * @param outcome what was found: absent, empty, the same, changed
 * @param allowed whether the action allows the outcome
 * @param count how often
 */
public record Decision(
    String path,
    String rule,
    String option,
    String action,
    String outcome,
    boolean allowed,
    long count) {}
