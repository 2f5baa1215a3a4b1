// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

/**
 * The sample values of one frame in the smallest array type that holds them, colour-by-pixel (the
 * samples of a pixel stand together), row by row from the top left (PS3.3 C.7.6.3.1). The arrays
 * are handed out as they are, not copied: treat them as read-only.
 */
public sealed interface Samples {
  /** Number of samples: rows x columns x samples per pixel. */
  int length();

  /** The stored value at an index, sign-extended or zero-extended as its signedness says. */
  double value(int index);

  /** Whether negative values can occur. */
  boolean signed();

  /** Whether the values are integers. */
  default boolean isInteger() {
    return true;
  }

  /**
   * The stored value as an integer.
   *
   * @return the value; a floating-point value is cut towards zero, an unsigned 32-bit value above
   *     2^31-1 comes back negative
   */
  int integer(int index);

  /** The stored value as a whole number, exact for all integer types below unsigned 64 bits. */
  default long whole(int index) {
    return (long) value(index);
  }

  /** Up to 8 bits. */
  record Bytes(byte[] array, boolean signed) implements Samples {
    @Override
    public int length() {
      return array.length;
    }

    @Override
    public double value(int index) {
      return integer(index);
    }

    @Override
    public int integer(int index) {
      return signed ? array[index] : array[index] & 0xFF;
    }
  }

  /** 9 to 16 bits. */
  record Shorts(short[] array, boolean signed) implements Samples {
    @Override
    public int length() {
      return array.length;
    }

    @Override
    public double value(int index) {
      return integer(index);
    }

    @Override
    public int integer(int index) {
      return signed ? array[index] : array[index] & 0xFFFF;
    }
  }

  /** 17 to 32 bits. */
  record Ints(int[] array, boolean signed) implements Samples {
    @Override
    public int length() {
      return array.length;
    }

    @Override
    public double value(int index) {
      return signed ? array[index] : Integer.toUnsignedLong(array[index]);
    }

    @Override
    public int integer(int index) {
      return array[index];
    }
  }

  /** 33 to 64 bits: not in DICOM images, but in label files. */
  record Longs(long[] array, boolean signed) implements Samples {
    @Override
    public int length() {
      return array.length;
    }

    @Override
    public double value(int index) {
      long value = array[index];
      return signed || value >= 0 ? value : (value >>> 1 | value & 1) * 2.0;
    }

    @Override
    public int integer(int index) {
      return (int) array[index];
    }

    @Override
    public long whole(int index) {
      return array[index];
    }
  }

  /** Float Pixel Data (7FE0,0008). */
  record Floats(float[] array) implements Samples {
    @Override
    public int length() {
      return array.length;
    }

    @Override
    public double value(int index) {
      return array[index];
    }

    @Override
    public int integer(int index) {
      return (int) array[index];
    }

    @Override
    public boolean signed() {
      return true;
    }

    @Override
    public boolean isInteger() {
      return false;
    }
  }

  /** Double Float Pixel Data (7FE0,0009). */
  record Doubles(double[] array) implements Samples {
    @Override
    public int length() {
      return array.length;
    }

    @Override
    public double value(int index) {
      return array[index];
    }

    @Override
    public int integer(int index) {
      return (int) array[index];
    }

    @Override
    public boolean signed() {
      return true;
    }

    @Override
    public boolean isInteger() {
      return false;
    }
  }
}
