// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sopwith.deid.clean.CleaningException;

/**
 * Blanks the text that compressed frames carry beside their pixels: comments and application data
 * of JPEG, JPEG-LS and JPEG 2000 (ISO/IEC 10918-1 B.2.4.5, 15444-1 A.9.2), and what follows the end
 * of an image. Lengths stay, so that offset tables hold; what decoders need stays, and so do the
 * comments of encoders that {@code encoder-comments.txt} knows.
 */
final class FrameSegments {
  /** How many bytes tell whether a frame begins. */
  static final int HEAD = 8;

  private static final byte[] SOI = {(byte) 0xFF, (byte) 0xD8};
  private static final byte[] SOC = {(byte) 0xFF, 0x4F};
  private static final byte[] SIGNATURE_BOX = {0, 0, 0, 12, 'j', 'P', ' ', ' '};
  private static final byte[] JPEG_XL = {(byte) 0xFF, 0x0A};
  private static final byte[] FREE = {'f', 'r', 'e', 'e'};
  private static final Set<String> IMAGE_BOXES = Set.of("jP  ", "ftyp", "jp2h");
  private static final int BOX = 8;
  private static final int START_OF_SCAN = 0xDA;
  private static final int START_OF_DATA = 0x93;
  private static final int JFIF = 14;
  private static final List<Predicate<String>> ENCODERS = encoders();

  private final byte[] frame;
  private final boolean jpeg2000;
  private boolean changed;

  private FrameSegments(byte[] frame) {
    this.frame = frame;
    this.jpeg2000 = at(1) == 0x4F;
  }

  /** Whether bytes are the first ones of a frame. */
  static boolean begins(byte[] head) {
    return starts(head, SOI)
        || starts(head, SOC)
        || starts(head, JPEG_XL)
        || starts(head, SIGNATURE_BOX);
  }

  private static boolean starts(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  /**
   * Blanks the text of a frame.
   *
   * @return whether there was any
   * @throws CleaningException if it is no frame whose parts are known
   */
  static boolean blank(byte[] frame) throws CleaningException {
    if (starts(frame, JPEG_XL)) {
      return false;
    }
    if (starts(frame, SIGNATURE_BOX)) {
      return boxes(frame);
    }
    if (!begins(frame)) {
      throw new CleaningException("A frame of it is not of the format that its syntax says.");
    }
    FrameSegments segments = new FrameSegments(frame);
    segments.blank();
    return segments.changed;
  }

  /** The boxes of JP2 (ISO/IEC 15444-1 Annex I): what is beside the image becomes free space. */
  private static boolean boxes(byte[] frame) throws CleaningException {
    ByteBuffer bytes = ByteBuffer.wrap(frame);
    boolean changed = false;
    int at = 0;
    while (at + BOX <= frame.length) {
      long length = Integer.toUnsignedLong(bytes.getInt(at));
      String type = new String(frame, at + 4, 4, StandardCharsets.ISO_8859_1);
      long end = length == 0 ? frame.length : at + length;
      if (length == 1 || end > frame.length || end < at + BOX) {
        throw new CleaningException("A frame of it has boxes that cannot be read.");
      }
      if (type.equals("jp2c")) {
        byte[] stream = Arrays.copyOfRange(frame, at + BOX, (int) end);
        changed |= blank(stream);
        System.arraycopy(stream, 0, frame, at + BOX, stream.length);
      } else if (!IMAGE_BOXES.contains(type)) {
        System.arraycopy(FREE, 0, frame, at + 4, FREE.length);
        Arrays.fill(frame, at + BOX, (int) end, (byte) 0);
        changed = true;
      }
      at = (int) end;
    }
    return changed;
  }

  private void blank() {
    int position = 2;
    while (position + 4 <= frame.length) {
      int marker = at(position + 1);
      if (at(position) != 0xFF) {
        position = next(position);
      } else if (marker == 0xD9) {
        fill(position + 2, frame.length, (byte) 0);
        return;
      } else if (jpeg2000 && marker == START_OF_DATA) {
        position = next(position + 2);
      } else if (isAlone(marker)) {
        position += marker == 0xFF ? 1 : 2;
      } else {
        int end =
            Math.min(
                frame.length, position + 2 + Math.max(2, at(position + 2) << 8 | at(position + 3)));
        segment(marker, position + 4, end);
        position = !jpeg2000 && marker == START_OF_SCAN ? next(end) : end;
      }
    }
  }

  private void segment(int marker, int from, int to) {
    if (jpeg2000 ? marker == 0x64 : marker == 0xFE) {
      int text = jpeg2000 ? from + 2 : from;
      if (text < to && ENCODERS.stream().noneMatch(e -> e.test(text(text, to)))) {
        fill(text, to, (byte) ' ');
      }
    } else if (!jpeg2000 && marker == 0xE0 && starts(from, to, "JFIF")) {
      fill(from + JFIF, to, (byte) 0);
    } else if (!jpeg2000 && marker >= 0xE0 && marker <= 0xEF && !isNeeded(marker, from, to)) {
      fill(from, to, (byte) 0);
    }
  }

  /** What says how colours are to be understood. */
  private boolean isNeeded(int marker, int from, int to) {
    return marker == 0xEE && starts(from, to, "Adobe") && to - from <= 12
        || marker == 0xE8 && to - from <= 32
        || marker == 0xE2 && starts(from, to, "ICC_PROFILE");
  }

  private boolean starts(int from, int to, String text) {
    return text(from, Math.min(to, from + text.length())).equals(text);
  }

  private String text(int from, int to) {
    return new String(frame, from, to - from, StandardCharsets.ISO_8859_1).strip();
  }

  private void fill(int from, int to, byte value) {
    for (int i = from; i < to; i++) {
      changed |= frame[i] != value && frame[i] != 0;
      frame[i] = frame[i] == 0 ? 0 : value;
    }
  }

  /** The next marker after coded data. */
  private int next(int from) {
    for (int i = from; i + 1 < frame.length; i++) {
      int marker = at(i + 1);
      boolean found =
          jpeg2000
              ? marker == 0x90 || marker == 0xD9
              : marker >= 0xC0 && (marker < 0xD0 || marker > 0xD7);
      if (at(i) == 0xFF && found) {
        return i;
      }
    }
    return frame.length;
  }

  private boolean isAlone(int marker) {
    return jpeg2000
        ? marker >= 0x30 && marker <= 0x3F
        : marker == 0xFF || marker == 0x01 || marker >= 0xD0 && marker <= 0xD8;
  }

  private int at(int index) {
    return index < frame.length ? frame[index] & 0xFF : -1;
  }

  private static List<Predicate<String>> encoders() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                FrameSegments.class.getResourceAsStream("encoder-comments.txt"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Pattern.compile(line).asMatchPredicate())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
