// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.sopwith.image.Photometric;
import org.sopwith.image.PixelDescription;
import org.sopwith.image.Samples;

/**
 * Native pixel data (PS3.5 Section 8): cells in little endian words become right-justified,
 * sign-extended samples, colour-by-pixel and not subsampled.
 */
public final class NativeDecoder {
  /** For every byte its bits as eight bytes, the lowest first. */
  private static final long[] EIGHT_BITS = eightBits();

  private NativeDecoder() {}

  private static long[] eightBits() {
    long[] table = new long[256];
    for (int value = 0; value < 256; value++) {
      for (int bit = 0; bit < 8; bit++) {
        table[value] |= (long) (value >> bit & 1) << (8 * bit);
      }
    }
    return table;
  }

  /** Decodes the bytes of one frame. */
  public static Samples decode(byte[] data, PixelDescription d) throws CodecException {
    if (data.length < d.frameLength()) {
      throw new CodecException(
          "pixel data has %d bytes, expected are %d".formatted(data.length, d.frameLength()));
    }
    ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    Samples samples =
        switch (d.kind()) {
          case FLOAT -> {
            float[] values = new float[d.samples()];
            in.asFloatBuffer().get(values);
            yield new Samples.Floats(values);
          }
          case DOUBLE -> {
            double[] values = new double[d.samples()];
            in.asDoubleBuffer().get(values);
            yield new Samples.Doubles(values);
          }
          case INTEGER -> integers(data, in, d);
        };
    return d.planarConfiguration() == 1 && d.samplesPerPixel() > 1 && !isSubsampled(d)
        ? interleave(samples, d.samplesPerPixel())
        : samples;
  }

  private static boolean isSubsampled(PixelDescription d) {
    return d.samplesPerPixel() == 3
        && (d.photometric().isSubsampled() || d.photometric() == Photometric.YBR_PARTIAL_420);
  }

  private static Samples integers(byte[] data, ByteBuffer in, PixelDescription d)
      throws CodecException {
    if (isSubsampled(d)) {
      if (d.bitsAllocated() != 8 || d.columns() % 2 != 0 || d.frameLength() * 2 < d.samples()) {
        throw new CodecException(
            "subsampled pixel data needs 8 bits and an even number of columns");
      }
      return d.photometric() == Photometric.YBR_PARTIAL_420 ? upsample420(data, d) : upsample(data);
    }
    return switch (d.bitsAllocated()) {
      case 1 -> bits(data, d.samples());
      case 8 ->
          new Samples.Bytes(justify(java.util.Arrays.copyOf(data, d.samples()), d), d.signed());
      case 16 -> {
        short[] values = new short[d.samples()];
        in.asShortBuffer().get(values);
        yield new Samples.Shorts(justify(values, d), d.signed());
      }
      default -> {
        int[] values = new int[d.samples()];
        in.asIntBuffer().get(values);
        yield new Samples.Ints(justify(values, d), d.signed());
      }
    };
  }

  private static Samples bits(byte[] data, int count) {
    byte[] values = new byte[count];
    ByteBuffer out = ByteBuffer.wrap(values).order(ByteOrder.LITTLE_ENDIAN);
    int whole = count & ~7;
    for (int i = 0; i < whole; i += 8) {
      out.putLong(i, EIGHT_BITS[data[i >> 3] & 0xFF]);
    }
    for (int i = whole; i < count; i++) {
      values[i] = (byte) (data[i >> 3] >> (i & 7) & 1);
    }
    return new Samples.Bytes(values, false);
  }

  /** Cuts the stored bits out of each cell and extends their sign. */
  private static byte[] justify(byte[] values, PixelDescription d) {
    int left = 31 - d.highBit();
    int right = 32 - d.bitsStored();
    if (d.bitsStored() < 8) {
      for (int i = 0; i < values.length; i++) {
        int shifted = values[i] << left;
        values[i] = (byte) (d.signed() ? shifted >> right : shifted >>> right);
      }
    }
    return values;
  }

  private static short[] justify(short[] values, PixelDescription d) {
    int left = 31 - d.highBit();
    int right = 32 - d.bitsStored();
    if (d.bitsStored() < 16) {
      for (int i = 0; i < values.length; i++) {
        int shifted = values[i] << left;
        values[i] = (short) (d.signed() ? shifted >> right : shifted >>> right);
      }
    }
    return values;
  }

