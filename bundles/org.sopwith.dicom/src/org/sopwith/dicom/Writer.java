// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sopwith.dicom.internal.ByteSource;
import org.sopwith.dicom.internal.FileOutput;
import org.sopwith.dicom.internal.SourceStream;

/**
 * Writes data sets (PS3.5 Section 7), nested as deep as they are read by default. What stands
 * unchanged in a source of the same encoding is copied byte by byte; only what was changed, and the
 * lengths around it, is written anew.
 */
final class Writer {
  private static final int UNDEFINED = 0xFFFFFFFF;
  private static final int MAX_SHORT = 0xFFFE;
  private static final int MOST_AT_A_TIME = 1 << 19;

  private final OutputStream out;
  private final byte[] header = new byte[12];

  Writer(OutputStream out) {
    this.out = out;
  }

  void write(DataSet dataSet, Encoding target) throws IOException {
    requireReadable(dataSet, target);
    write(dataSet, target, false);
  }

  /** Refuses what was nested in memory deeper than files are read. */
  private static void requireReadable(DataSet root, Encoding target) throws IOException {
    List<DataSet> level = List.of(root);
    for (int depth = 0; !level.isEmpty(); depth++) {
      if (depth > ReadOptions.ALL.maxDepth()) {
        throw new IOException(
            "Sequences are nested deeper than "
                + ReadOptions.ALL.maxDepth()
                + " levels, so that the object could not be read again: it is not written.");
      }
      List<DataSet> below = new ArrayList<>();
      for (DataSet dataSet : level) {
        for (int i = 0; i < dataSet.size(); i++) {
          Sequence sequence = dataSet.sequenceAt(i);
          if (sequence != null && !isCopied(dataSet, i, target, false)) {
            below.addAll(sequence.items);
          }
        }
      }
      level = below;
    }
  }

  /**
   * @param followed something is written behind the data set: an element whose value the source
   *     cuts off cannot be copied then, since it would swallow that
   */
  private void write(DataSet dataSet, Encoding target, boolean followed) throws IOException {
    if (isOrdered(dataSet, target)) {
      for (int i = 0; i < dataSet.size(); i++) {
        write(dataSet, i, target, followed || i < dataSet.size() - 1);
      }
      return;
    }
    List<Piece> pieces = pieces(dataSet);
    for (int k = 0; k < pieces.size(); k++) {
      Piece piece = pieces.get(k);
      if (piece.index < 0) {
        copy(dataSet.source, piece.start, piece.end);
      } else {
        write(dataSet, piece.index, target, followed || k < pieces.size() - 1);
      }
    }
  }

  /** An element, or with index -1 a range of the source that belongs to none. */
  private record Piece(int index, long start, long end) {}

  /** Whether elements are written in the order of their tags and nothing but them. */
  private static boolean isOrdered(DataSet dataSet, Encoding target) {
    return dataSet.encoding != target || !dataSet.outOfOrder && dataSet.oddities().isEmpty();
  }

  /** What a data set that was read consists of, in the order it had. */
  private static List<Piece> pieces(DataSet dataSet) {
    List<Piece> pieces = new ArrayList<>(dataSet.size());
    for (int i = 0; i < dataSet.size(); i++) {
      if (!dataSet.isNew(i)) {
        pieces.add(new Piece(i, dataSet.offsetAt(i), dataSet.endAt(i)));
      }
    }
    for (long[] range : dataSet.oddities()) {
      pieces.add(new Piece(-1, range[0], range[1]));
    }
    pieces.sort(Comparator.comparingLong(Piece::start));
    for (int i = 0; i < dataSet.size(); i++) {
      if (dataSet.isNew(i)) {
        pieces.add(placeFor(dataSet, i, pieces), new Piece(i, -1, -1));
      }
    }
    return pieces;
  }

