// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.List;

/**
 * Values of an attribute that depend on the object, where a table of PS3.3 has changed since the
 * edition of the others.
 *
 * @param table the attribute table
 * @param tag eight digits
 * @param when for which SOP class or value of another attribute
 * @param values the values then allowed, none if a note says what is
 * @param note what else holds, or empty
 */
public record ConditionalValues(
    String table, String tag, String when, List<String> values, String note) {}
