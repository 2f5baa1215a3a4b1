// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.sopwith.dicom.internal.ByteSource;
import org.sopwith.dicom.internal.SourceStream;

/**
 * Reads data sets from a source (PS3.5 Section 7). No length is trusted: one that reaches beyond
 * what is around it is cut there, and what cannot be understood is kept as bytes; each time a
 * problem says so.
 */
final class Parser {
  static final int ITEM = 0xFFFEE000;
  static final int ITEM_DELIMITATION = 0xFFFEE00D;
  static final int SEQUENCE_DELIMITATION = 0xFFFEE0DD;

  private final ByteSource source;
  private final Problems problems;
  private final ReadOptions options;
  private final boolean metaOnly;
  private final Window window;
  private final ElementHeader.Reader headers;

  /** The way down to where reading is: pairs of sequence tag and item number from 1. */
  private int[] way = new int[16];

  private int depth;
  private boolean aborted;

  /** How often so far something ended before it should. */
  private int openings;

  Parser(ByteSource source, Problems problems, ReadOptions options) {
    this(source, problems, options, false);
  }

  private Parser(ByteSource source, Problems problems, ReadOptions options, boolean metaOnly) {
    this.source = source;
    this.problems = problems;
    this.options = options;
    this.metaOnly = metaOnly;
    this.window = new Window(source);
    this.headers = new ElementHeader.Reader(window);
  }

  /** A parser that ends before the first element that is not of group 0002. */
  static Parser ofMeta(ByteSource source, Problems problems, ReadOptions options) {
    return new Parser(source, problems, options, true);
  }

  /**
   * Reads elements up to the end of a data set.
   *
   * @param end where what is around it ends
   * @return where reading stopped
   */
  long read(DataSet dataSet, long start, long end) throws IOException {
    long position = start;
    int previous = 0;
    boolean littleEndian = !dataSet.encoding.bigEndian;
    while (position < end && !aborted) {
      if (end - position < 8) {
        position = trailing(dataSet, position, end);
        break;
      }
      int tag = window.tag(position, littleEndian);
      if (tag >>> 16 == 0xFFFE) {
        if (dataSet.undefinedLength) {
          if (tag == ITEM_DELIMITATION) {
            dataSet.sourceEnd = position + 8;
            return position + 8;
          }
          problem("missing-delimiter", position, "The item is not closed by a delimiter.", true);
          dataSet.sourceEnd = position;
          return position;
        }
        problem(
            "stray-delimiter",
            position,
            Tags.format(tag) + " stands where an element should; it is skipped.",
            true);
        long length =
            tag == ITEM ? Integer.toUnsignedLong(window.int32(position + 4, littleEndian)) : 0;
        if (position + 8 + length > end) {
          position = giveUp(dataSet, position, end);
          break;
        }
        dataSet.addOddity(position, position + 8 + length);
        position += 8 + length;
        continue;
      }
      if (depth == 0 && isBehindEnd(tag)) {
        break;
      }
      ElementHeader header = headers.read(dataSet, tag, position, end);
      if (header == null && isZero(position, end)) {
        position = trailing(dataSet, position, end);
        break;
      }
      if (header == null) {
        problem(
            "unreadable-header",
            position,
            "No element can be read here; the "
                + (end - position)
                + " bytes up to the end of what is"
                + " around it are skipped.",
            true);
        position = giveUp(dataSet, position, end);
        break;
      }
      if (Integer.compareUnsigned(tag, previous) < 0) {
        problem(
            "out-of-order",
            position,
            Tags.format(tag) + " comes after an element with a greater tag.",
            true);
      }
      if (!header.badVr().isEmpty()) {
        problem(
            "unknown-vr",
            position,
            Tags.format(tag)
                + " has a VR that PS3.5 does not define ("
                + header.badVr()
                + "); the dictionary's is taken.",
            true);
      }
      previous = tag;
      int before = openings;
      long elementStart = position;
      position = element(dataSet, tag, position, end, header);
      int i = dataSet.indexOf(tag);
      if (openings > before && dataSet.offsetAt(i) == elementStart) {
        dataSet.setOpen(i);
      }
    }
    if (dataSet.undefinedLength && !aborted) {
      problem("missing-delimiter", position, "The item is not closed by a delimiter.", true);
    }
    dataSet.sourceEnd = position;
    dataSet.trim();
    return position;
  }

  private boolean isBehindEnd(int tag) {
    return metaOnly ? tag >>> 16 != 2 : Integer.compareUnsigned(tag, options.stopTag()) >= 0;
  }