  private static int placeFor(DataSet dataSet, int index, List<Piece> pieces) {
    int afterLastElement = 0;
    for (int at = 0; at < pieces.size(); at++) {
      int other = pieces.get(at).index;
      if (other > index) {
        return at;
      }
      if (other >= 0) {
        afterLastElement = at + 1;
      }
    }
    return afterLastElement;
  }

  private static boolean isCopied(DataSet dataSet, int i, Encoding target, boolean followed) {
    if (followed && dataSet.hasFlag(i, ElementStore.OPEN)) {
      return false;
    }
    if (dataSet.isNew(i) || dataSet.encoding != target || isStaleGroupLength(dataSet, i)) {
      return false;
    }
    Sequence sequence = dataSet.sequenceAt(i);
    return sequence == null || !sequence.isDirty();
  }

  private static boolean isStaleGroupLength(DataSet dataSet, int i) {
    int tag = dataSet.tagAt(i);
    if (!Tags.isGroupLength(tag) || !dataSet.isNew(i) && dataSet.lengthAt(i) != 4) {
      return false;
    }
    int group = Tags.group(tag);
    if (dataSet.isTouched(group)) {
      return !dataSet.isNew(i) || group == 2;
    }
    for (int k = i + 1; k < dataSet.size() && Tags.group(dataSet.tagAt(k)) == group; k++) {
      Sequence sequence = dataSet.sequenceAt(k);
      if (sequence != null && sequence.isDirty()) {
        return true;
      }
    }
    return false;
  }

  private void write(DataSet dataSet, int i, Encoding target, boolean followed) throws IOException {
    if (isCopied(dataSet, i, target, followed)) {
      copy(dataSet.source, dataSet.offsetAt(i), dataSet.endAt(i));
      return;
    }
    int tag = dataSet.tagAt(i);
    if (isStaleGroupLength(dataSet, i) || Tags.isGroupLength(tag) && dataSet.encoding != target) {
      header(tag, VR.UL, 4, target);
      int32(0, (int) groupLength(dataSet, i, target), target.bigEndian);
      out.write(header, 0, 4);
      return;
    }
    Sequence sequence = dataSet.sequenceAt(i);
    if (sequence != null) {
      write(dataSet, i, sequence, target, followed);
      return;
    }
    Fragments fragments = dataSet.fragmentsAt(i);
    if (fragments != null) {
      boolean tolerated = !dataSet.isNew(i) && dataSet.encoding == target;
      if (target != Encoding.EXPLICIT_LITTLE && !tolerated) {
        throw new IOException(
            "Encapsulated pixel data can only be written in explicit VR little endian.");
      }
      write(tag, dataSet.vrAt(i), fragments, target);
      return;
    }
    VR vr = dataSet.vrAt(i);
    int unit = target.bigEndian ? ValueCodec.swapUnit(vr) : 1;
    if (unit == 1 && dataSet.valueAt(i) instanceof byte[] bytes) {
      header(tag, vr, bytes.length + bytes.length % 2, target);
      out.write(bytes);
      if (bytes.length % 2 != 0) {
        out.write(vr.padding());
      }
      return;
    }
    BulkData value = dataSet.at(i).bulk();
    header(tag, vr, value.length() + value.length() % 2, target);
    if (unit == 1 && value instanceof Element.InSource in && in.swapUnit() == 1) {
      copy(in.owner().source, in.offset(), in.offset() + in.length());
    } else {
      try (InputStream stream = value.open()) {
        transfer(stream, value.length(), unit);
      }
    }
    if (value.length() % 2 != 0) {
      out.write(vr.padding());
    }
  }

  private void transfer(InputStream in, long length, int unit) throws IOException {
    // Whole units of every VR, and no more than a small value needs.
    byte[] buffer = new byte[Math.clamp(length, 1, MOST_AT_A_TIME) + 7 & ~7];
    for (int n = in.readNBytes(buffer, 0, buffer.length);
        n > 0;
        n = in.readNBytes(buffer, 0, buffer.length)) {
      if (unit > 1) {
        ValueCodec.swap(buffer, unit);
      }
      out.write(buffer, 0, n);
    }
  }

