// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

/** In what a content item differs from the row that it is nearest to. */
public enum Difference {
  /** The value type. */
  VALUE_TYPE,
  /** The relationship with the parent. */
  RELATIONSHIP,
  /** By value instead of by reference, or the reverse. */
  MODE,
  /** It has no concept name. */
  NO_NAME
}
