// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Writes a file through a buffer, and has parts of other files copied without reading them. */
public final class FileOutput extends OutputStream {
  private static final int BUFFER = 1 << 14;

  private final FileChannel channel;
  private final byte[] buffer = new byte[BUFFER];
  private int filled;

  public FileOutput(FileChannel channel) {
    this.channel = channel;
  }

  @Override
  public void write(int b) throws IOException {
    if (filled == BUFFER) {
      flush();
    }
    buffer[filled++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > BUFFER - filled) {
      flush();
    }
    if (length > BUFFER) {
      drain(ByteBuffer.wrap(bytes, offset, length));
    } else {
      System.arraycopy(bytes, offset, buffer, filled, length);
      filled += length;
    }
  }

  /** Copies a range of a source if it is large and the source is a file; false if it is not. */
  public boolean transfer(ByteSource source, long offset, long length) throws IOException {
    if (length <= BUFFER || !(source instanceof FileSource file)) {
      return false;
    }
    flush();
    file.transfer(offset, length, channel);
    return true;
  }

  @Override
  public void flush() throws IOException {
    drain(ByteBuffer.wrap(buffer, 0, filled));
    filled = 0;
  }

  private void drain(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
