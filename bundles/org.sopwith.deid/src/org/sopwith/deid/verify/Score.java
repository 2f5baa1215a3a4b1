// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

/**
 * How many checks of one kind of an answer key passed.
 *
 * @param kind such as {@code text_removed}
 * @param passed how many did
 * @param failed how many did not
 */
public record Score(String kind, long passed, long failed) {
  /** The share that passed, from 0 to 1. */
  public double share() {
    return passed + failed == 0 ? 0 : (double) passed / (passed + failed);
  }
}
