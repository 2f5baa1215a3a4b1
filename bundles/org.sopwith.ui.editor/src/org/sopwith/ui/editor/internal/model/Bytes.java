// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.sopwith.dicom.BulkData;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;

/** The bytes of a value of any size, read by parts, and their picture in hexadecimal. */
public interface Bytes {
  /** Bytes in one line of the picture. */
  int LINE = 16;

  /** How many there are. */
  long length();

  /** Some of them; fewer at the end. */
  byte[] read(long from, int count) throws IOException;

  /** The bytes of an element; of encapsulated pixel data those of its fragments, joined. */
  static Bytes of(Element element) {
    Optional<Fragments> fragments = element.fragments();
    if (fragments.isPresent()) {
      return of(fragments.get());
    }
    BulkData bulk = element.bulk();
    return new Bytes() {
      @Override
      public long length() {
        return bulk.length();
      }

      @Override
      public byte[] read(long from, int count) throws IOException {
        try (InputStream in = bulk.open()) {
          in.skipNBytes(Math.min(from, bulk.length()));
          return in.readNBytes(count);
        }
      }
    };
  }

  private static Bytes of(Fragments fragments) {
    return new Bytes() {
      @Override
      public long length() {
        long sum = 0;
        for (int i = 0; i < fragments.count(); i++) {
          sum += fragments.length(i);
        }
        return sum;
      }

      @Override
      public byte[] read(long from, int count) {
        long start = 0;
        byte[] bytes = new byte[(int) Math.max(0, Math.min(count, length() - from))];
        int filled = 0;
        for (int i = 0; i < fragments.count() && filled < bytes.length; i++) {
          long end = start + fragments.length(i);
          if (from + filled < end) {
            byte[] part = fragments.bytes(i, from + filled - start, bytes.length - filled);
            System.arraycopy(part, 0, bytes, filled, part.length);
            filled += part.length;
          }
          start = end;
        }
        return bytes;
      }
    };
  }

  /** Lines of offset, hexadecimal digits and characters. */
  static String picture(byte[] bytes, long from) {
    StringBuilder text = new StringBuilder(bytes.length * 5);
    for (int line = 0; line < bytes.length; line += LINE) {
      text.append(String.format("%08x  ", from + line));
      StringBuilder characters = new StringBuilder(LINE);
      for (int i = line; i < line + LINE; i++) {
        if (i < bytes.length) {
          int b = bytes[i] & 0xFF;
          text.append(Character.forDigit(b >> 4, 16)).append(Character.forDigit(b & 15, 16));
          characters.append(b >= ' ' && b < 0x7F ? (char) b : '.');
        } else {
          text.append("  ");
        }
        text.append(i == line + 7 ? "  " : " ");
      }
      text.append(' ').append(characters).append('\n');
    }
    return text.toString();
  }
}
