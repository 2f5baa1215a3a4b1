// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import org.sopwith.dicom.DataSet;

/**
 * Receives the decisions on an object in the order of its elements: after that on a sequence that
 * is gone into come, for each item, its begin, the decisions within and its end.
 */
@FunctionalInterface
public interface DecisionHandler {
  void decided(Decision decision);

  default void itemBegins(Decision sequence, DataSet item) {}

  default void itemEnds(Decision sequence, DataSet item) {}
}
