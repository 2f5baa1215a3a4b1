// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sopwith.deid.clean.CleaningException;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;

/**
 * Encapsulated pixel data without what is no image: text in compressed frames, also in those of
 * several fragments, and what stands in offset tables without being an offset. Lengths stay, so
 * that offsets hold.
 */
final class EncapsulatedFrames {
  private static final long MOST = 1L << 30;
  private static final String RLE = "1.2.840.10008.1.2.5";
  private static final byte[] NO_TABLE = {};

  private final Fragments fragments;
  private final DataSet image;
  private final String syntax;
  private final byte[][] changed;
  private boolean any;

  private EncapsulatedFrames(Fragments fragments, DataSet image, String syntax) {
    this.fragments = fragments;
    this.image = image;
    this.syntax = syntax;
    this.changed = new byte[fragments.count()][];
  }

  /**
   * The fragments without such text; the same object if there is none.
   *
   * @param image holds the pixel data: an object or an icon
   * @param syntax the transfer syntax
   * @throws CleaningException if frames are not what the transfer syntax says, or do not fit into
   *     memory
   */
  static Fragments cleaned(Fragments fragments, DataSet image, String syntax)
      throws CleaningException {
    return new EncapsulatedFrames(fragments, image, syntax).cleaned();
  }

  private Fragments cleaned() throws CleaningException {
    if (fragments.count() > 0 && !isOffsetTable()) {
      changed[0] = NO_TABLE;
      any = true;
    }
    int from = 1;
    while (from < fragments.count()) {
      int to = from + 1;
      while (to < fragments.count() && !beginsFrame(to)) {
        to++;
      }
      frame(from, to);
      from = to;
    }
    return any ? rewritten() : fragments;
  }

  private Fragments rewritten() throws CleaningException {
    long size = 0;
    for (int i = 0; i < fragments.count(); i++) {
      size += fragments.length(i);
    }
    if (size > MOST) {
      throw new CleaningException("Its frames have comments, and are too large to be rewritten.");
    }
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < fragments.count(); i++) {
      all.add(changed[i] != null ? changed[i] : fragments.bytes(i));
    }
    return Fragments.of(all);
  }

  /** Only frames of JPEG and JPEG 2000 can be of several fragments and be told apart by them. */
  private boolean beginsFrame(int item) {
    return !isJpeg() || FrameSegments.begins(fragments.bytes(item, 0, FrameSegments.HEAD));
  }

  /** Transfer syntaxes of JPEG, JPEG-LS, JPEG 2000, High-Throughput JPEG 2000 and JPEG XL. */
  private boolean isJpeg() {
    return syntax.matches("1\\.2\\.840\\.10008\\.1\\.2\\.4\\.([5-9]\\d|11[0-2]|20[1-3])");
  }

  private void frame(int from, int to) throws CleaningException {
    boolean jpeg = isJpeg();
    if (!jpeg && !syntax.equals(RLE)) {
      return;
    }
    long length = 0;
    for (int i = from; i < to; i++) {
      length += fragments.length(i);
    }
    if (length == 0) {
      return;
    }
    if (length > MOST) {
      throw new CleaningException("A frame of it is too large to be searched for comments.");
    }
    byte[] frame = joined(from, to);
    boolean blanked =
        jpeg
            ? FrameSegments.blank(frame)
            : RleSlack.clear(frame, image.integer(Tag.Rows, 0) * image.integer(Tag.Columns, 0));
    if (blanked) {
      any = true;
      int at = 0;
      for (int i = from; i < to; i++) {
        int end = at + (int) fragments.length(i);
        changed[i] = Arrays.copyOfRange(frame, at, end);
        at = end;
      }
    }
  }

  private byte[] joined(int from, int to) {
    if (to == from + 1) {
      return fragments.bytes(from);
    }
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (int i = from; i < to; i++) {
      joined.writeBytes(fragments.bytes(i));
    }
    return joined.toByteArray();
  }

  /** Whether the Basic Offset Table is empty or has where fragments are (PS3.5 Section A.4). */
  private boolean isOffsetTable() {
    byte[] table = fragments.bytes(0);
    long[] offsets = new long[table.length / 4];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] =
          table[4 * i] & 0xFFL
              | (table[4 * i + 1] & 0xFFL) << 8
              | (table[4 * i + 2] & 0xFFL) << 16
              | (table[4 * i + 3] & 0xFFL) << 24;
    }
    return table.length % 4 == 0 && areOffsets(fragments, offsets);
  }

  /** Whether these are places of fragments, in ascending order. */
  private static boolean areOffsets(Fragments fragments, long[] offsets) {
    int item = 1;
    long at = 0;
    for (long offset : offsets) {
      while (item < fragments.count() && at < offset) {
        at += 8 + fragments.length(item++);
      }
      if (at != offset || item >= fragments.count()) {
        return false;
      }
      at += 8 + fragments.length(item++);
    }
    return true;
  }

  /** Whether an attribute says where the frames of its pixel data are. */
  static boolean describes(int tag) {
    return tag == Tag.ExtendedOffsetTable
        || tag == Tag.ExtendedOffsetTableLengths
        || tag == Tag.EncapsulatedPixelDataValueTotalLength;
  }

  /** Whether such an attribute is right; both Extended Offset Tables are or none. */
  static boolean isDescribedBy(Element element) {
    DataSet image = element.owner();
    Fragments fragments = image.get(Tag.PixelData).flatMap(each -> each.fragments()).orElse(null);
    if (fragments == null) {
      return false;
    }
    if (element.tag() == Tag.EncapsulatedPixelDataValueTotalLength) {
      long total = 0;
      for (int i = 1; i < fragments.count(); i++) {
        total += fragments.length(i);
      }
      return element.longs().length == 1 && element.longs()[0] == total;
    }
    long[] offsets = image.longs(Tag.ExtendedOffsetTable);
    long[] lengths = image.longs(Tag.ExtendedOffsetTableLengths);
    if (offsets.length != fragments.count() - 1
        || lengths.length != offsets.length
        || !areOffsets(fragments, offsets)) {
      return false;
    }
    for (int i = 0; i < lengths.length; i++) {
      long length = fragments.length(i + 1);
      if (lengths[i] != length && lengths[i] != length - 1) {
        return false;
      }
    }
    return true;
  }
}
