// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.io.ByteArrayOutputStream;

/**
 * A JPEG-LS encoder for tests, written after ISO/IEC 14495-1 Annex A independently of the decoder:
 * default parameters, no or line interleaving.
 */
final class JpegLsEncoder {
  private static final int[] J = {
    0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13,
    14, 15
  };

  private final int columns;
  private final int maximum;
  private final int near;
  private final int range;
  private final int qbpp;
  private final int limit;
  private final int[] thresholds;
  private final int[] a = new int[367];
  private final int[] b = new int[367];
  private final int[] c = new int[365];
  private final int[] n = new int[367];
  private final int[] nn = new int[2];
  private final ByteArrayOutputStream out;
  private int pending;
  private int free = 8;

  private JpegLsEncoder(ByteArrayOutputStream out, int columns, int precision, int near) {
    this.out = out;
    this.columns = columns;
    this.maximum = (1 << precision) - 1;
    this.near = near;
    this.range = (maximum + 2 * near) / (2 * near + 1) + 1;
    this.qbpp = (int) Math.ceil(Math.log(range) / Math.log(2) - 1e-9);
    int bpp = Math.max(2, precision);
    this.limit = 2 * (bpp + Math.max(8, bpp));
    this.thresholds = thresholds();
    for (int i = 0; i < 367; i++) {
      a[i] = Math.max(2, (range + 32) / 64);
      n[i] = 1;
    }
  }

  private int[] thresholds() {
    if (maximum >= 128) {
      int f = (Math.min(maximum, 4095) + 128) / 256;
      int t1 = clamp(f + 2 + 3 * near, near + 1);
      int t2 = clamp(4 * f + 3 + 5 * near, t1);
      return new int[] {t1, t2, clamp(17 * f + 4 + 7 * near, t2)};
    }
    int f = 256 / (maximum + 1);
    int t1 = clamp(Math.max(2, 3 / f + 3 * near), near + 1);
    int t2 = clamp(Math.max(3, 7 / f + 5 * near), t1);
    return new int[] {t1, t2, clamp(Math.max(4, 21 / f + 7 * near), t2)};
  }

  private int clamp(int value, int low) {
    return value > maximum || value < low ? low : value;
  }

