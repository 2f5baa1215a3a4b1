// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume;

import java.io.IOException;

/** A volume that cannot be had or written: one sentence with file, what is wrong and where. */
public class VolumeException extends IOException {
  private static final long serialVersionUID = 1L;

  public VolumeException(String message) {
    super(message);
  }

  public VolumeException(String message, Throwable cause) {
    super(message, cause);
  }
}
