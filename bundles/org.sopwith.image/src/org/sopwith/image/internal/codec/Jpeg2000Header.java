// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.nio.ByteBuffer;

/**
 * Checks the main header of a JPEG 2000 codestream (ISO/IEC 15444-1 Annex A) before the library
 * sees it, so that nothing is allocated for an extent, a tiling or a number of layers that the data
 * set or the length of the stream contradicts.
 *
 * @param start position of the codestream, after the boxes of a JP2 file if there are any
 */
record Jpeg2000Header(int start) {
  private static final int SOC = 0xFF4F;
  private static final int SIZ = 0xFF51;
  private static final int CAP = 0xFF50;
  private static final int COD = 0xFF52;
  private static final int SOT = 0xFF90;

  /** The library keeps some bytes for every code-block of every layer. */
  private static final int MAXIMUM_BLOCKS = 1 << 22;

  private static final int CODESTREAM_BOX = 0x6A703263;

  static Jpeg2000Header read(byte[] data, Shape shape) throws CodecException {
    int start = codestream(data);
    ByteBuffer in = ByteBuffer.wrap(data);
    in.position(start + 2);
    boolean sized = false;
    while (in.remaining() >= 4) {
      int marker = in.getShort() & 0xFFFF;
      if (marker == SOT) {
        if (!sized) {
          throw new CodecException("JPEG 2000 stream has no image size");
        }
        return new Jpeg2000Header(start);
      }
      int length = in.getShort() & 0xFFFF;
      if (length < 2 || length - 2 > in.remaining()) {
        throw new CodecException("JPEG 2000 segment at byte " + in.position() + " is too long");
      }
      ByteBuffer segment = in.slice(in.position(), length - 2);
      if (marker == SIZ) {
        size(segment, shape);
        sized = true;
      } else if (marker == COD) {
        coding(segment, data.length, shape);
      } else if (marker == CAP) {
        throw new CodecException("JPEG 2000 stream uses high-throughput or other extensions");
      }
      in.position(in.position() + length - 2);
    }
    throw new CodecException("JPEG 2000 stream ends inside its main header");
  }

  private static int codestream(byte[] data) throws CodecException {
    ByteBuffer in = ByteBuffer.wrap(data);
    long at = 0;
    while (at + 8 <= data.length) {
      int position = (int) at;
      if ((in.getShort(position) & 0xFFFF) == SOC) {
        return position;
      }
      long length = Integer.toUnsignedLong(in.getInt(position));
      if (in.getInt(position + 4) == CODESTREAM_BOX) {
        at += length == 1 ? 16 : 8;
      } else if (length >= 8) {
        at += length;
      } else {
        break;
      }
    }
    throw new CodecException("JPEG 2000 stream does not begin with a start-of-codestream marker");
  }

  private static void size(ByteBuffer in, Shape shape) throws CodecException {
    if (in.remaining() < 36) {
      throw new CodecException("JPEG 2000 image size is too short");
    }
    in.getShort();
    long[] at = new long[8];
    for (int i = 0; i < at.length; i++) {
      at[i] = Integer.toUnsignedLong(in.getInt());
      if (at[i] > Integer.MAX_VALUE) {
        throw new CodecException("JPEG 2000 image size is invalid");
      }
    }
    int components = in.getShort() & 0xFFFF;
    shape.check("JPEG 2000", (int) (at[0] - at[2]), (int) (at[1] - at[3]), components);
    if (at[4] < 1 || at[5] < 1 || at[6] > at[2] || at[7] > at[3]) {
      throw new CodecException("JPEG 2000 tile size is invalid");
    }
    long tiles = ((at[0] - at[6] - 1) / at[4] + 1) * ((at[1] - at[7] - 1) / at[5] + 1);
    if (tiles > 65535 || tiles > shape.pixels()) {
      throw new CodecException("JPEG 2000 stream has too many tiles");
    }
    if (in.remaining() < 3 * components) {
      throw new CodecException("JPEG 2000 image size is too short");
    }
    for (int i = 0; i < components; i++) {
      int bits = (in.get() & 0x7F) + 1;
      if (bits > 24) {
        throw new CodecException("JPEG 2000 with " + bits + " bits is not supported");
      }
      if (in.get() != 1 || in.get() != 1) {
        throw new CodecException("JPEG 2000 with subsampled components is not supported");
      }
    }
  }

  private static void coding(ByteBuffer in, int length, Shape shape) throws CodecException {
    if (in.remaining() < 10) {
      throw new CodecException("JPEG 2000 coding style is too short");
    }
    int layers = in.getShort(2) & 0xFFFF;
    int levels = in.get(5);
    int width = in.get(6);
    int height = in.get(7);
    boolean block = width >= 0 && width <= 8 && height >= 0 && height <= 8 && width + height <= 8;
    if (layers < 1 || layers > length || levels < 0 || levels > 32 || !block) {
      throw new CodecException("JPEG 2000 coding style is invalid");
    }
    if ((in.get(8) & 0xC0) != 0) {
      throw new CodecException("JPEG 2000 stream uses high-throughput or other extensions");
    }
    int column = width + 2;
    int row = height + 2;
    if ((in.get(0) & 1) != 0) {
      for (int i = 10; i < in.limit(); i++) {
        column = Math.min(column, in.get(i) & 0x0F);
        row = Math.min(row, in.get(i) >> 4 & 0x0F);
      }
    }
    long blocks = ((long) shape.length() >> (column + row)) + 1;
    if (blocks * layers > MAXIMUM_BLOCKS) {
      throw new CodecException("JPEG 2000 stream has too many code-blocks and layers");
    }
  }
}
