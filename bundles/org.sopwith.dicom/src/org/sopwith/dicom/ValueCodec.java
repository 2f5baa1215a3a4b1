// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Values of elements as bytes and back (PS3.5 Section 6.2). */
final class ValueCodec {
  private ValueCodec() {}

  static List<String> strings(VR vr, byte[] bytes, CharacterSet characterSet) {
    if (vr.isText()) {
      String text = text(vr, bytes, characterSet);
      return text.isEmpty() ? List.of() : vr.isMultiValued() ? split(vr, text) : List.of(text);
    }
    return switch (vr) {
      case FL, OF -> list(bytes, 4, b -> Float.toString(b.getFloat()));
      case FD, OD -> list(bytes, 8, b -> Double.toString(b.getDouble()));
      case AT -> list(bytes, 4, b -> Tags.format(b.getShort() << 16 | b.getShort() & 0xFFFF));
      case UV, OV -> list(bytes, 8, b -> Long.toUnsignedString(b.getLong()));
      default -> {
        List<String> values = new ArrayList<>();
        for (long value : longs(vr, bytes)) {
          values.add(Long.toString(value));
        }
        yield List.copyOf(values);
      }
    };
  }

  private static List<String> list(
      byte[] bytes, int unit, java.util.function.Function<ByteBuffer, String> next) {
    ByteBuffer buffer = little(bytes);
    List<String> values = new ArrayList<>(bytes.length / unit);
    while (buffer.remaining() >= unit) {
      values.add(next.apply(buffer));
    }
    return values;
  }

  /** The whole value as text without its padding. */
  static String text(VR vr, byte[] bytes, CharacterSet characterSet) {
    int length = bytes.length;
    while (length > 0 && (bytes[length - 1] == 0 || bytes[length - 1] == ' ')) {
      length--;
    }
    CharacterSet set = vr.usesCharacterSet() ? characterSet : CharacterSet.DEFAULT;
    return set.decode(bytes, 0, length, vr);
  }

  private static List<String> split(VR vr, String text) {
    List<String> values = new ArrayList<>(2);
    int start = 0;
    for (int end = text.indexOf('\\'); end >= 0; end = text.indexOf('\\', start)) {
      values.add(trim(vr, text.substring(start, end)));
      start = end + 1;
    }
    values.add(trim(vr, text.substring(start)));
    return values;
  }

  private static String trim(VR vr, String value) {
    int end = value.length();
    while (end > 0 && (value.charAt(end - 1) == ' ' || value.charAt(end - 1) == 0)) {
      end--;
    }
    int start = 0;
    if (vr != VR.PN && vr != VR.UC) {
      while (start < end && value.charAt(start) == ' ') {
        start++;
      }
    }
    return value.substring(start, end);
  }

