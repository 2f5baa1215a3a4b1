// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean;

/** Something cannot be cleaned. The message is one sentence that holds no value of the object. */
public final class CleaningException extends Exception {
  private static final long serialVersionUID = 1;

  public CleaningException(String message) {
    super(message);
  }

  public CleaningException(String message, Throwable cause) {
    super(message, cause);
  }
}
