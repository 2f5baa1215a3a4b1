// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal;

import java.util.Optional;

/** Segmented Palette Color Lookup Table Data (PS3.3 C.7.9.2): discrete, linear, indirect. */
public final class SegmentedPalette {
  private final int[] words;
  private final int[] entries;
  private int filled;

  private SegmentedPalette(int[] words, int count) {
    this.words = words;
    this.entries = new int[count];
  }

  /**
   * Expands a segmented table.
   *
   * @param descriptor number of entries, first value mapped, bits of an entry (8 or 16)
   * @return empty if the data is malformed or gives another number of entries
   */
  public static Optional<int[]> expand(int[] descriptor, byte[] data) {
    if (descriptor.length < 3 || data.length == 0) {
      return Optional.empty();
    }
    int count = (descriptor[0] & 0xFFFF) == 0 ? 65536 : descriptor[0] & 0xFFFF;
    int[] words = new int[descriptor[2] == 8 ? data.length : data.length / 2];
    for (int i = 0; i < words.length; i++) {
      words[i] =
          descriptor[2] == 8 ? data[i] & 0xFF : data[2 * i] & 0xFF | (data[2 * i + 1] & 0xFF) << 8;
    }
    SegmentedPalette palette = new SegmentedPalette(words, count);
    boolean valid = palette.segments(0, Integer.MAX_VALUE, descriptor[2] == 8, true);
    return valid && palette.filled == count ? Optional.of(palette.entries) : Optional.empty();
  }

  private boolean segments(int from, int limit, boolean bytes, boolean top) {
    int at = from;
    for (int n = 0; n < limit && at + 1 < words.length && filled < entries.length; n++) {
      int code = words[at];
      int length = words[at + 1];
      at += 2;
      switch (code) {
        case 0 -> {
          if (at + length > words.length || filled + length > entries.length) {
            return false;
          }
          System.arraycopy(words, at, entries, filled, length);
          filled += length;
          at += length;
        }
        case 1 -> {
          if (at >= words.length || filled + length > entries.length || filled == 0) {
            return false;
          }
          int start = entries[filled - 1];
          int end = words[at++];
          for (int i = 1; i <= length; i++) {
            entries[filled++] = start + (int) Math.round((double) (end - start) * i / length);
          }
        }
        case 2 -> {
          // an indirect segment repeats earlier ones, never another indirect one
          int parts = bytes ? 4 : 2;
          if (!top || at + parts > words.length) {
            return false;
          }
          long offset = 0;
          for (int i = parts - 1; i >= 0; i--) {
            offset = offset << (bytes ? 8 : 16) | words[at + i];
          }
          long index = bytes ? offset : offset / 2;
          if (index >= at - 2 || !segments((int) index, length, bytes, false)) {
            return false;
          }
          at += parts;
        }
        default -> {
          return false;
        }
      }
    }
    return true;
  }
}
