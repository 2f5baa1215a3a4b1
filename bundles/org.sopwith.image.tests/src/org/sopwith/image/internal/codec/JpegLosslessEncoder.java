// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.io.ByteArrayOutputStream;

/** A JPEG lossless encoder for tests (ISO/IEC 10918-1 Annex H) with a fixed five-bit code. */
final class JpegLosslessEncoder {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int pending;
  private int bits;

  private JpegLosslessEncoder() {}

  static byte[] encode(
      int[] samples, Shape shape, int precision, int selection, int pointTransform, int restart) {
    JpegLosslessEncoder e = new JpegLosslessEncoder();
    int components = shape.samples();
    e.words(0xFFD8, 0xFFC4, 2 + 17 + 17);
    e.out.write(0);
    for (int length = 1; length <= 16; length++) {
      e.out.write(length == 5 ? 17 : 0);
    }
    for (int category = 0; category <= 16; category++) {
      e.out.write(category);
    }
    if (restart > 0) {
      e.words(0xFFDD, 4, restart * shape.columns());
    }
    e.words(0xFFC3, 8 + 3 * components);
    e.out.write(precision);
    e.words(shape.rows(), shape.columns());
    e.out.write(components);
    for (int i = 0; i < components; i++) {
      e.out.write(i + 1);
      e.out.write(0x11);
      e.out.write(0);
    }
    e.words(0xFFDA, 6 + 2 * components);
    e.out.write(components);
    for (int i = 0; i < components; i++) {
      e.out.write(i + 1);
      e.out.write(0);
    }
    e.out.write(selection);
    e.out.write(0);
    e.out.write(pointTransform);
    e.scan(samples, shape, precision - pointTransform, selection, pointTransform, restart);
    e.words(0xFFD9);
    return e.out.toByteArray();
  }

  private void scan(int[] in, Shape shape, int precision, int selection, int shift, int restart) {
    int step = shape.samples();
    int line = shape.columns() * step;
    for (int y = 0; y < shape.rows(); y++) {
      boolean first = y == 0 || restart > 0 && y % restart == 0;
      if (first && y > 0) {
        flush();
        words(0xFFD0 + (y / restart - 1) % 8);
      }
      for (int i = y * line; i < (y + 1) * line; i++) {
        boolean start = i - y * line < step;
        int a = start ? 0 : in[i - step] >> shift;
        int b = first ? 0 : in[i - line] >> shift;
        int c = first || start ? 0 : in[i - line - step] >> shift;
        int prediction;
        if (start) {
          prediction = first ? 1 << (precision - 1) : b;
        } else if (first) {
          prediction = a;
        } else {
          int[] p = {0, a, b, c, a + b - c, a + ((b - c) >> 1), b + ((a - c) >> 1), (a + b) >> 1};
          prediction = p[selection];
        }
        difference((short) ((in[i] >> shift) - prediction));
      }
    }
    flush();
  }

  private void difference(int d) {
    if (d == -32768) {
      put(16, 5);
      return;
    }
    int category = 32 - Integer.numberOfLeadingZeros(Math.abs(d));
    put(category, 5);
    put(d < 0 ? d + (1 << category) - 1 : d, category);
  }

  private void put(int value, int count) {
    for (int i = count - 1; i >= 0; i--) {
      pending = pending << 1 | value >> i & 1;
      if (++bits == 8) {
        out.write(pending);
        if ((pending & 0xFF) == 0xFF) {
          out.write(0);
        }
        pending = 0;
        bits = 0;
      }
    }
  }

  private void flush() {
    while (bits != 0) {
      put(1, 1);
    }
  }

  private void words(int... values) {
    for (int value : values) {
      out.write(value >> 8);
      out.write(value);
    }
  }
}
