// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.io.IOException;

/** A compressed frame that cannot be decoded; the message says what is wrong with it. */
public final class CodecException extends IOException {
  private static final long serialVersionUID = 1L;

  public CodecException(String message) {
    super(message);
  }

  public CodecException(String message, Throwable cause) {
    super(message, cause);
  }
}
