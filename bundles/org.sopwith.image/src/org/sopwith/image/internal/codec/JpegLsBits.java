// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

/** The bits of a JPEG-LS scan: after a byte FF follow only seven bits (ISO/IEC 14495-1 A.1). */
final class JpegLsBits {
  private final byte[] data;
  private int position;
  private long cache;
  private int count;
  private boolean afterFf;

  JpegLsBits(byte[] data, int position) {
    this.data = data;
    this.position = position;
  }

  private void fill() {
    while (count <= 56 && position < data.length) {
      int value = data[position] & 0xFF;
      if (value == 0xFF && (position + 1 >= data.length || (data[position + 1] & 0x80) != 0)) {
        return;
      }
      int bits = afterFf ? 7 : 8;
      cache |= (long) value << (64 - bits - count);
      count += bits;
      afterFf = value == 0xFF;
      position++;
    }
  }

  int bit() throws CodecException {
    return bits(1);
  }

  int bits(int n) throws CodecException {
    if (n == 0) {
      return 0;
    }
    need(n);
    int value = (int) (cache >>> (64 - n));
    cache <<= n;
    count -= n;
    return value;
  }

  /** Counts zeros up to the next one, which is consumed too. */
  int zeros(int limit) throws CodecException {
    int zeros = 0;
    while (true) {
      need(1);
      int run = Math.min(Long.numberOfLeadingZeros(cache), count);
      zeros += run;
      if (zeros > limit) {
        throw new CodecException("JPEG-LS code longer than its limit before byte " + position);
      }
      if (run < count) {
        cache = cache << run << 1;
        count -= run + 1;
        return zeros;
      }
      cache = 0;
      count = 0;
    }
  }

  private void need(int n) throws CodecException {
    if (count < n) {
      fill();
      if (count < n) {
        throw new CodecException("JPEG-LS scan ends too early at byte " + position);
      }
    }
  }

  /** Drops what is left before the next marker; returns the position of its FF byte. */
  int nextMarker() {
    while (position + 1 < data.length
        && !((data[position] & 0xFF) == 0xFF && (data[position + 1] & 0x80) != 0)) {
      position++;
    }
    cache = 0;
    count = 0;
    afterFf = false;
    return position;
  }

  void restartAt(int newPosition) {
    position = newPosition;
  }
}
