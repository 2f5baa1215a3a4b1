// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.io.ByteArrayOutputStream;
import org.sopwith.dicom.Fragments;

/**
 * What there is in compressed frames beside pixels: in JPEG, JPEG-LS and JPEG 2000 the segments
 * that decoders leave alone (comments, application data) and what follows the end of the image; of
 * what is none of these the beginning.
 */
final class FrameText {
  private static final int HEAD = 4096;
  private static final int MOST = 64 << 20;
  private static final int START_OF_DATA = 0x93;

  private FrameText() {}

  /** The bytes of an item of encapsulated pixel data in which text may be. */
  static byte[] of(Fragments fragments, int item) {
    long length = fragments.length(item);
    byte[] start = fragments.bytes(item, 0, (int) Math.min(4, length));
    boolean jpeg = at(start, 0) == 0xFF && at(start, 1) == 0xD8;
    boolean jpeg2000 = at(start, 0) == 0xFF && at(start, 1) == 0x4F;
    if (!jpeg && !jpeg2000 || length > MOST) {
      return fragments.bytes(item, 0, (int) Math.min(HEAD, length));
    }
    byte[] bytes = fragments.bytes(item);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int position = 2;
    while (position + 4 <= bytes.length) {
      if (at(bytes, position) != 0xFF) {
        position = next(bytes, position, jpeg2000);
        continue;
      }
      int marker = at(bytes, position + 1);
      if (marker == 0xD9) {
        text.write(bytes, position + 2, bytes.length - position - 2);
        break;
      }
      if (jpeg2000 && marker == START_OF_DATA) {
        position = next(bytes, position + 2, true);
        continue;
      }
      int size = at(bytes, position + 2) << 8 | at(bytes, position + 3);
      if (size < 2 || isAlone(marker, jpeg2000)) {
        position += marker == 0xFF ? 1 : 2;
        continue;
      }
      int end = Math.min(bytes.length, position + 2 + size);
      if (isText(marker, jpeg2000)) {
        text.write(bytes, position + 4, Math.max(0, end - position - 4));
        text.write(0);
      }
      boolean data = !jpeg2000 && marker == 0xDA;
      position = data ? next(bytes, end, false) : end;
    }
    return text.toByteArray();
  }

  /** The next marker after entropy-coded data; of JPEG 2000 the next tile-part or the end. */
  private static int next(byte[] bytes, int from, boolean jpeg2000) {
    for (int i = from; i + 1 < bytes.length; i++) {
      if (at(bytes, i) == 0xFF) {
        int marker = at(bytes, i + 1);
        boolean found =
            jpeg2000
                ? marker == 0x90 || marker == 0xD9
                : marker >= 0xC0 && (marker < 0xD0 || marker > 0xD7);
        if (found) {
          return i;
        }
      }
    }
    return bytes.length;
  }

  private static boolean isAlone(int marker, boolean jpeg2000) {
    return jpeg2000
        ? marker >= 0x30 && marker <= 0x3F
        : marker == 0xFF || marker == 0x01 || marker >= 0xD0 && marker <= 0xD8;
  }

  private static boolean isText(int marker, boolean jpeg2000) {
    return jpeg2000 ? marker == 0x64 : marker == 0xFE || marker >= 0xE0 && marker <= 0xEF;
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : -1;
  }
}
