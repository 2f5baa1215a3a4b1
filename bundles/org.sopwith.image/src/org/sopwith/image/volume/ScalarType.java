// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume;

import java.nio.ByteBuffer;
import org.sopwith.image.Samples;

/** What one voxel is stored as. */
public enum ScalarType {
  INT8(1, true),
  UINT8(1, false),
  INT16(2, true),
  UINT16(2, false),
  INT32(4, true),
  UINT32(4, false),
  INT64(8, true),
  UINT64(8, false),
  FLOAT32(4, true),
  FLOAT64(8, true);

  private final int bytes;
  private final boolean signed;

  ScalarType(int bytes, boolean signed) {
    this.bytes = bytes;
    this.signed = signed;
  }

  /** Bytes of one voxel. */
  public int bytes() {
    return bytes;
  }

  public boolean isSigned() {
    return signed;
  }

  public boolean isInteger() {
    return this != FLOAT32 && this != FLOAT64;
  }

  /** The type that samples are of. */
  public static ScalarType of(Samples samples) {
    return switch (samples) {
      case Samples.Bytes b -> b.signed() ? INT8 : UINT8;
      case Samples.Shorts s -> s.signed() ? INT16 : UINT16;
      case Samples.Ints i -> i.signed() ? INT32 : UINT32;
      case Samples.Longs l -> l.signed() ? INT64 : UINT64;
      case Samples.Floats f -> FLOAT32;
      case Samples.Doubles d -> FLOAT64;
    };
  }

  /**
   * Samples from bytes in the buffer's byte order.
   *
   * @param count how many; so many times {@link #bytes} are there
   */
  public Samples decode(ByteBuffer from, int count) {
    return switch (this) {
      case INT8, UINT8 -> {
        byte[] array = new byte[count];
        from.get(array);
        yield new Samples.Bytes(array, signed);
      }
      case INT16, UINT16 -> {
        short[] array = new short[count];
        from.asShortBuffer().get(array);
        yield new Samples.Shorts(array, signed);
      }
      case INT32, UINT32 -> {
        int[] array = new int[count];
        from.asIntBuffer().get(array);
        yield new Samples.Ints(array, signed);
      }
      case INT64, UINT64 -> {
        long[] array = new long[count];
        from.asLongBuffer().get(array);
        yield new Samples.Longs(array, signed);
      }
      case FLOAT32 -> {
        float[] array = new float[count];
        from.asFloatBuffer().get(array);
        yield new Samples.Floats(array);
      }
      case FLOAT64 -> {
        double[] array = new double[count];
        from.asDoubleBuffer().get(array);
        yield new Samples.Doubles(array);
      }
    };
  }

  /** Bytes of samples, in the buffer's byte order; there must be room for them. */
  public static void encode(Samples samples, ByteBuffer to) {
    switch (samples) {
      case Samples.Bytes b -> to.put(b.array());
      case Samples.Shorts s -> to.asShortBuffer().put(s.array());
      case Samples.Ints i -> to.asIntBuffer().put(i.array());
      case Samples.Longs l -> to.asLongBuffer().put(l.array());
      case Samples.Floats f -> to.asFloatBuffer().put(f.array());
      case Samples.Doubles d -> to.asDoubleBuffer().put(d.array());
    }
  }

  /** Samples of this type, picked from others of this type by index. */
  Samples pick(Samples from, int[] indices) {
    ByteBuffer to = ByteBuffer.allocate(Math.multiplyExact(indices.length, bytes));
    for (int index : indices) {
      put(to, from, index);
    }
    return decode(to.flip(), indices.length);
  }

  /** One sample in the buffer's byte order. */
  public static void put(ByteBuffer to, Samples from, int index) {
    switch (from) {
      case Samples.Bytes b -> to.put(b.array()[index]);
      case Samples.Shorts s -> to.putShort(s.array()[index]);
      case Samples.Ints i -> to.putInt(i.array()[index]);
      case Samples.Longs l -> to.putLong(l.array()[index]);
      case Samples.Floats f -> to.putFloat(f.array()[index]);
      case Samples.Doubles d -> to.putDouble(d.array()[index]);
    }
  }
}
