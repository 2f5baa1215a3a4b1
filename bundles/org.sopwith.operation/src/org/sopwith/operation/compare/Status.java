// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.compare;

/** How the two sides of a pair stand to each other. */
public enum Status {
  SAME,
  /** Left out of the comparison. */
  IGNORED,
  CHANGED,
  LEFT_ONLY,
  RIGHT_ONLY;

  public boolean isDifference() {
    return this == CHANGED || this == LEFT_ONLY || this == RIGHT_ONLY;
  }
}
