// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.sopwith.dicom.Fragments;

/**
 * What there is in compressed frames beside pixels: in JPEG, JPEG-LS and JPEG 2000 the segments
 * that decoders leave alone (comments, application data) and what follows the end of the image; of
 * what is none of these the beginning.
 */
public final class FrameText {
  private static final int HEAD = 4096;
  private static final int MOST = 64 << 20;
  private static final int START_OF_DATA = 0x93;

  private FrameText() {}

  /** The bytes of an item of encapsulated pixel data in which text may be. */
  static byte[] of(Fragments fragments, int item) {
    if (!isKnown(fragments, item)) {
      return fragments.bytes(item, 0, (int) Math.min(HEAD, fragments.length(item)));
    }
    byte[] bytes = fragments.bytes(item);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (Segment segment : segments(bytes)) {
      text.write(bytes, segment.text, segment.to - segment.text);
      text.write(0);
    }
    return text.toByteArray();
  }

  /** The bytes of an item but those. */
  public static byte[] without(Fragments fragments, int item) {
    byte[] bytes = fragments.bytes(item);
    if (!isKnown(fragments, item)) {
      return bytes;
    }
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    int from = 0;
    for (Segment segment : segments(bytes)) {
      rest.write(bytes, from, segment.from - from);
      from = segment.to;
    }
    rest.write(bytes, from, bytes.length - from);
    return rest.toByteArray();
  }

  private static boolean isKnown(Fragments fragments, int item) {
    byte[] start = fragments.bytes(item, 0, 2);
    boolean marker = at(start, 0) == 0xFF;
    return marker
        && (at(start, 1) == 0xD8 || at(start, 1) == 0x4F)
        && fragments.length(item) <= MOST;
  }

  /** A segment in which text may be, and where its text begins. */
  private record Segment(int from, int text, int to) {}

  private static List<Segment> segments(byte[] bytes) {
    boolean jpeg2000 = at(bytes, 1) == 0x4F;
    List<Segment> segments = new ArrayList<>();
    int position = 2;
    while (position + 4 <= bytes.length) {
      int marker = at(bytes, position + 1);
      if (at(bytes, position) != 0xFF) {
        position = next(bytes, position, jpeg2000);
      } else if (marker == 0xD9) {
        segments.add(new Segment(position + 2, position + 2, bytes.length));
        return segments;
      } else if (jpeg2000 && marker == START_OF_DATA) {
        position = next(bytes, position + 2, true);
      } else if (isAlone(marker, jpeg2000)) {
        position += marker == 0xFF ? 1 : 2;
      } else {
        int size = Math.max(2, at(bytes, position + 2) << 8 | at(bytes, position + 3));
        int end = Math.min(bytes.length, position + 2 + size);
        if (isText(marker, jpeg2000)) {
          segments.add(new Segment(position, Math.min(end, position + 4), end));
        }
        position = !jpeg2000 && marker == 0xDA ? next(bytes, end, false) : end;
      }
    }
    return segments;
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
