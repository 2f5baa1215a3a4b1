// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

/**
 * The edition of the standard that a table is of.
 *
 * @param part the part, such as {@code PS3.16}
 * @param content what the table holds
 * @param edition year and letter, such as {@code 2026b}
 */
public record Edition(String part, String content, String edition) {
  @Override
  public String toString() {
    return part + " " + edition;
  }
}