  private void write(DataSet dataSet, int i, Sequence sequence, Encoding target, boolean followed)
      throws IOException {
    boolean undefined = isUndefined(dataSet, i);
    boolean closed = followed || undefined;
    Encoding inner = inner(dataSet, i, sequence, target);
    long rest = restLength(dataSet, sequence, target, followed && undefined);
    long length = undefined ? -1 : itemsLength(sequence, inner, closed) + rest;
    header(dataSet.tagAt(i), isWireUn(dataSet, i, target) ? VR.UN : VR.SQ, length, target);
    for (int k = 0; k < sequence.items.size(); k++) {
      write(sequence.items.get(k), inner, closed, k < sequence.items.size() - 1);
    }
    copy(dataSet.source, sequence.restStart, sequence.restStart + rest);
    if (undefined) {
      mark(Parser.SEQUENCE_DELIMITATION, 0, inner.bigEndian);
    }
  }

  private void write(DataSet item, Encoding target, boolean closed, boolean more)
      throws IOException {
    if (isCopied(item, target, closed || more)) {
      copy(item.source, item.sourceStart, item.sourceEnd);
      return;
    }
    boolean followed = closed || more || item.undefinedLength;
    int length = item.undefinedLength ? UNDEFINED : (int) length(item, target, followed);
    mark(Parser.ITEM, length, target.bigEndian);
    write(item, target, followed);
    if (item.undefinedLength) {
      mark(Parser.ITEM_DELIMITATION, 0, target.bigEndian);
    }
  }

  /**
   * Bytes that are no items.
   *
   * @param open nothing but them would say where the sequence ends, and something comes behind:
   *     they are not kept
   */
  private static long restLength(
      DataSet dataSet, Sequence sequence, Encoding target, boolean open) {
    return dataSet.encoding == target && !open ? sequence.restEnd - sequence.restStart : 0;
  }

  private static boolean isCopied(DataSet item, Encoding target, boolean followed) {
    return !item.dirty
        && item.encoding == target
        && item.sourceStart >= 0
        && !(followed && item.open);
  }

  private static boolean isUndefined(DataSet dataSet, int i) {
    return dataSet.hasFlag(i, ElementStore.UNDEFINED_LENGTH);
  }

  private static boolean isWireUn(DataSet dataSet, int i, Encoding target) {
    return target.explicit && dataSet.hasFlag(i, ElementStore.WIRE_UN);
  }

  private static Encoding inner(DataSet dataSet, int i, Sequence sequence, Encoding target) {
    if (!isWireUn(dataSet, i, target)) {
      return target;
    }
    return sequence.items.stream()
        .filter(item -> item.sourceStart >= 0)
        .findFirst()
        .map(item -> item.encoding)
        .orElse(Encoding.IMPLICIT_LITTLE);
  }

  private void write(int tag, VR vr, Fragments fragments, Encoding target) throws IOException {
    header(tag, vr == VR.OW ? VR.OB : vr, -1, target);
    for (int item = 0; item < fragments.count(); item++) {
      mark(Parser.ITEM, (int) fragments.length(item), target.bigEndian);
      long start = fragments.itemOffset(item);
      copy(fragments.source(), start, start + fragments.length(item));
    }
    mark(Parser.SEQUENCE_DELIMITATION, 0, target.bigEndian);
  }

  private static long length(DataSet dataSet, Encoding target, boolean followed) {
    long total = 0;
    if (isOrdered(dataSet, target)) {
      for (int i = 0; i < dataSet.size(); i++) {
        total += length(dataSet, i, target, followed || i < dataSet.size() - 1);
      }
      return total;
    }
    List<Piece> pieces = pieces(dataSet);
    for (int k = 0; k < pieces.size(); k++) {
      Piece piece = pieces.get(k);
      total +=
          piece.index < 0
              ? piece.end - piece.start
              : length(dataSet, piece.index, target, followed || k < pieces.size() - 1);
    }
    return total;
  }

