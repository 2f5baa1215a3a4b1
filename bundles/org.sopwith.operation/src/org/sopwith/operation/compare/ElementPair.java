// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.compare;

import java.util.Optional;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.Element;

/**
 * Elements with the same tag of two data sets; at least one is there.
 *
 * @param status how they stand to each other, with everything below them
 */
public record ElementPair(Optional<Element> left, Optional<Element> right, Status status) {
  /** The left element, or the right one if there is none. */
  public Element either() {
    return left.or(() -> right).orElseThrow();
  }

  /** Path on the left, or on the right if there is no left element. */
  public AttributePath path() {
    return either().path();
  }
}
