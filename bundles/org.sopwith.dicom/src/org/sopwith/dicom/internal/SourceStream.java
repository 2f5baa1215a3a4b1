// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.internal;

import java.io.IOException;
import java.io.InputStream;

/** A range of a source as a stream, with the bytes of each unit reversed if asked. */
public final class SourceStream extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final ByteSource source;
  private final int unit;
  private final byte[] buffer;
  private final long end;
  private long position;
  private int from;
  private int to;

  /**
   * @param unit 1 for the bytes as they are; 2, 4 or 8 to reverse units of that many bytes
   */
  public SourceStream(ByteSource source, long offset, long length, int unit) {
    this.source = source;
    this.position = offset;
    this.end = offset + length;
    this.unit = unit;
    this.buffer = new byte[(int) Math.max(8, Math.min(BUFFER, length))];
  }

  @Override
  public int read() throws IOException {
    return fill() ? buffer[from++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (unit == 1 && from == to && length >= buffer.length && position < end) {
      int n = source.read(position, target, offset, (int) Math.min(length, end - position));
      position += n;
      return n > 0 ? n : -1;
    }
    if (!fill()) {
      return -1;
    }
    int n = Math.min(length, to - from);
    System.arraycopy(buffer, from, target, offset, n);
    from += n;
    return n;
  }

  @Override
  public long skip(long count) {
    long buffered = Math.min(count, to - from);
    from += (int) buffered;
    long further = Math.max(0, Math.min(count - buffered, end - position)) / unit * unit;
    position += further;
    return buffered + further;
  }

  @Override
  public int available() {
    return to - from;
  }

  private boolean fill() throws IOException {
    if (from < to) {
      return true;
    }
    int wanted = (int) Math.min(buffer.length / unit * unit, end - position);
    if (wanted <= 0) {
      return false;
    }
    from = 0;
    to = source.read(position, buffer, 0, wanted);
    position += to;
    for (int i = 0; unit > 1 && i + unit <= to; i += unit) {
      for (int a = i, b = i + unit - 1; a < b; a++, b--) {
        byte t = buffer[a];
        buffer[a] = buffer[b];
        buffer[b] = t;
      }
    }
    return to > 0;
  }
}
