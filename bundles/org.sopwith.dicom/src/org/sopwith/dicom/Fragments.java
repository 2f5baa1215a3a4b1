// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.internal.ArraySource;
import org.sopwith.dicom.internal.ByteSource;
import org.sopwith.dicom.internal.SourceStream;

/**
 * Encapsulated pixel data (PS3.5 Section A.4): the items of its fragment sequence, of which the
 * first is the Basic Offset Table.
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
   * @param items the Basic Offset Table, which may be empty, then the fragments; each of even
   *     length
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
          new IOException(
              "Fragment " + item + " is larger than 2 GB and cannot be held in memory."));
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

  /** Where the element's value stands in a file: its items with their headers and the delimiter. */
  public Optional<BulkData.Location> location() {
    if (sourceEnd < 0 || offsets.length == 0) {
      return Optional.empty();
    }
    long start = offsets[0] - 8;
    return source.file().map(f -> new BulkData.Location(f, start, sourceEnd - start));
  }

  /** The value as it is written: items with their headers and the delimiter. */
  public BulkData encoded() {
    return new BulkData() {
      @Override
      public long length() {
        return encodedLength();
      }

      @Override
      public InputStream open() {
        List<InputStream> parts = new ArrayList<>();
        for (int i = 0; i < offsets.length; i++) {
          parts.add(new ByteArrayInputStream(header(Parser.ITEM, lengths[i])));
          parts.add(new SourceStream(source, offsets[i], Fragments.this.length(i), 1));
        }
        parts.add(new ByteArrayInputStream(header(Parser.SEQUENCE_DELIMITATION, 0)));
        return new SequenceInputStream(Collections.enumeration(parts));
      }
    };
  }

  private static byte[] header(int tag, int length) {
    return ByteBuffer.allocate(8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) (tag >>> 16))
        .putShort((short) tag)
        .putInt(length)
        .array();
  }

  /** The fragments in a value as {@link #encoded} gives it; empty if it is none. */
  public static Optional<Fragments> parse(byte[] encoded) {
    ByteBuffer buffer = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN);
    List<byte[]> items = new ArrayList<>();
    while (buffer.remaining() >= 8) {
      int tag = buffer.getShort() << 16 | buffer.getShort() & 0xFFFF;
      int length = buffer.getInt();
      if (tag == Parser.SEQUENCE_DELIMITATION && length == 0 && !items.isEmpty()) {
        return Optional.of(of(items));
      }
      if (tag != Parser.ITEM || length < 0 || length % 2 != 0 || length > buffer.remaining()) {
        break;
      }
      byte[] item = new byte[length];
      buffer.get(item);
      items.add(item);
    }
    return Optional.empty();
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
