// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What an RLE frame has room for besides its pixels (PS3.5 Annex G): offsets of segments that there
 * are not, and bytes behind each segment.
 */
final class RleSlack {
  private static final int HEADER = 64;
  private static final int MOST_SEGMENTS = 15;

  private RleSlack() {}

  /**
   * Sets it to zero.
   *
   * @param pixels of a frame
   * @return whether anything was changed; false also for a frame that is none
   */
  static boolean clear(byte[] frame, int pixels) {
    if (frame.length < HEADER || pixels <= 0) {
      return false;
    }
    ByteBuffer header = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
    int segments = header.getInt(0);
    if (segments < 1 || segments > MOST_SEGMENTS) {
      return false;
    }
    boolean changed = zero(frame, 4 + 4 * segments, HEADER);
    int before = HEADER;
    for (int i = 0; i < segments; i++) {
      int from = header.getInt(4 + 4 * i);
      int to = i + 1 < segments ? header.getInt(8 + 4 * i) : frame.length;
      if (from < before || to < from || to > frame.length) {
        return changed;
      }
      changed |= zero(frame, before, from);
      before = end(frame, from, to, pixels);
      changed |= zero(frame, before, to);
    }
    return changed;
  }

  /** Where a segment has given all its bytes. */
  private static int end(byte[] frame, int from, int to, int pixels) {
    int at = from;
    int done = 0;
    while (at < to && done < pixels) {
      int code = frame[at++];
      if (code >= 0) {
        at += code + 1;
        done += code + 1;
      } else if (code != -128) {
        at++;
        done += 1 - code;
      }
    }
    return Math.min(at, to);
  }

  private static boolean zero(byte[] frame, int from, int to) {
    boolean changed = false;
    for (int i = from; i < to; i++) {
      changed |= frame[i] != 0;
      frame[i] = 0;
    }
    return changed;
  }
}
