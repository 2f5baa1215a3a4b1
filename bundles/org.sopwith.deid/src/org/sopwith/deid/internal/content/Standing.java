// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

/** What a template asks of a content item. */
enum Standing {
  /** Its row shall be present here, or the condition that says so cannot be told. */
  MANDATORY,
  /** It may be absent. */
  OPTIONAL,
  /** No template of the document is known: what Table E.3.4-1 leaves open stays as a dummy. */
  FREE
}
