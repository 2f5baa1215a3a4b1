// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.IOException;

/**
 * What the header of an element says (PS3.5 Section 7.1).
 *
 * @param vrCode the VR as a code of {@link ElementStore}
 * @param length the length field
 * @param size number of bytes of the header
 * @param wireUn the header says UN, and the dictionary knows the VR
 * @param badVr what stands where the VR should, if that is none; else an empty string
 */
record ElementHeader(int vrCode, int length, int size, boolean wireUn, String badVr) {
  static final int UNDEFINED = 0xFFFFFFFF;

  /** Reads the header at a position of which at least eight bytes are there. */
  static final class Reader {
    private final Window window;

    Reader(Window window) {
      this.window = window;
    }

    /**
     * The header of an element.
     *
     * @param dataSet what has been read before it
     * @param end where what is around it ends
     * @return null if there cannot be an element here
     */
    ElementHeader read(DataSet dataSet, int tag, long position, long end) throws IOException {
      boolean little = !dataSet.encoding.bigEndian;
      if (!dataSet.encoding.explicit) {
        return implicit(dataSet, tag, position, "");
      }
      VR vr = VR.ofLetters(window.byteAt(position + 4), window.byteAt(position + 5));
      if (vr == null) {
        return guess(dataSet, tag, position, end);
      }
      if (!vr.hasLongHeader()) {
        return new ElementHeader(vr.ordinal(), window.uint16(position + 6, little), 8, false, "");
      }
      if (end - position < 12) {
        return null;
      }
      int length = window.int32(position + 8, little);
      return vr == VR.UN
          ? known(dataSet, tag, length, 12, "")
          : new ElementHeader(vr.ordinal(), length, 12, false, "");
    }

    private ElementHeader implicit(DataSet dataSet, int tag, long position, String badVr)
        throws IOException {
      int length = window.int32(position + 4, !dataSet.encoding.bigEndian);
      return new ElementHeader(Vrs.codeOf(dataSet, tag), length, 8, false, badVr);
    }

    private static ElementHeader known(
        DataSet dataSet, int tag, int length, int size, String badVr) {
      int code = Vrs.codeOf(dataSet, tag);
      return new ElementHeader(code, length, size, code != VR.UN.ordinal(), badVr);
    }

    /** A header with a VR that is none: a length of 16 or of 32 bits, or no VR at all. */
    private ElementHeader guess(DataSet dataSet, int tag, long position, long end)
        throws IOException {
      boolean little = !dataSet.encoding.bigEndian;
      int shortLength = window.uint16(position + 6, little);
      int implicitLength = window.int32(position + 4, little);
      char first = (char) (window.byteAt(position + 4) & 0xFF);
      char second = (char) (window.byteAt(position + 5) & 0xFF);
      boolean letters = first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z';
      String found = letters ? "'" + first + second + "'" : "not letters";
      if (letters && shortLength == 0 && end - position >= 12) {
        int length = window.int32(position + 8, little);
        if (length == UNDEFINED || follows(position + 12, length, tag, end, little)) {
          return known(dataSet, tag, length, 12, found);
        }
      }
      if (follows(position + 8, shortLength, tag, end, little)) {
        return known(dataSet, tag, shortLength, 8, found);
      }
      return follows(position + 8, implicitLength, tag, end, little)
          ? implicit(dataSet, tag, position, found)
          : null;
    }

    /**
     * After a value of this length comes the end, or an element or delimiter that may come next.
     */
    private boolean follows(long valueStart, int length, int tag, long end, boolean little)
        throws IOException {
      long next = valueStart + Integer.toUnsignedLong(length);
      if (length == UNDEFINED || next > end) {
        return false;
      }
      if (end - next < 8) {
        return next == end;
      }
      int nextTag = window.tag(next, little);
      return nextTag >>> 16 == 0xFFFE || Integer.compareUnsigned(nextTag, tag) > 0;
    }
  }
}
