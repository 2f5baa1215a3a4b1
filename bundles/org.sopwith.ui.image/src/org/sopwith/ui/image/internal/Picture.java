// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

import java.util.Optional;
import org.sopwith.ui.image.internal.model.FrameFacts;
import org.sopwith.ui.image.internal.model.Viewport;
import org.sopwith.ui.image.internal.model.Windowing;

/**
 * What the canvas shows.
 *
 * @param request what was asked for
 * @param frames number of frames of the object, 0 if it cannot be opened
 * @param facts the frame; empty if it cannot be had
 * @param width pixels of the display in a line
 * @param pixels packed 0xFFRRGGBB
 * @param failure why there is no frame; empty if there is one
 */
record Picture(
    Request request,
    int frames,
    Optional<FrameFacts> facts,
    int width,
    int height,
    int[] pixels,
    String failure) {

  /**
   * What is to be shown.
   *
   * @param frame counted from 0
   * @param viewport where, before the frame's size is known; not to be changed
   */
  record Request(
      int frame, Windowing windowing, boolean inverted, boolean overlays, Viewport viewport) {}

  static Picture failed(Request request, int frames, String failure) {
    return new Picture(request, frames, Optional.empty(), 0, 0, new int[0], failure);
  }
}
