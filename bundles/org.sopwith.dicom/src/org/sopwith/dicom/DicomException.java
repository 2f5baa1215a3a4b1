// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.IOException;

/** A file or stream that is not DICOM, or of which nothing can be read. */
public class DicomException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long offset;

  /**
   * @param message one sentence, without any value from the file
   * @param offset byte offset at which reading failed
   */
  public DicomException(String message, long offset) {
    super(message);
    this.offset = offset;
  }

  /** Byte offset at which reading failed. */
  public long offset() {
    return offset;
  }
}
