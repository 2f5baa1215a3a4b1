// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import java.io.IOException;

/**
 * A frame that cannot be had: the data set does not describe an image, the pixel data is too short,
 * or a compressed stream is broken. The message says what is wrong and in which frame, and names
 * nothing that identifies a person.
 */
public class FrameException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int frame;

  /** An error of the image as a whole. */
  public FrameException(String message) {
    this(-1, message, null);
  }

  /**
   * An error of one frame.
   *
   * @param frame the frame's index, counted from 0; the message counts from 1
   */
  public FrameException(int frame, String message, Throwable cause) {
    super(frame < 0 ? message : "Frame " + (frame + 1) + ": " + message, cause);
    this.frame = frame;
  }

  /** The index of the frame, counted from 0, or -1 if the image as a whole is concerned. */
  public int frame() {
    return frame;
  }
}
