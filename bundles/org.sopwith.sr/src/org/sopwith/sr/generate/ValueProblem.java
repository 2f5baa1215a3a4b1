// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

/**
 * Something in given values that does not fit the template.
 *
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole
 * @param message a sentence
 */
public record ValueProblem(String pointer, String message) {
  @Override
  public String toString() {
    return (pointer.isEmpty() ? "/" : pointer) + ": " + message;
  }
}
