// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

/**
 * An operation that cannot be done. The message is one clear sentence for the user: what is wrong,
 * where, and what to do.
 */
public class OperationException extends Exception {
  private static final long serialVersionUID = 1L;

  public OperationException(String message) {
    super(message);
  }

  public OperationException(String message, Throwable cause) {
    super(message, cause);
  }
}
