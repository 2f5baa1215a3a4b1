// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.VolumeException;

/** Numbers written as text, turned into little-endian bytes of a type. */
final class TextVoxels extends InputStream {
  private static final int LONGEST = 400;

  private final Path file;
  private final InputStream text;
  private final ScalarType type;
  private final ByteBuffer value;
  private long number;

  TextVoxels(Path file, InputStream text, ScalarType type) {
    this.file = file;
    this.text = text;
    this.type = type;
    this.value = ByteBuffer.allocate(type.bytes()).order(ByteOrder.LITTLE_ENDIAN).flip();
  }

  @Override
  public int read() throws IOException {
    if (!value.hasRemaining() && !next()) {
      return -1;
    }
    return value.get() & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int count = 0;
    while (count < length && (value.hasRemaining() || next())) {
      to[offset + count++] = value.get();
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  private boolean next() throws IOException {
    int c = text.read();
    while (c >= 0 && isSeparator(c)) {
      c = text.read();
    }
    if (c < 0) {
      return false;
    }
    StringBuilder word = new StringBuilder();
    while (c >= 0 && !isSeparator(c) && word.length() < LONGEST) {
      word.append((char) c);
      c = text.read();
    }
    number++;
    value.clear();
    try {
      put(word.toString());
    } catch (NumberFormatException e) {
      throw new VolumeException(
          "%s: value %d is no number of type %s.".formatted(file, number, type), e);
    }
    value.flip();
    return true;
  }

  private static boolean isSeparator(int c) {
    return c <= ' ' || c == ',' || c == '(' || c == ')' || c == '{' || c == '}';
  }

  private void put(String word) {
    switch (type) {
      case FLOAT32 -> value.putFloat((float) real(word));
      case FLOAT64 -> value.putDouble(real(word));
      case UINT64 -> value.putLong(Long.parseUnsignedLong(word));
      default -> whole(Long.parseLong(word));
    }
  }

  private static double real(String word) {
    return switch (word.toLowerCase(java.util.Locale.ROOT)) {
      case "nan", "-nan" -> Double.NaN;
      case "inf", "+inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(word);
    };
  }

  private void whole(long whole) {
    int bits = type.bytes() * 8;
    long least = type.isSigned() ? -1L << bits - 1 : 0;
    boolean fits =
        bits == 64 || whole >= least && whole <= (type.isSigned() ? -least : 1L << bits) - 1;
    if (!fits) {
      throw new NumberFormatException();
    }
    for (int i = 0; i < type.bytes(); i++) {
      value.put((byte) (whole >> 8 * i));
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
