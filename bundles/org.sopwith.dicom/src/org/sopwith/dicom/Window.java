// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.IOException;
import org.sopwith.dicom.internal.ByteSource;

/** Numbers at places of a source, read through a buffer that moves along. */
final class Window {
  private static final int SIZE = 1 << 12;

  private final ByteSource source;
  private final byte[] bytes;
  private long start;
  private int length;

  Window(ByteSource source) {
    this.source = source;
    this.bytes = new byte[(int) Math.min(SIZE, Math.max(16, source.size()))];
  }

  /** The tag at a position of which four bytes are there. */
  int tag(long position, boolean little) throws IOException {
    int at = at(position, 4);
    return uint16(at, little) << 16 | uint16(at + 2, little);
  }

  /** The unsigned 16-bit number at a position. */
  int uint16(long position, boolean little) throws IOException {
    return uint16(at(position, 2), little);
  }

  /** The 32-bit number at a position. */
  int int32(long position, boolean little) throws IOException {
    int at = at(position, 4);
    int low = uint16(little ? at : at + 2, little);
    int high = uint16(little ? at + 2 : at, little);
    return high << 16 | low;
  }

  /** The byte at a position. */
  byte byteAt(long position) throws IOException {
    return bytes[at(position, 1)];
  }

  private int uint16(int at, boolean little) {
    int a = bytes[at] & 0xFF;
    int b = bytes[at + 1] & 0xFF;
    return little ? b << 8 | a : a << 8 | b;
  }

  private int at(long position, int count) throws IOException {
    if (position < start || position + count > start + length) {
      start = position;
      length = source.read(position, bytes, 0, bytes.length);
    }
    return (int) (position - start);
  }
}
