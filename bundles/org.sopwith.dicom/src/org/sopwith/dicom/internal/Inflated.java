// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The data set of a deflated file (PS3.5 Section A.5): in memory, or if large in a temporary file.
 */
public final class Inflated {
  private static final int MAX_IN_MEMORY = 1 << 26;
  private static final long MAX = 1L << 34;

  private Inflated() {}

  /** Takes note of something that was wrong: id, offset, path, message, whether it is an error. */
  public interface Complaint {
    void add(String id, long offset, String path, String message, boolean error);
  }

  /** Inflates from a position to the end of the stream; what is broken ends it there. */
  public static ByteSource of(ByteSource file, long position, Complaint complaint)
      throws IOException {
    byte[] head = file.bytes(position, 2);
    boolean zlib =
        head.length == 2
            && (head[0] & 0x0F) == 8
            && ((head[0] & 0xFF) << 8 | head[1] & 0xFF) % 31 == 0
            && head[0] == 0x78;
    if (zlib) {
      complaint.add("zlib-header", position, "", "The deflated data set has a zlib header.", true);
    }
    Inflater inflater = new Inflater(!zlib);
    try (Spill out = new Spill()) {
      long at = position;
      byte[] in = new byte[1 << 14];
      byte[] inflated = new byte[1 << 16];
      while (!inflater.finished() && out.length < MAX) {
        int n;
        try {
          n = inflater.inflate(inflated);
        } catch (DataFormatException e) {
          complaint.add(
              "corrupt-deflate",
              at,
              "",
              "The deflated data set is corrupt; what comes before is read.",
              true);
          break;
        }
        out.write(inflated, 0, n);
        if (n == 0) {
          int read = inflater.needsInput() ? file.read(at, in, 0, in.length) : 0;
          if (read == 0) {
            complaint.add(
                "truncated-deflate", at, "", "The deflated data set ends too early.", true);
            break;
          }
          inflater.setInput(in, 0, read);
          at += read;
        }
      }
      if (out.length >= MAX) {
        complaint.add(
            "deflate-too-large",
            at,
            "",
            "The data set inflates to more than 16 GB; the rest is not read.",
            true);
      }
      return out.source();
    } finally {
      inflater.end();
    }
  }

  /** Memory at first, a temporary file when it gets large. */
  private static final class Spill extends OutputStream {
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Path file;
    private OutputStream toFile;
    private boolean handedOver;
    private long length;

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      length += count;
      if (memory != null && memory.size() + count > MAX_IN_MEMORY) {
        file = Files.createTempFile("sopwith", ".inflated");
        toFile = Files.newOutputStream(file);
        memory.writeTo(toFile);
        memory = null;
      }
      (memory != null ? memory : toFile).write(bytes, offset, count);
    }

    ByteSource source() throws IOException {
      if (memory != null) {
        return new ArraySource(memory.toByteArray());
      }
      toFile.close();
      handedOver = true;
      return FileSource.openTemporary(file);
    }

    @Override
    public void close() throws IOException {
      if (toFile != null && !handedOver) {
        toFile.close();
        Files.deleteIfExists(file);
      }
    }
  }
}
