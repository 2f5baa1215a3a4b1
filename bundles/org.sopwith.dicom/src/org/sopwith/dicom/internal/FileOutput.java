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
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

  public FileOutput(FileChannel channel) {
    this.channel = channel;
  }

  @Override
  public void write(int b) throws IOException {
    if (!buffer.hasRemaining()) {
      flush();
    }
    buffer.put((byte) b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > buffer.remaining()) {
      flush();
    }
    if (length > buffer.remaining()) {
      drain(ByteBuffer.wrap(bytes, offset, length));
    } else {
      buffer.put(bytes, offset, length);
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
    drain(buffer.flip());
    buffer.clear();
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
