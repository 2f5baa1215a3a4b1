// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.blank;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sopwith.dicom.BulkData;
import org.sopwith.image.PixelRectangle;

/** Native pixel data with blanked rectangles, which are blanked while it is read. */
final class BlankedBulk implements BulkData {
  private final BulkData whole;
  private final NativeLayout layout;
  private final byte[] cellMask;
  private final Map<Integer, List<NativeLayout.Run>> runsOfFrame = new HashMap<>();

  /**
   * @param frames how many there are
   * @param cellMask the bytes of a cell with the bits that stay; empty if all do
   */
  BlankedBulk(
      BulkData whole,
      NativeLayout layout,
      int frames,
      PixelBlanking.Regions regions,
      byte[] cellMask) {
    this.whole = whole;
    this.layout = layout;
    this.cellMask = cellMask;
    Map<List<PixelRectangle>, List<NativeLayout.Run>> known = new HashMap<>();
    for (int frame = 0; frame < frames; frame++) {
      List<PixelRectangle> rectangles = regions.of(frame);
      if (!rectangles.isEmpty()) {
        runsOfFrame.put(frame, known.computeIfAbsent(rectangles, layout::runs));
      }
    }
  }

  @Override
  public long length() {
    return whole.length();
  }

  @Override
  public byte[] bytes(long offset, int count) throws IOException {
    byte[] bytes = whole.bytes(offset, count);
    blank(offset, bytes, 0, bytes.length);
    return bytes;
  }

  @Override
  public InputStream open() throws IOException {
    return new FilterInputStream(whole.open()) {
      private long position;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int count) throws IOException {
        int read = super.read(bytes, offset, count);
        if (read > 0) {
          blank(position, bytes, offset, read);
          position += read;
        }
        return read;
      }

      @Override
      public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        position += skipped;
        return skipped;
      }

      @Override
      public boolean markSupported() {
        return false;
      }
    };
  }

  /** Blanks a piece of the value. */
  void blank(long position, byte[] piece, int offset, int count) {
    if (cellMask.length > 0) {
      for (int i = 0; i < count; i++) {
        piece[offset + i] &= cellMask[(int) ((position + i) % cellMask.length)];
      }
    }
    if (runsOfFrame.isEmpty() || count == 0) {
      return;
    }
    long frameBits = layout.frameBits();
    int last = (int) (((position + count) * 8 - 1) / frameBits);
    for (int frame = (int) (position * 8 / frameBits); frame <= last; frame++) {
      for (NativeLayout.Run run : runsOfFrame.getOrDefault(frame, List.of())) {
        layout.apply(run, frame * frameBits, position, piece, offset, count);
      }
    }
  }
}
