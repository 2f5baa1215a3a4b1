// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.condition;

import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.standard.Code;

/** A content item as far as conditions ask about it. */
public interface MatchedItem {
  /** Its concept name. */
  Optional<Code> name();

  /** Its value if it is a code. */
  Optional<Code> code();

  /** Its value if it is a text; of a code its meaning. */
  Optional<String> text();

  /** Its value if it is a number. */
  OptionalDouble number();

  /** The UID of the SOP class of the instance to which it refers. */
  Optional<String> sopClass();

  /** Whether its data set has this attribute. */
  boolean has(int tag);
}
