// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import org.sopwith.image.internal.Ybr;

/** Colours of frames with three samples per pixel. */
final class Colours {
  private Colours() {}

  /** Packs every pixel as 0xFFRRGGBB, the upper eight bits of each sample. */
  static void pack(Frame frame, int[] target) {
    Samples samples = frame.samples();
    int step = frame.samplesPerPixel();
    int pixels = frame.rows() * frame.columns();
    int shift = Math.max(0, frame.description().bitsStored() - 8);
    boolean partial =
        frame.photometric() == Photometric.YBR_PARTIAL_422
            || frame.photometric() == Photometric.YBR_PARTIAL_420;
    for (int i = 0, at = 0; i < pixels; i++, at += step) {
      int a = samples.integer(at) >>> shift & 0xFF;
      int b = samples.integer(at + 1) >>> shift & 0xFF;
      int c = samples.integer(at + 2) >>> shift & 0xFF;
      if (!frame.photometric().isYbr()) {
        target[i] = 0xFF000000 | a << 16 | b << 8 | c;
      } else {
        target[i] = partial ? Ybr.partial(a, b, c) : Ybr.full(a, b, c);
      }
    }
  }
}