  private static long length(DataSet dataSet, int i, Encoding target, boolean followed) {
    if (isCopied(dataSet, i, target, followed)) {
      return dataSet.endAt(i) - dataSet.offsetAt(i);
    }
    Sequence sequence = dataSet.sequenceAt(i);
    if (sequence != null) {
      VR vr = isWireUn(dataSet, i, target) ? VR.UN : VR.SQ;
      boolean undefined = isUndefined(dataSet, i);
      boolean closed = followed || undefined;
      return target.headerLength(vr)
          + itemsLength(sequence, inner(dataSet, i, sequence, target), closed)
          + restLength(dataSet, sequence, target, followed && undefined)
          + (undefined ? 8 : 0);
    }
    Fragments fragments = dataSet.fragmentsAt(i);
    if (fragments != null) {
      return target.headerLength(VR.OB) + fragments.encodedLength();
    }
    Element element = dataSet.at(i);
    long value = element.length() + element.length() % 2;
    return target.headerLength(writtenVr(element.vr(), value, target)) + value;
  }

  private static long itemsLength(Sequence sequence, Encoding target, boolean closed) {
    long total = 0;
    for (int k = 0; k < sequence.items.size(); k++) {
      DataSet item = sequence.items.get(k);
      boolean followed = closed || k < sequence.items.size() - 1;
      total +=
          isCopied(item, target, followed)
              ? item.sourceEnd - item.sourceStart
              : 8
                  + length(item, target, followed || item.undefinedLength)
                  + (item.undefinedLength ? 8 : 0);
    }
    return total;
  }

  private static long groupLength(DataSet dataSet, int i, Encoding target) {
    int group = Tags.group(dataSet.tagAt(i));
    long total = 0;
    for (int k = i + 1; k < dataSet.size() && Tags.group(dataSet.tagAt(k)) == group; k++) {
      total += length(dataSet, k, target, k < dataSet.size() - 1);
    }
    return total;
  }

  /** UN where the length does not fit into the 16 bits of the VR's header (PS3.5 Section 6.2.2). */
  private static VR writtenVr(VR vr, long length, Encoding target) {
    return target.explicit && !vr.hasLongHeader() && length > MAX_SHORT ? VR.UN : vr;
  }

  private void header(int tag, VR vr, long length, Encoding target) throws IOException {
    boolean big = target.bigEndian;
    VR written = writtenVr(vr, length, target);
    if (length > 0xFFFFFFFEL) {
      throw new IOException("The value of " + Tags.format(tag) + " is longer than 4 GB.");
    }
    int16(0, tag >>> 16, big);
    int16(2, tag, big);
    int size = 8;
    if (!target.explicit) {
      int32(4, (int) length, big);
    } else {
      header[4] = (byte) written.name().charAt(0);
      header[5] = (byte) written.name().charAt(1);
      if (written.hasLongHeader()) {
        int16(6, 0, big);
        int32(8, (int) length, big);
        size = 12;
      } else {
        int16(6, (int) length, big);
      }
    }
    out.write(header, 0, size);
  }

  private void int16(int at, int value, boolean big) {
    header[at] = (byte) (big ? value >>> 8 : value);
    header[at + 1] = (byte) (big ? value : value >>> 8);
  }

  private void int32(int at, int value, boolean big) {
    int16(big ? at : at + 2, value >>> 16, big);
    int16(big ? at + 2 : at, value, big);
  }

  /** The beginning or end of an item, or the end of a sequence. */
  private void mark(int tag, int length, boolean big) throws IOException {
    int16(0, tag >>> 16, big);
    int16(2, tag, big);
    int32(4, length, big);
    out.write(header, 0, 8);
  }

  void copy(ByteSource source, long start, long end) throws IOException {
    if (out instanceof FileOutput file && file.transfer(source, start, end - start)) {
      return;
    }
    try (InputStream in = new SourceStream(source, start, end - start, 1)) {
      in.transferTo(out);
    }
  }
}