  private static int[] justify(int[] values, PixelDescription d) {
    int left = 31 - d.highBit();
    int right = 32 - d.bitsStored();
    if (d.bitsStored() < 32) {
      for (int i = 0; i < values.length; i++) {
        int shifted = values[i] << left;
        values[i] = d.signed() ? shifted >> right : shifted >>> right;
      }
    }
    return values;
  }

  /**
   * Brings samples of a compressed stream, which know nothing of Bits Stored and Pixel
   * Representation, to what the data set says of them.
   */
  public static Samples justify(Raster raster, PixelDescription d) {
    int precision = Math.min(raster.precision(), d.bitsStored());
    boolean asStream = raster.samples().signed() == d.signed() && raster.precision() <= precision;
    if (asStream && (!d.signed() || raster.samples().signed())) {
      return raster.samples();
    }
    PixelDescription cell =
        new PixelDescription(
            d.rows(),
            d.columns(),
            d.samplesPerPixel(),
            d.photometric(),
            0,
            d.bitsAllocated(),
            precision,
            precision - 1,
            d.signed(),
            d.kind());
    return switch (raster.samples()) {
      case Samples.Bytes b -> new Samples.Bytes(justify(b.array(), cell), d.signed());
      case Samples.Shorts s -> new Samples.Shorts(justify(s.array(), cell), d.signed());
      case Samples.Ints i -> new Samples.Ints(justify(i.array(), cell), d.signed());
      case Samples other -> other;
    };
  }

  /** Y Y Cb Cr for two pixels becomes Y Cb Cr for each (YBR_FULL_422, YBR_PARTIAL_422). */
  private static Samples upsample(byte[] data) {
    byte[] values = new byte[data.length / 4 * 6];
    for (int from = 0, to = 0; to < values.length; from += 4, to += 6) {
      values[to] = data[from];
      values[to + 3] = data[from + 1];
      values[to + 1] = values[to + 4] = data[from + 2];
      values[to + 2] = values[to + 5] = data[from + 3];
    }
    return new Samples.Bytes(values, false);
  }

  /** Colour differences on even lines only (YBR_PARTIAL_420). */
  private static Samples upsample420(byte[] data, PixelDescription d) throws CodecException {
    if (d.rows() % 2 != 0) {
      throw new CodecException("YBR_PARTIAL_420 needs an even number of rows");
    }
    int columns = d.columns();
    byte[] values = new byte[d.samples()];
    int from = 0;
    for (int y = 0; y < d.rows(); y++) {
      int to = y * columns * 3;
      for (int x = 0; x < columns; x += 2, to += 6) {
        values[to] = data[from++];
        values[to + 3] = data[from++];
        int blue = y % 2 == 0 ? data[from++] : values[to + 1 - columns * 3];
        int red = y % 2 == 0 ? data[from++] : values[to + 2 - columns * 3];
        values[to + 1] = values[to + 4] = (byte) blue;
        values[to + 2] = values[to + 5] = (byte) red;
      }
    }
    return new Samples.Bytes(values, false);
  }

  private static Samples interleave(Samples samples, int planes) {
    int pixels = samples.length() / planes;
    return switch (samples) {
      case Samples.Bytes b -> {
        byte[] out = new byte[samples.length()];
        for (int i = 0; i < out.length; i++) {
          out[i] = b.array()[i % planes * pixels + i / planes];
        }
        yield new Samples.Bytes(out, b.signed());
      }
      case Samples.Shorts s -> {
        short[] out = new short[samples.length()];
        for (int i = 0; i < out.length; i++) {
          out[i] = s.array()[i % planes * pixels + i / planes];
        }
        yield new Samples.Shorts(out, s.signed());
      }
      case Samples.Ints s -> {
        int[] out = new int[samples.length()];
        for (int i = 0; i < out.length; i++) {
          out[i] = s.array()[i % planes * pixels + i / planes];
        }
        yield new Samples.Ints(out, s.signed());
      }
      case Samples.Floats s -> {
        float[] out = new float[samples.length()];
        for (int i = 0; i < out.length; i++) {
          out[i] = s.array()[i % planes * pixels + i / planes];
        }
        yield new Samples.Floats(out);
      }
      case Samples.Doubles s -> {
        double[] out = new double[samples.length()];
        for (int i = 0; i < out.length; i++) {
          out[i] = s.array()[i % planes * pixels + i / planes];
        }
        yield new Samples.Doubles(out);
      }
      // no pixel data element holds 64-bit integers
      case Samples.Longs l -> l;
    };
  }
}
