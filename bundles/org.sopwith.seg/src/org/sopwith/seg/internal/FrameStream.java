// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** Frames one after another, those of one bit a pixel without a gap between them (PS3.5 8.1.1). */
final class FrameStream extends InputStream {
  private final List<byte[]> frames;
  private final long frameBits;
  private final long length;
  private long at;

  FrameStream(List<byte[]> frames, long frameBits, long length) {
    this.frames = frames;
    this.frameBits = frameBits;
    this.length = length;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int count) {
    Objects.checkFromIndexSize(offset, count, target.length);
    if (at >= length) {
      return count == 0 ? 0 : -1;
    }
    int done = 0;
    while (done < count && at < length) {
      done +=
          frameBits % 8 == 0
              ? whole(target, offset + done, count - done)
              : one(target, offset + done);
    }
    return done;
  }

  private int whole(byte[] target, int offset, int count) {
    long frameBytes = frameBits / 8;
    int frame = (int) (at / frameBytes);
    if (frame >= frames.size()) {
      target[offset] = 0;
      at++;
      return 1;
    }
    int from = (int) (at % frameBytes);
    int n = (int) Math.min(count, frameBytes - from);
    System.arraycopy(frames.get(frame), from, target, offset, n);
    at += n;
    return n;
  }

  /** A byte whose bits may be of several frames. */
  private int one(byte[] target, int offset) {
    int value = 0;
    long bit = at * 8;
    for (int i = 0; i < 8; ) {
      long frame = (bit + i) / frameBits;
      if (frame >= frames.size()) {
        break;
      }
      int from = (int) ((bit + i) % frameBits);
      int n = (int) Math.min(8 - i, frameBits - from);
      byte[] bytes = frames.get((int) frame);
      int low = (bytes[from >> 3] & 0xFF) >> (from & 7);
      int high =
          (from >> 3) + 1 < bytes.length ? (bytes[(from >> 3) + 1] & 0xFF) << 8 - (from & 7) : 0;
      value |= ((low | high) & (1 << n) - 1) << i;
      i += n;
    }
    target[offset] = (byte) value;
    at++;
    return 1;
  }
}
