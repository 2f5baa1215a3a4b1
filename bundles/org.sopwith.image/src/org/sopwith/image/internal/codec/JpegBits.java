// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

/** The bits of a JPEG entropy-coded segment, byte stuffing removed (ISO/IEC 10918-1 F.1.2.3). */
final class JpegBits {
  private final byte[] data;
  private int position;
  private long cache;
  private int count;

  JpegBits(byte[] data, int position) {
    this.data = data;
    this.position = position;
  }

  private void fill() {
    while (count <= 56 && position < data.length) {
      int value = data[position] & 0xFF;
      if (value == 0xFF) {
        if (position + 1 >= data.length || data[position + 1] != 0) {
          return;
        }
        position++;
      }
      position++;
      cache |= (long) value << (56 - count);
      count += 8;
    }
  }

  /** The next n (1 to 16) bits without consuming them; zeros follow the end. */
  int peek(int n) {
    if (count < n) {
      fill();
    }
    return (int) (cache >>> (64 - n));
  }

  void skip(int n) throws CodecException {
    cache <<= n;
    count -= n;
    if (count < 0) {
      throw new CodecException("JPEG scan ends too early at byte " + position);
    }
  }

  int bits(int n) throws CodecException {
    if (n == 0) {
      return 0;
    }
    int value = peek(n);
    skip(n);
    return value;
  }

  /** Reads n bits and extends them to a difference (F.2.2.1, EXTEND). */
  int difference(int n) throws CodecException {
    int value = bits(n);
    return n == 0 || value >> (n - 1) != 0 ? value : value - (1 << n) + 1;
  }

  /** Drops what is left before the next marker; returns the position of its FF byte. */
  int nextMarker() {
    cache = 0;
    count = 0;
    while (position + 1 < data.length
        && (data[position] != -1 || data[position + 1] == 0 || data[position + 1] == -1)) {
      position++;
    }
    return position;
  }

  void restartAt(int newPosition) {
    position = newPosition;
  }
}