  /**
   * Encodes colour-by-pixel samples.
   *
   * @param restart lines between restart markers, 0 for none
   */
  static byte[] encode(
      int[] samples, Shape shape, int precision, int near, boolean lineInterleaved, int restart) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    words(out, 0xFFD8, 0xFFF7, 8 + 3 * shape.samples());
    out.write(precision);
    words(out, shape.rows(), shape.columns());
    out.write(shape.samples());
    for (int i = 1; i <= shape.samples(); i++) {
      out.write(i);
      out.write(0x11);
      out.write(0);
    }
    if (restart > 0) {
      words(out, 0xFFDD, 4, restart);
    }
    int perScan = lineInterleaved ? shape.samples() : 1;
    for (int first = 0; first < shape.samples(); first += perScan) {
      words(out, 0xFFDA, 6 + 2 * perScan);
      out.write(perScan);
      for (int i = 0; i < perScan; i++) {
        out.write(first + i + 1);
        out.write(0);
      }
      out.write(near);
      out.write(lineInterleaved ? 1 : 0);
      out.write(0);
      scan(out, samples, shape, precision, near, first, perScan, restart);
    }
    words(out, 0xFFD9);
    return out.toByteArray();
  }

  private static void words(ByteArrayOutputStream out, int... values) {
    for (int value : values) {
      out.write(value >> 8);
      out.write(value);
    }
  }

  private static void scan(
      ByteArrayOutputStream out,
      int[] samples,
      Shape shape,
      int precision,
      int near,
      int first,
      int count,
      int restart) {
    int columns = shape.columns();
    JpegLsEncoder encoder = new JpegLsEncoder(out, columns, precision, near);
    int[][] above = new int[count][columns + 2];
    int[] run = new int[count];
    for (int y = 0; y < shape.rows(); y++) {
      if (restart > 0 && y > 0 && y % restart == 0) {
        encoder.flush();
        words(out, 0xFFD0 + (y / restart - 1) % 8);
        encoder = new JpegLsEncoder(out, columns, precision, near);
        above = new int[count][columns + 2];
        run = new int[count];
      }
      for (int i = 0; i < count; i++) {
        int[] line = new int[columns + 2];
        for (int x = 0; x < columns; x++) {
          line[x + 1] = samples[(y * columns + x) * shape.samples() + first + i];
        }
        above[i][columns + 1] = above[i][columns];
        line[0] = above[i][1];
        run[i] = encoder.line(line, above[i], run[i]);
        above[i] = line;
      }
    }
    encoder.flush();
  }

  /** Codes a line, replacing its samples by what a decoder will see; returns the run index. */
  private int line(int[] here, int[] above, int firstRunIndex) {
    int runIndex = firstRunIndex;
    int x = 1;
    while (x <= columns) {
      int ra = here[x - 1];
      int rb = above[x];
      int rc = above[x - 1];
      int[] d = {above[x + 1] - rb, rb - rc, rc - ra};
      int q = 81 * quantize(d[0]) + 9 * quantize(d[1]) + quantize(d[2]);
      if (q != 0) {
        here[x] = regular(here[x], q, ra, rb, rc);
        x++;
        continue;
      }
      int length = 0;
      while (x + length <= columns && Math.abs(here[x + length] - ra) <= near) {
        here[x + length] = ra;
        length++;
      }
      x += length;
      while (length >= 1 << J[runIndex]) {
        put(1, 1);
        length -= 1 << J[runIndex];
        runIndex = Math.min(31, runIndex + 1);
      }
      if (x > columns) {
        if (length > 0) {
          put(1, 1);
        }
      } else {
        put(0, 1);
        put(length, J[runIndex]);
        here[x] = interruption(here[x], ra, above[x], J[runIndex]);
        runIndex = Math.max(0, runIndex - 1);
        x++;
      }
    }
    return runIndex;
  }

  private int quantize(int d) {
    int size = Math.abs(d);
    int level = size <= near ? 0 : 1;
    for (int i = 0; level > 0 && i < 3; i++) {
      level += size >= thresholds[i] ? 1 : 0;
    }
    return d < 0 ? -level : level;
  }

  private int regular(int value, int signedContext, int ra, int rb, int rc) {
    int sign = signedContext < 0 ? -1 : 1;
    int q = signedContext * sign;
    int px = rc >= Math.max(ra, rb) ? Math.min(ra, rb) : ra + rb - rc;
    px = rc <= Math.min(ra, rb) ? Math.max(ra, rb) : px;
    px = Math.max(0, Math.min(maximum, px + sign * c[q]));
    int error = quantizeError(sign * (value - px));
    int rx = reconstruct(px, sign * error);
    error = modulo(error);
    int k = 0;
    while (n[q] << k < a[q]) {
      k++;
    }
    int mapped;
    if (near == 0 && k == 0 && 2 * b[q] <= -n[q]) {
      mapped = error >= 0 ? 2 * error + 1 : -2 * (error + 1);
    } else {
      mapped = error >= 0 ? 2 * error : -2 * error - 1;
    }
    golomb(mapped, k, limit);
    b[q] += error * (2 * near + 1);
    a[q] += Math.abs(error);
    if (n[q] == 64) {
      a[q] >>= 1;
      b[q] >>= 1;
      n[q] >>= 1;
    }
    n[q]++;
    if (b[q] <= -n[q]) {
      b[q] += n[q];
      c[q] -= c[q] > -128 ? 1 : 0;
      b[q] = b[q] <= -n[q] ? -n[q] + 1 : b[q];
    } else if (b[q] > 0) {
      b[q] -= n[q];
      c[q] += c[q] < 127 ? 1 : 0;
      b[q] = b[q] > 0 ? 0 : b[q];
    }
    return rx;
  }

  private int interruption(int value, int ra, int rb, int runBits) {
    int type = Math.abs(ra - rb) <= near ? 1 : 0;
    int px = type == 1 ? ra : rb;
    int sign = type == 0 && ra > rb ? -1 : 1;
    int error = quantizeError(sign * (value - px));
    int rx = reconstruct(px, sign * error);
    error = modulo(error);
    int q = 365 + type;
    int temp = type == 0 ? a[q] : a[q] + (n[q] >> 1);
    int k = 0;
    while (n[q] << k < temp) {
      k++;
    }
    int map = 0;
    if (k == 0 && error > 0 && 2 * nn[type] < n[q]
        || error < 0 && 2 * nn[type] >= n[q]
        || error < 0 && k != 0) {
      map = 1;
    }
    int mapped = 2 * Math.abs(error) - type - map;
    golomb(mapped, k, limit - runBits - 1);
    nn[type] += error < 0 ? 1 : 0;
    a[q] += (mapped + 1 - type) >> 1;
    if (n[q] == 64) {
      a[q] >>= 1;
      n[q] >>= 1;
      nn[type] >>= 1;
    }
    n[q]++;
    return rx;
  }

  private int quantizeError(int error) {
    return error > 0 ? (error + near) / (2 * near + 1) : -((near - error) / (2 * near + 1));
  }

  private int reconstruct(int px, int error) {
    return Math.max(0, Math.min(maximum, px + error * (2 * near + 1)));
  }

  private int modulo(int error) {
    int e = error < 0 ? error + range : error;
    return e >= (range + 1) / 2 ? e - range : e;
  }

  private void golomb(int mapped, int k, int codeLimit) {
    int high = mapped >> k;
    if (high < codeLimit - qbpp - 1) {
      put(0, high);
      put(1, 1);
      put(mapped & (1 << k) - 1, k);
    } else {
      put(0, codeLimit - qbpp - 1);
      put(1, 1);
      put(mapped - 1, qbpp);
    }
  }

  private void put(int value, int count) {
    for (int i = count - 1; i >= 0; i--) {
      pending = pending << 1 | (i < 31 ? value >> i & 1 : 0);
      if (--free == 0) {
        out.write(pending);
        free = (pending & 0xFF) == 0xFF ? 7 : 8;
        pending = 0;
      }
    }
  }

  private void flush() {
    while (free != 8 && free != 7 || pending != 0) {
      int before = free;
      put(0, 1);
      if (free > before) {
        break;
      }
    }
    if (free == 7) {
      out.write(0);
      free = 8;
    }
  }
}
