// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.List;

/**
 * A module or functional group macro (PS3.3 Annex C).
 *
 * @param section its section
 * @param heading the heading of that section
 * @param functionalGroup whether it is a functional group macro
 * @param tables its attribute tables, as a rule one
 * @param names the names that IODs call it by
 */
public record IodModule(
    String section,
    String heading,
    boolean functionalGroup,
    List<String> tables,
    List<String> names) {

  /** Its name as most IODs print it. */
  public String name() {
    return names.getFirst();
  }
}
