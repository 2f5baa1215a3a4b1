// SPDX-License-Identifier: EPL-2.0
package org.sopwith.cli.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output, telling apart that its reader has gone from other failures. */
final class StandardOutput extends FilterOutputStream {
  /** Nobody reads any more, as after {@code | head}. */
  static final class ClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    ClosedException(IOException cause) {
      super(cause);
    }
  }

  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      if (isBrokenPipe(e)) {
        throw new ClosedException(e);
      }
      throw new IOException("Standard output cannot be written: " + e.getMessage() + ".", e);
    }
  }

  private static boolean isBrokenPipe(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Broken pipe") || message.contains("pipe is being closed");
  }
}
