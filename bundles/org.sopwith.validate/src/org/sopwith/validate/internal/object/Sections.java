// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import org.sopwith.operation.StandardReference;
import org.sopwith.standard.Iods;

/** Places in the standard as findings cite them. */
final class Sections {
  private Sections() {}

  /** A place such as {@code PS3.3 C.7.6.3}; one of PS3.3 has the edition of its tables. */
  static StandardReference of(String section) {
    return section.startsWith("PS3.3 ")
        ? new StandardReference(section, Iods.standard().edition().edition())
        : StandardReference.of(section);
  }
}
