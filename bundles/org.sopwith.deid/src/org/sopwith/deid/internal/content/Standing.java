// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

/** What a template asks of a content item. */
enum Standing {
  /** Its row shall be present here, or the condition that says so cannot be told. */
  MANDATORY,
  /** It may be absent. */
  OPTIONAL,
  /** No template is known. */
  FREE
}
