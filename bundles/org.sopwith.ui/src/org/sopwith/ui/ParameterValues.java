// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.util.List;

/**
 * Values that the wizard of an operation offers for a parameter, and what it says of the one that
 * is given. Contributed to the extension point {@code org.sopwith.ui.operations} as {@code values};
 * one instance serves one wizard.
 */
public interface ParameterValues {
  /**
   * What can be chosen, for texts and files; other values may be typed. A parameter with choices of
   * its own has those.
   */
  List<String> values();

  /**
   * What a value means, in a line or two, for people; empty if there is nothing to say. It is asked
   * while the user types, for the empty text as well.
   */
  String explain(String value);
}
