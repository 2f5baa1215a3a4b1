// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Deflated Image Frame Compression (PS3.5 A.4.11): each frame is a raw deflate stream. */
public final class InflateDecoder {
  /** Bytes that a byte of deflated data can stand for. */
  private static final int MAXIMUM_RATIO = 1032;

  private InflateDecoder() {}

  /** Inflates a frame to exactly the given number of native bytes. */
  public static byte[] decode(byte[] data, int length) throws CodecException {
    if ((long) data.length * MAXIMUM_RATIO < length) {
      throw new CodecException(
          "deflated frame of %d bytes is too short for %d".formatted(data.length, length));
    }
    byte[] result = new byte[length];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(data);
      int done = 0;
      while (done < length) {
        int count = inflater.inflate(result, done, length - done);
        if (count == 0) {
          throw new CodecException(
              "deflated frame ends after %d of %d bytes".formatted(done, length));
        }
        done += count;
      }
      return result;
    } catch (DataFormatException e) {
      throw new CodecException("deflated frame is corrupt", e);
    } finally {
      inflater.end();
    }
  }
}
