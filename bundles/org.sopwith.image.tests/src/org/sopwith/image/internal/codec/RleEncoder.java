// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A plain PackBits encoder after PS3.5 G.3, for tests. */
final class RleEncoder {
  private RleEncoder() {}

  /** Encodes segments one after the other behind an RLE header. */
  static byte[] encode(byte[]... segments) {
    ByteBuffer header = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(segments.length);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] segment : segments) {
      header.putInt(64 + body.size());
      pack(segment, body);
      if (body.size() % 2 != 0) {
        body.write(0);
      }
    }
    byte[] frame = new byte[64 + body.size()];
    System.arraycopy(header.array(), 0, frame, 0, 64);
    System.arraycopy(body.toByteArray(), 0, frame, 64, body.size());
    return frame;
  }

  private static void pack(byte[] in, ByteArrayOutputStream out) {
    int at = 0;
    while (at < in.length) {
      int run = 1;
      while (at + run < in.length && run < 128 && in[at + run] == in[at]) {
        run++;
      }
      if (run > 1) {
        out.write(1 - run);
        out.write(in[at]);
        at += run;
      } else {
        int end = at + 1;
        while (end < in.length
            && end - at < 128
            && (end + 1 == in.length || in[end] != in[end + 1])) {
          end++;
        }
        out.write(end - at - 1);
        out.write(in, at, end - at);
        at = end;
      }
    }
  }
}
