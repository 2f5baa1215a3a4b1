// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import org.sopwith.sr.template.expand.ExpandedRow;

/**
 * A row that shall be present and is not.
 *
 * @param place the level of rows that it is among; of a template that is included and not there at
 *     all, one that belongs to no use of the document
 */
public record Missing(Place place, ExpandedRow row) {}
