// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Compresses native frames without loss. What it returns is of even length. */
public final class FrameEncoder {
  private static final int RLE_HEADER = 64;
  private static final int LONGEST_RUN = 128;

  private FrameEncoder() {}

  /**
   * RLE Lossless (PS3.5 Annex G): a PackBits segment for each byte of each sample, the most
   * significant first.
   *
   * @param frame colour-by-pixel, little endian
   * @param bytesPerSample whole bytes; what is packed in bits counts as rows of bytes
   * @param columns pixels of a row, which no run goes beyond
   */
  public static byte[] rle(byte[] frame, int samplesPerPixel, int bytesPerSample, int columns) {
    int step = samplesPerPixel * bytesPerSample;
    ByteArrayOutputStream out = new ByteArrayOutputStream(frame.length / 8 + RLE_HEADER);
    ByteBuffer header = ByteBuffer.allocate(RLE_HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(step);
    out.writeBytes(header.array());
    for (int segment = 0; segment < step; segment++) {
      header.putInt(out.size());
      int sample = segment / bytesPerSample;
      int significance = bytesPerSample - 1 - segment % bytesPerSample;
      packBits(frame, sample * bytesPerSample + significance, step, columns, out);
      pad(out);
    }
    byte[] encoded = out.toByteArray();
    System.arraycopy(header.array(), 0, encoded, 0, RLE_HEADER);
    return encoded;
  }

  private static void packBits(
      byte[] frame, int first, int step, int columns, ByteArrayOutputStream out) {
    for (int row = 0; row < frame.length / step; row += columns) {
      packRow(frame, first + row * step, step, columns, out);
    }
  }

  private static void packRow(
      byte[] frame, int first, int step, int count, ByteArrayOutputStream out) {
    int at = 0;
    while (at < count) {
      int run = 1;
      byte value = frame[first + at * step];
      while (run < LONGEST_RUN && at + run < count && frame[first + (at + run) * step] == value) {
        run++;
      }
      if (run > 1) {
        out.write(1 - run);
        out.write(value);
        at += run;
        continue;
      }
      int start = at++;
      while (at < count
          && at - start < LONGEST_RUN
          && (at + 1 >= count || frame[first + at * step] != frame[first + (at + 1) * step])) {
        at++;
      }
      out.write(at - start - 1);
      for (int i = start; i < at; i++) {
        out.write(frame[first + i * step]);
      }
    }
  }

  /** Deflated Image Frame Compression (PS3.5 A.4.11). */
  public static byte[] deflate(byte[] frame) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(frame.length / 8 + 16);
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
      stream.write(frame);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    pad(out);
    return out.toByteArray();
  }

  private static void pad(ByteArrayOutputStream out) {
    if (out.size() % 2 != 0) {
      out.write(0);
    }
  }
}
