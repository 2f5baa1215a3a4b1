// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.util.Optional;

/** Service of the workbench that knows what rules are called; there may be none. */
public interface RuleTitles {
  /** The title of a rule by its id; asked in background threads. */
  Optional<String> title(String rule);
}
