// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

/** Walks the marker segments that JPEG and JPEG-LS share (ISO/IEC 10918-1 Annex B). */
final class MarkerReader {
  private final String codec;
  private final byte[] data;
  private int position;

  MarkerReader(String codec, byte[] data) {
    this.codec = codec;
    this.data = data;
  }

  byte[] data() {
    return data;
  }

  int position() {
    return position;
  }

  void seek(int newPosition) {
    position = newPosition;
  }

  int u8() throws CodecException {
    if (position >= data.length) {
      throw new CodecException(codec + " stream ends too early at byte " + position);
    }
    return data[position++] & 0xFF;
  }

  int u16() throws CodecException {
    return u8() << 8 | u8();
  }

  void expectStart() throws CodecException {
    if (u16() != 0xFFD8) {
      throw new CodecException(codec + " stream does not begin with a start-of-image marker");
    }
  }

  /** The code of the next marker, which must follow here; fill bytes are passed over. */
  int next() throws CodecException {
    int value = u8();
    if (value != 0xFF) {
      throw new CodecException(codec + " stream has no marker at byte " + (position - 1));
    }
    while (value == 0xFF) {
      value = u8();
    }
    return value;
  }

  /** Reads the length of a segment; returns the position after it. */
  int segmentEnd() throws CodecException {
    int end = position + u16();
    if (end < position || end > data.length) {
      throw new CodecException(codec + " segment at byte " + position + " is longer than the data");
    }
    return end;
  }

  void skipSegment() throws CodecException {
    position = segmentEnd();
  }

  int restartInterval() throws CodecException {
    int end = segmentEnd();
    int interval = 0;
    while (position < end) {
      interval = interval << 8 | u8();
    }
    if (interval < 0) {
      throw new CodecException(codec + " restart interval is invalid");
    }
    return interval;
  }

  void expectRestart(int number) throws CodecException {
    int marker = next();
    if (marker != 0xD0 + number) {
      throw new CodecException(codec + " restart marker missing at byte " + (position - 2));
    }
  }
}
