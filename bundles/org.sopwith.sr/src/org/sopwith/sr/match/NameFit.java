// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

/** How the concept name of a content item fits a row, the best first. */
public enum NameFit {
  /** It is a code that the row names. */
  CODE,
  /** It is of a context group that the row names. */
  GROUP,
  /** The row leaves the name open. */
  OPEN,
  /** It is none of the codes, and the row's context group may be extended or is a baseline. */
  EXTENSION
}
