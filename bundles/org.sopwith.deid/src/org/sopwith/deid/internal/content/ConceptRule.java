// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import org.sopwith.deid.decision.Reason;
import org.sopwith.standard.DeidentificationTable.ConceptRow;
import org.sopwith.standard.DeidentificationTable.Option;

/**
 * What is done to the values of a concept.
 *
 * @param row the concept
 * @param why why it is listed, if it is not of Table E.3.4-1; else empty
 */
record ConceptRule(ConceptRow row, String why) {

  /** The action of an option, empty if it has none. */
  String action(Option option) {
    return row.action(option);
  }

  Reason reason(Option option) {
    String concept = "(" + row.concept().value() + ", " + row.concept().scheme() + ")";
    return why.isEmpty()
        ? new Reason(
            "E.3.4-1 " + concept,
            option.code(),
            action(option) + " in column '" + option.head() + "'")
        : new Reason("supplement " + concept, option.code(), "Not in Table E.3.4-1. " + why);
  }
}
