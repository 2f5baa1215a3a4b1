// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

/** What happens within a sequence. */
public enum Inside {
  /** It is not gone into: it is removed, emptied, or left to a cleaner. */
  NOTHING,
  /** Each element by its own rules. */
  BY_RULES,
  /** The same, and what has no row gets a dummy value if it is not a defined term. */
  DUMMIES,
  /** The same, and texts that have no row are cleaned. */
  CLEANED
}
