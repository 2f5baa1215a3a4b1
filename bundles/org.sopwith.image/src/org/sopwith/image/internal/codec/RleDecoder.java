// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * RLE Lossless (PS3.5 Annex G): up to 15 PackBits segments, one for each byte of each sample, most
 * significant byte first.
 */
public final class RleDecoder {
  private static final int HEADER = 64;

  private RleDecoder() {}

  /**
   * Expands a frame to native bytes: little endian samples, colour-by-pixel.
   *
   * @param bitsAllocated 1, or a multiple of 8; with 1 a segment holds either packed bits or a byte
   *     for each pixel, and the result is what the segment holds
   */
  public static byte[] decode(byte[] data, Shape shape, int bitsAllocated) throws CodecException {
    if (data.length < HEADER) {
      throw new CodecException("RLE frame of " + data.length + " bytes has no header");
    }
    // a run of 128 in two bytes; a byte of packed bits stands for eight pixels
    shape.checkLength("RLE", data.length, bitsAllocated == 1 ? 512 : 64);
    ByteBuffer header = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    int segments = header.getInt(0);
    int bytesPerSample = Math.max(1, bitsAllocated / 8);
    int expected = shape.samples() * bytesPerSample;
    if (segments != expected) {
      throw new CodecException(
          "RLE header has " + segments + " segments, expected are " + expected);
    }
    int[] offsets = new int[segments + 1];
    for (int i = 0; i < segments; i++) {
      offsets[i] = header.getInt(4 + 4 * i);
      if (offsets[i] < HEADER || offsets[i] > data.length || i > 0 && offsets[i] < offsets[i - 1]) {
        throw new CodecException("RLE segment " + (i + 1) + " is not inside the frame");
      }
    }
    offsets[segments] = data.length;
    if (bitsAllocated == 1) {
      return bits(data, offsets, shape);
    }
    byte[] result = new byte[Math.multiplyExact(shape.length(), bytesPerSample)];
    int step = shape.samples() * bytesPerSample;
    for (int i = 0; i < segments; i++) {
      int sample = i / bytesPerSample;
      int significance = bytesPerSample - 1 - i % bytesPerSample;
      int start = sample * bytesPerSample + significance;
      int done = expand(data, offsets[i], offsets[i + 1], result, start, step);
      if (done < shape.pixels()) {
        throw new CodecException(
            "RLE segment %d ends after %d of %d bytes".formatted(i + 1, done, shape.pixels()));
      }
    }
    return result;
  }

  private static byte[] bits(byte[] data, int[] offsets, Shape shape) throws CodecException {
    byte[] plain = new byte[shape.pixels()];
    int done = expand(data, offsets[0], offsets[1], plain, 0, 1);
    int packed = (shape.pixels() + 7) / 8;
    if (done < packed) {
      throw new CodecException("RLE segment 1 ends after %d of %d bytes".formatted(done, packed));
    }
    return done == plain.length ? plain : java.util.Arrays.copyOf(plain, packed);
  }

  /** PackBits into every {@code step}-th byte from {@code start}; returns the bytes written. */
  private static int expand(byte[] data, int from, int to, byte[] out, int start, int step) {
    int in = from;
    int at = start;
    int done = 0;
    int limit = (out.length - start + step - 1) / step;
    while (in < to && done < limit) {
      int code = data[in++];
      if (code >= 0) {
        int count = Math.min(Math.min(code + 1, limit - done), to - in);
        for (int i = 0; i < count; i++, at += step) {
          out[at] = data[in + i];
        }
        in += code + 1;
        done += count;
      } else if (code != -128 && in < to) {
        int count = Math.min(1 - code, limit - done);
        byte value = data[in++];
        for (int i = 0; i < count; i++, at += step) {
          out[at] = value;
        }
        done += count;
      }
    }
    return done;
  }
}
