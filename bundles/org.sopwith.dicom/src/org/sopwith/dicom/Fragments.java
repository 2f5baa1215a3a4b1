// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.sopwith.dicom.internal.ArraySource;
import org.sopwith.dicom.internal.ByteSource;

/**
 * Encapsulated pixel data (PS3.5 Section A.4): the items of its fragment sequence, of which the first
 * is the Basic Offset Table.
 */
public final class Fragments {
  private final ByteSource source;
  private final long[] offsets;
  private final int[] lengths;
  private final long sourceEnd;

  Fragments(ByteSource source, long[] offsets, int[] lengths, int count, long sourceEnd) {
    this.source = source;
    this.offsets = Arrays.copyOf(offsets, count);
    this.lengths = Arrays.copyOf(lengths, count);
    this.sourceEnd = sourceEnd;
  }

  /**
   * Fragments in memory.
   *
   * @param items the Basic Offset Table, which may be empty, then the fragments; each of even length
   */
  public static Fragments of(List<byte[]> items) {
    int total = items.stream().mapToInt(i -> i.length).sum();
    byte[] all = new byte[total];
    long[] offsets = new long[items.size()];
    int[] lengths = new int[items.size()];
    int at = 0;
    for (int i = 0; i < items.size(); i++) {
      byte[] item = items.get(i);
      if (item.length % 2 != 0) {
        throw new IllegalArgumentException("Fragment " + i + " has an odd length.");
      }
      System.arraycopy(item, 0, all, at, item.length);
      offsets[i] = at;
      lengths[i] = item.length;
      at += item.length;
    }
    return new Fragments(new ArraySource(all), offsets, lengths, items.size(), -1);
  }

  /** Number of items, the Basic Offset Table included. */
  public int count() {
    return offsets.length;
  }

  /** Length of an item in bytes; item 0 is the Basic Offset Table. */
  public long length(int item) {
    return Integer.toUnsignedLong(lengths[item]);
  }

  /**
   * The bytes of an item.
   *
   * @throws UncheckedIOException if the file cannot be read any more
   */
  public byte[] bytes(int item) {
    if (lengths[item] < 0) {
      throw new UncheckedIOException(
          new IOException("Fragment " + item + " is larger than 2 GB and cannot be held in memory."));
    }
    return bytes(item, 0, lengths[item]);
  }

  /** Part of the bytes of an item; fewer if the item ends before. */
  public byte[] bytes(int item, long from, int length) {
    try {
      int n = (int) Math.max(0, Math.min(length, length(item) - from));
      return source.bytes(offsets[item] + from, n);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Offset of an item's first byte in the file, or -1 if it is not from a file. */
  public long offset(int item) {
    return sourceEnd < 0 ? -1 : offsets[item];
  }

  /** Bytes of the whole element's value with item headers and delimiter. */
  long encodedLength() {
    long total = 8;
    for (int i = 0; i < offsets.length; i++) {
      total += 8 + length(i);
    }
    return total;
  }

  ByteSource source() {
    return source;
  }

  long itemOffset(int item) {
    return offsets[item];
  }

  long sourceEnd() {
    return sourceEnd;
  }
}
