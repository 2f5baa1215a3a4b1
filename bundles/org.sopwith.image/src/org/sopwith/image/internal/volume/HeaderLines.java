// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sopwith.image.volume.VolumeException;

/** The lines of a text header, and where the bytes behind it begin. */
final class HeaderLines implements Closeable {
  /** Far more than the longest header that is of use. */
  private static final int LIMIT = 16 << 20;

  private final Path file;
  private final InputStream in;
  private long position;

  HeaderLines(Path file) throws IOException {
    this.file = file;
    this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 13);
  }

  /** The next line without its end; empty at the end of the file. */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int c = in.read();
    if (c < 0) {
      return Optional.empty();
    }
    while (c >= 0 && c != '\n') {
      position++;
      if (position > LIMIT) {
        throw new VolumeException(
            "%s: its text header does not end within %d bytes.".formatted(file, LIMIT));
      }
      line.write(c);
      c = in.read();
    }
    position += c < 0 ? 0 : 1;
    String text = line.toString(StandardCharsets.UTF_8);
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }

  /** The byte behind the last line that was read. */
  long position() {
    return position;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
