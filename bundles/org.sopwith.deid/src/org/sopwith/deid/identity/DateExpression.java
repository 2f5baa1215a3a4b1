// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.time.LocalDate;
import java.util.Set;

/**
 * What may be a date in a text.
 *
 * @param span where
 * @param days the days that it may tell, as the order of day and month and the century may be open;
 *     none if it has no day or no year
 * @param certain whether it is a date by its form, and hardly a number of something else
 */
public record DateExpression(Span span, Set<LocalDate> days, boolean certain) {}
