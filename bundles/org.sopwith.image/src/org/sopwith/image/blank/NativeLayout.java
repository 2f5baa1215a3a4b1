// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.blank;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.image.FrameException;
import org.sopwith.image.Photometric;
import org.sopwith.image.PixelDescription;
import org.sopwith.image.PixelRectangle;

/** Where the pixels of a rectangle stand in a native frame (PS3.5 Section 8). */
final class NativeLayout {
  private final PixelDescription d;
  private final BlankValue value;
  private final boolean wordSwapped;

  /**
   * Bits of a frame that are set.
   *
   * @param from the first, counted from the first of the frame
   * @param length how many
   * @param pattern the bytes that are repeated; of one bit a pixel, the bit
   */
  record Run(long from, long length, byte[] pattern) {}

  /**
   * @param wordSwapped whether cells of 32 bits stand with their words in the other order
   * @throws FrameException if such frames are not laid out here
   */
  NativeLayout(PixelDescription d, BlankValue value, boolean wordSwapped) throws FrameException {
    if (d.samplesPerPixel() == 3 && d.photometric() == Photometric.YBR_PARTIAL_420
        || d.bitsAllocated() == 1 && d.samplesPerPixel() != 1) {
      throw new FrameException("Pixels of this kind cannot be blanked.");
    }
    this.d = d;
    this.value = value;
    this.wordSwapped = wordSwapped;
  }

  /** Bits of a frame. */
  long frameBits() {
    return d.bitsAllocated() == 1 ? d.samples() : d.frameLength() * 8;
  }

  /** What is set to blank rectangles. */
  List<Run> runs(List<PixelRectangle> rectangles) {
    List<Run> runs = new ArrayList<>();
    for (PixelRectangle any : rectangles) {
      any.within(d.columns(), d.rows()).ifPresent(rectangle -> add(rectangle, runs));
    }
    return runs;
  }

  private void add(PixelRectangle r, List<Run> runs) {
    if (d.bitsAllocated() == 1) {
      byte bit = (byte) (value.samples()[0] == 0 ? 0 : 1);
      lines(r, 0, 1, new byte[] {bit}, runs);
    } else if (d.samplesPerPixel() == 3 && d.photometric().isSubsampled()) {
      // two pixels share their colour
      int left = r.left() & ~1;
      int right = r.left() + r.width() + 1 & ~1;
      byte[] pixel = value.pixel(d);
      byte[] pair = {pixel[0], pixel[0], pixel[1], pixel[2]};
      PixelRectangle pairs = new PixelRectangle(left, r.top(), right - left, r.height());
      lines(pairs, 0, 16, pair, runs);
    } else if (d.planarConfiguration() == 1 && d.samplesPerPixel() > 1) {
      for (int sample = 0; sample < d.samplesPerPixel(); sample++) {
        long plane = (long) sample * d.pixels() * d.bitsAllocated();
        lines(r, plane, d.bitsAllocated(), ordered(value.cell(d, sample)), runs);
      }
    } else {
      lines(r, 0, d.bitsAllocated() * d.samplesPerPixel(), ordered(value.pixel(d)), runs);
    }
  }

  private void lines(
      PixelRectangle r, long plane, int bitsPerPixel, byte[] pattern, List<Run> runs) {
    boolean whole = r.width() == d.columns();
    int lines = whole ? 1 : r.height();
    long length = (long) r.width() * bitsPerPixel * (whole ? r.height() : 1);
    for (int line = 0; line < lines; line++) {
      long pixel = (long) (r.top() + line) * d.columns() + r.left();
      runs.add(new Run(plane + pixel * bitsPerPixel, length, pattern));
    }
  }

  private byte[] ordered(byte[] cells) {
    if (!wordSwapped) {
      return cells;
    }
    byte[] swapped = new byte[cells.length];
    for (int i = 0; i < cells.length; i++) {
      swapped[i] = cells[i ^ 2];
    }
    return swapped;
  }

  /**
   * Sets what of a run of a frame lies in a piece of the value.
   *
   * @param frameStart the first bit of the frame
   * @param position the first byte of the piece
   */
  void apply(Run run, long frameStart, long position, byte[] piece, int offset, int count) {
    long from = Math.max(frameStart + run.from(), position * 8);
    long to = Math.min(frameStart + run.from() + run.length(), (position + count) * 8);
    if (d.bitsAllocated() == 1) {
      for (long bit = from; bit < to; bit++) {
        int at = offset + (int) (bit / 8 - position);
        int mask = 1 << bit % 8;
        piece[at] = (byte) (run.pattern()[0] == 0 ? piece[at] & ~mask : piece[at] | mask);
      }
      return;
    }
    long first = frameStart + run.from();
    for (long at = from / 8; at < to / 8; at++) {
      int phase = (int) ((at - first / 8) % run.pattern().length);
      piece[offset + (int) (at - position)] = run.pattern()[phase];
    }
  }
}