  static long[] longs(VR vr, byte[] bytes) {
    if (vr.isText()) {
      return strings(vr, bytes, CharacterSet.DEFAULT).stream()
          .mapToLong(s -> vr == VR.DS ? (long) Double.parseDouble(s) : Long.parseLong(s))
          .toArray();
    }
    if (vr.isFloat()) {
      return Arrays.stream(doubles(vr, bytes)).mapToLong(d -> (long) d).toArray();
    }
    ByteBuffer buffer = little(bytes);
    int unit = vr == VR.AT ? 4 : vr.unit();
    long[] values = new long[bytes.length / unit];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (unit) {
            case 1 -> buffer.get() & 0xFF;
            case 2 -> vr.isSigned() ? buffer.getShort() : buffer.getShort() & 0xFFFF;
            case 4 ->
                vr == VR.AT
                    ? Integer.toUnsignedLong(buffer.getShort() << 16 | buffer.getShort() & 0xFFFF)
                    : vr.isSigned() ? buffer.getInt() : buffer.getInt() & 0xFFFFFFFFL;
            default -> buffer.getLong();
          };
    }
    return values;
  }

  static double[] doubles(VR vr, byte[] bytes) {
    if (vr.isText()) {
      List<String> texts = strings(vr, bytes, CharacterSet.DEFAULT);
      double[] values = new double[texts.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = Double.parseDouble(texts.get(i));
      }
      return values;
    }
    if (!vr.isFloat() && vr != VR.OF && vr != VR.OD) {
      long[] longs = longs(vr, bytes);
      double[] values = new double[longs.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = longs[i];
      }
      return values;
    }
    ByteBuffer buffer = little(bytes);
    double[] values = new double[bytes.length / vr.unit()];
    for (int i = 0; i < values.length; i++) {
      values[i] = vr.unit() == 4 ? buffer.getFloat() : buffer.getDouble();
    }
    return values;
  }

  static byte[] ofStrings(VR vr, List<String> values, CharacterSet characterSet) {
    if (vr.isText()) {
      CharacterSet set = vr.usesCharacterSet() ? characterSet : CharacterSet.DEFAULT;
      return pad(vr, set.encode(String.join("\\", values), vr));
    }
    if (vr == VR.AT) {
      ByteBuffer buffer = allocate(4 * values.size());
      for (String value : values) {
        int tag =
            Tags.parse(value)
                .orElseThrow(() -> new IllegalArgumentException("'" + value + "' is not a tag."));
        buffer.putShort((short) (tag >>> 16)).putShort((short) tag);
      }
      return buffer.array();
    }
    if (vr.isFloat() || vr == VR.OF || vr == VR.OD) {
      return ofDoubles(vr, values.stream().mapToDouble(Double::parseDouble).toArray());
    }
    if (vr.isInteger()) {
      return ofLongs(
          vr,
          values.stream()
              .mapToLong(v -> vr == VR.UV ? Long.parseUnsignedLong(v) : Long.parseLong(v))
              .toArray());
    }
    throw new IllegalArgumentException("A value of VR " + vr + " cannot be given as text.");
  }

  static byte[] ofLongs(VR vr, long[] values) {
    if (vr.isNumericText()) {
      StringBuilder text = new StringBuilder();
      for (long value : values) {
        text.append(text.isEmpty() ? "" : "\\").append(value);
      }
      return pad(vr, CharacterSet.DEFAULT.encode(text.toString(), vr));
    }
    if (vr.isFloat()) {
      return ofDoubles(vr, Arrays.stream(values).asDoubleStream().toArray());
    }
    if (vr.isText() || vr.isSequence()) {
      throw new IllegalArgumentException("A value of VR " + vr + " is not a number.");
    }
    ByteBuffer buffer = allocate(vr.unit() * values.length + values.length * vr.unit() % 2);
    for (long value : values) {
      requireRange(vr, value);
      switch (vr.unit()) {
        case 1 -> buffer.put((byte) value);
        case 2 -> buffer.putShort((short) value);
        case 4 -> {
          if (vr == VR.AT) {
            buffer.putShort((short) (value >>> 16)).putShort((short) value);
          } else {
            buffer.putInt((int) value);
          }
        }
        default -> buffer.putLong(value);
      }
    }
    return buffer.array();
  }

  private static void requireRange(VR vr, long value) {
    if (vr.unit() == 8) {
      return;
    }
    int bits = vr.unit() * 8;
    long low = vr.isSigned() ? -(1L << bits - 1) : 0;
    long high = vr.isSigned() ? (1L << bits - 1) - 1 : (1L << bits) - 1;
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          "A value of VR " + vr + " is a number from " + low + " to " + high + ".");
    }
  }

  static byte[] ofDoubles(VR vr, double[] values) {
    if (vr.isNumericText()) {
      List<String> texts = new ArrayList<>(values.length);
      for (double value : values) {
        texts.add(vr == VR.IS ? Long.toString((long) value) : DecimalString.of(value));
      }
      return pad(vr, CharacterSet.DEFAULT.encode(String.join("\\", texts), vr));
    }
    if (!vr.isFloat() && vr != VR.OF && vr != VR.OD) {
      throw new IllegalArgumentException(
          "A value of VR " + vr + " is not a floating point number.");
    }
    ByteBuffer buffer = allocate(vr.unit() * values.length);
    for (double value : values) {
      if (vr.unit() == 4) {
        buffer.putFloat((float) value);
      } else {
        buffer.putDouble(value);
      }
    }
    return buffer.array();
  }

  static byte[] pad(VR vr, byte[] bytes) {
    if (bytes.length % 2 == 0) {
      return bytes;
    }
    byte[] padded = Arrays.copyOf(bytes, bytes.length + 1);
    padded[bytes.length] = vr.padding();
    return padded;
  }

  /** Reverses the bytes of each unit in place. */
  static byte[] swap(byte[] bytes, int unit) {
    for (int i = 0; unit > 1 && i + unit <= bytes.length; i += unit) {
      for (int a = i, b = i + unit - 1; a < b; a++, b--) {
        byte t = bytes[a];
        bytes[a] = bytes[b];
        bytes[b] = t;
      }
    }
    return bytes;
  }

  /** Bytes that change places together when the byte order changes: an AT is two 16-bit numbers. */
  static int swapUnit(VR vr) {
    return vr == VR.AT ? 2 : vr.unit();
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer allocate(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
