// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.dryrun;

/** What becomes of an element or an item. */
public enum Change {
  /** It stays as it is, with everything below it. */
  SAME,
  /** Its value, or something below it, is another. */
  CHANGED,
  /** It stays without a value. */
  EMPTIED,
  REMOVED,
  /** The original does not have it. */
  ADDED
}
