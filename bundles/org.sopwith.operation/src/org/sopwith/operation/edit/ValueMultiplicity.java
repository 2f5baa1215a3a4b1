// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.edit;

/**
 * Value Multiplicity as PS3.6 prints it (PS3.5 Section 6.4): {@code 1}, {@code 1-3}, {@code 1-n},
 * {@code 2-2n}, {@code 3-3n}, {@code 1-n or 1}.
 */
public final class ValueMultiplicity {
  private ValueMultiplicity() {}

  /**
   * Whether an element of this multiplicity may have so many values. None is never wrong here: that
   * is a matter of the attribute's type. A multiplicity that cannot be read allows any number.
   */
  public static boolean allows(String multiplicity, int count) {
    if (count == 0) {
      return true;
    }
    for (String alternative : multiplicity.split(" or ")) {
      if (allowsAlternative(alternative.strip(), count)) {
        return true;
      }
    }
    return false;
  }

  private static boolean allowsAlternative(String text, int count) {
    int dash = text.indexOf('-');
    try {
      if (dash < 0) {
        return count == Integer.parseInt(text);
      }
      int least = Integer.parseInt(text.substring(0, dash));
      String most = text.substring(dash + 1);
      if (!most.endsWith("n")) {
        return count >= least && count <= Integer.parseInt(most);
      }
      int step = most.length() == 1 ? 1 : Integer.parseInt(most.substring(0, most.length() - 1));
      return count >= least && count % step == 0;
    } catch (NumberFormatException e) {
      return true;
    }
  }
}
