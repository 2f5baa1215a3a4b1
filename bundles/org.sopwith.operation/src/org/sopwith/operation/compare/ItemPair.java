// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.compare;

import java.util.Optional;
import org.sopwith.dicom.DataSet;

/**
 * Items of two sequences that belong together; at least one is there.
 *
 * @param status how they stand to each other, with everything below them
 */
public record ItemPair(Optional<DataSet> left, Optional<DataSet> right, Status status) {
  /** The left item, or the right one if there is none. */
  public DataSet either() {
    return left.or(() -> right).orElseThrow();
  }
}
