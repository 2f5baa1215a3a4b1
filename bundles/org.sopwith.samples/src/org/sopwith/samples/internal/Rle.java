// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes frames of three samples of 8 bits in RLE Lossless (PS3.5 Annex G). */
final class Rle {
  private static final int HEADER = 64;
  private static final int SAMPLES = 3;
  private static final int LONGEST = 128;

  private Rle() {}

  /**
   * A frame as one fragment.
   *
   * @param rgb samples by pixel, row by row
   * @param columns pixels of a row; no run goes over the end of a row
   */
  static byte[] encode(byte[] rgb, int columns) {
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(SAMPLES);
    ByteArrayOutputStream segments = new ByteArrayOutputStream(rgb.length / 2);
    byte[] row = new byte[columns];
    for (int sample = 0; sample < SAMPLES; sample++) {
      header.putInt(HEADER + segments.size());
      for (int start = 0; start < rgb.length; start += columns * SAMPLES) {
        for (int column = 0; column < columns; column++) {
          row[column] = rgb[start + column * SAMPLES + sample];
        }
        encodeRow(row, segments);
      }
      if (segments.size() % 2 != 0) {
        segments.write(0);
      }
    }
    byte[] body = segments.toByteArray();
    return ByteBuffer.allocate(HEADER + body.length).put(header.array()).put(body).array();
  }

  private static void encodeRow(byte[] row, ByteArrayOutputStream out) {
    int at = 0;
    while (at < row.length) {
      int same = same(row, at);
      if (same > 1) {
        out.write(1 - same);
        out.write(row[at]);
        at += same;
      } else {
        int literal = 1;
        while (literal < LONGEST && at + literal < row.length && same(row, at + literal) < 3) {
          literal++;
        }
        out.write(literal - 1);
        out.write(row, at, literal);
        at += literal;
      }
    }
  }

  private static int same(byte[] row, int at) {
    int end = at + 1;
    while (end < row.length && end - at < LONGEST && row[end] == row[at]) {
      end++;
    }
    return end - at;
  }
}