  private boolean isZero(long start, long end) throws IOException {
    try (InputStream in = new SourceStream(source, start, end - start, 1)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private long trailing(DataSet dataSet, long position, long end) throws IOException {
    boolean zero = isZero(position, end);
    problem(
        "trailing-bytes",
        position,
        (end - position) + (zero ? " zero" : "") + " bytes at the end belong to no element.",
        !zero);
    dataSet.addOddity(position, end);
    return end;
  }

  private long giveUp(DataSet dataSet, long position, long end) {
    dataSet.addOddity(position, end);
    aborted = depth == 0 || dataSet.undefinedLength;
    return end;
  }

  private long element(DataSet dataSet, int tag, long position, long end, ElementHeader header)
      throws IOException {
    long valueStart = position + header.size();
    int flags =
        (header.size() == 12 ? ElementStore.LONG_HEADER : 0)
            | (header.wireUn() ? ElementStore.WIRE_UN : 0);
    if (header.length() == ElementHeader.UNDEFINED) {
      return undefinedLength(dataSet, tag, position, end, header, flags);
    }
    long length = Integer.toUnsignedLong(header.length());
    if (valueStart + length > end) {
      problem(
          "truncated-value",
          position,
          Tags.format(tag)
              + " says that its value has "
              + length
              + " bytes, but only "
              + Math.max(0, end - valueStart)
              + " are left; these are taken.",
          true);
      length = Math.max(0, end - valueStart);
    } else if ((length & 1) != 0) {
      problem("odd-length", position, Tags.format(tag) + " has a value of odd length.", true);
    }
    Sequence sequence = null;
    int code = header.vrCode();
    if (code == VR.SQ.ordinal()) {
      if (depth >= options.maxDepth()) {
        tooDeep(position, tag);
        code = VR.UN.ordinal();
      } else {
        sequence = new Sequence();
        sequence.sourceEnd = valueStart + length;
      }
    }
    boolean added = dataSet.addRead(tag, code, flags, position, length, sequence);
    if (!added) {
      duplicate(dataSet, tag, position, valueStart + length);
    } else if (sequence != null) {
      Encoding inner = innerEncoding(dataSet, header, valueStart, valueStart + length);
      items(dataSet, sequence, tag, valueStart, valueStart + length, true, inner);
    }
    return valueStart + length;
  }

  private long undefinedLength(
      DataSet dataSet, int tag, long position, long end, ElementHeader header, int flags)
      throws IOException {
    long valueStart = position + header.size();
    int undefined = flags | ElementStore.UNDEFINED_LENGTH;
    VR vr = ElementStore.vr(header.vrCode());
    boolean pixels = vr == null || vr.isBinary() && vr != VR.UN;
    if (pixels) {
      Fragments fragments = fragments(valueStart, end, !dataSet.encoding.bigEndian);
      if (!dataSet.addRead(tag, header.vrCode(), undefined, position, -1, fragments)) {
        duplicate(dataSet, tag, position, fragments.sourceEnd());
      }
      return fragments.sourceEnd();
    }
    if (vr != VR.SQ && vr != VR.UN) {
      problem(
          "undefined-length",
          position,
          Tags.format(tag)
              + " has an undefined length, which VR "
              + vr
              + " must not have; it is read as a sequence.",
          true);
    }
    if (depth >= options.maxDepth()) {
      tooDeep(position, tag);
      return giveUp(dataSet, position, end);
    }
    Sequence sequence = new Sequence();
    boolean added =
        dataSet.addRead(
            tag, VR.SQ.ordinal(), wireUn(undefined, vr, dataSet), position, -1, sequence);
    Encoding inner = innerEncoding(dataSet, header, valueStart, end);
    sequence.sourceEnd = end;
    long after = items(dataSet, sequence, tag, valueStart, end, false, inner);
    sequence.sourceEnd = after;
    if (!added) {
      duplicate(dataSet, tag, position, after);
    }
    return after;
  }

  private static int wireUn(int flags, VR vr, DataSet dataSet) {
    return vr == VR.UN && dataSet.encoding.explicit ? flags | ElementStore.WIRE_UN : flags;
  }

  /** A sequence written as UN is in implicit VR little endian (PS3.5 Section 6.2.2), if honest. */
  private Encoding innerEncoding(DataSet dataSet, ElementHeader header, long start, long end)
      throws IOException {
    boolean un = header.wireUn() || header.vrCode() == VR.UN.ordinal() && dataSet.encoding.explicit;
    if (!un) {
      return dataSet.encoding;
    }
    if (end - start >= 16) {
      VR vr = VR.ofLetters(window.byteAt(start + 12), window.byteAt(start + 13));
      if (window.tag(start, true) == ITEM && vr != null) {
        problem(
            "explicit-in-un",
            start,
            "A sequence with VR UN is written in explicit VR, not in implicit VR as PS3.5 Section 6.2.2 says.",
            true);
        return Encoding.EXPLICIT_LITTLE;
      }
    }
    return Encoding.IMPLICIT_LITTLE;
  }

  /** Reads items up to the delimiter or the end. */
  private long items(
      DataSet owner,
      Sequence sequence,
      int tag,
      long start,
      long end,
      boolean defined,
      Encoding encoding)
      throws IOException {
    boolean little = !encoding.bigEndian;
    long position = start;
    enter(tag);
    while (position < end && !aborted) {
      if (end - position < 8) {
        problem(
            "trailing-bytes", position, end - position + " bytes are too few for an item.", true);
        position = rest(sequence, position, end, defined);
        break;
      }
      int itemTag = window.tag(position, little);
      int length = window.int32(position + 4, little);
      if (itemTag == SEQUENCE_DELIMITATION) {
        if (defined) {
          if (position + 8 < end) {
            problem(
                "stray-delimiter", position, "A sequence of defined length has a delimiter.", true);
          }
          position = rest(sequence, position, end, true);
          break;
        }
        leave();
        return position + 8;
      }
      if (itemTag != ITEM) {
        problem(
            "missing-item",
            position,
            "An item should begin here, but " + Tags.format(itemTag) + " does.",
            true);
        if (defined) {
          position = rest(sequence, position, end, true);
          break;
        }
        leave();
        if (itemTag == ITEM_DELIMITATION
            || itemTag >>> 16 != 0xFFFE && Integer.compareUnsigned(itemTag, tag) > 0) {
          return position;
        }
        sequence.restStart = position;
        sequence.restEnd = end;
        openings++;
        aborted = true;
        return end;
      }
      way[depth * 2 - 1]++;
      DataSet item = DataSet.forReading();
      item.source = source;
      item.encoding = encoding;
      item.sourceStart = position;
      item.undefinedLength = length == ElementHeader.UNDEFINED;
      item.enter(owner, tag, sequence.items.size());
      sequence.items.add(item);
      int before = openings;
      long itemEnd = end;
      if (!item.undefinedLength) {
        itemEnd = position + 8 + Integer.toUnsignedLong(length);
        if (itemEnd > end) {
          problem(
              "truncated-item",
              position,
              "The item says that it has "
                  + Integer.toUnsignedLong(length)
                  + " bytes, but only "
                  + (end - position - 8)
                  + " are left.",
              true);
          itemEnd = end;
        }
      }
      position = read(item, position + 8, itemEnd);
      item.open = openings > before;
    }
    leave();
    if (!defined && !aborted) {
      problem("missing-delimiter", position, "The sequence is not closed by a delimiter.", true);
    }
    return position;
  }

  private static long rest(Sequence sequence, long position, long end, boolean defined) {
    sequence.restStart = position;
    sequence.restEnd = end;
    return defined ? end : position;
  }

  private Fragments fragments(long start, long end, boolean little) throws IOException {
    long[] offsets = new long[16];
    int[] lengths = new int[16];
    int count = 0;
    long position = start;
    while (true) {
      if (end - position < 8) {
        problem(
            "missing-delimiter", position, "The fragments are not closed by a delimiter.", true);
        position = end;
        break;
      }
      int tag = window.tag(position, little);
      long length = Integer.toUnsignedLong(window.int32(position + 4, little));
      if (tag == SEQUENCE_DELIMITATION) {
        position += 8;
        break;
      }
      if (tag != ITEM) {
        problem(
            "missing-item",
            position,
            "A fragment should begin here, but " + Tags.format(tag) + " does.",
            true);
        break;
      }
      if (length > end - position - 8) {
        problem(
            "truncated-fragment",
            position,
            "The fragment says that it has "
                + length
                + " bytes, but only "
                + (end - position - 8)
                + " are left.",
            true);
        length = end - position - 8;
      }
      if (count == offsets.length) {
        offsets = Arrays.copyOf(offsets, count * 2);
        lengths = Arrays.copyOf(lengths, count * 2);
      }
      offsets[count] = position + 8;
      lengths[count++] = (int) length;
      position += 8 + length;
    }
    return new Fragments(source, offsets, lengths, count, position);
  }

  private void duplicate(DataSet dataSet, int tag, long position, long end) {
    problem(
        "duplicate-element",
        position,
        Tags.format(tag) + " is there already; the first one is taken.",
        true);
    dataSet.addOddity(position, end);
  }

  private void tooDeep(long position, int tag) {
    problem(
        "nesting-too-deep",
        position,
        Tags.format(tag)
            + " is nested deeper than "
            + options.maxDepth()
            + " levels; it is not read.",
        true);
  }

  private void enter(int tag) {
    if (depth * 2 == way.length) {
      way = Arrays.copyOf(way, way.length * 2);
    }
    way[depth * 2] = tag;
    way[depth * 2 + 1] = 0;
    depth++;
  }

  private void leave() {
    depth--;
  }

  private void problem(String id, long offset, String message, boolean error) {
    if (id.startsWith("truncated") || id.equals("missing-delimiter")) {
      openings++;
    }
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      int item = way[i * 2 + 1];
      path.append(i == 0 ? "" : ".")
          .append(new AttributePath.Step(way[i * 2], "", item == 0 ? AttributePath.NO_ITEM : item));
    }
    problems.add(id, offset, path.toString(), message, error);
  }
}
