// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.IOException;
import java.util.Optional;
import org.sopwith.dicom.internal.ByteSource;

/** How the element at some place is encoded, judged by its first bytes. */
final class Guess {
  private Guess() {}

  /** An element of group 0002 stands here. */
  static boolean isMeta(ByteSource source, long position) throws IOException {
    byte[] b = source.bytes(position, 8);
    return b.length == 8 && b[0] == 2 && b[1] == 0 && encoding(source, position, false).isPresent();
  }

  /**
   * The encoding of the element here.
   *
   * @param strict the element must be one that a data set can begin with, and what comes after its
   *     value must look like the next one
   * @return empty if no element can be recognized
   */
  static Optional<Encoding> encoding(ByteSource source, long position, boolean strict)
      throws IOException {
    byte[] b = source.bytes(position, 12);
    if (b.length < 8) {
      return Optional.empty();
    }
    boolean big = isBig(b);
    int tag = tag(b, big);
    boolean explicit = VR.ofLetters(b[4], b[5]) != null;
    if (strict && !mayBegin(tag)) {
      return Optional.empty();
    }
    Encoding encoding = Encoding.of(explicit, big);
    long length = length(b, encoding);
    long header = explicit && VR.ofLetters(b[4], b[5]).hasLongHeader() ? 12 : 8;
    long next = position + header + length;
    if (length == 0xFFFFFFFFL) {
      return strict ? Optional.empty() : Optional.of(encoding);
    }
    if (next > source.size()) {
      return explicit && !strict ? Optional.of(encoding) : Optional.empty();
    }
    if (strict && next < source.size()) {
      byte[] after = source.bytes(next, 8);
      if (after.length < 8) {
        return Optional.empty();
      }
      int nextTag = tag(after, big);
      if (Integer.compareUnsigned(nextTag, tag) <= 0 || Tags.group(nextTag) > 0x7FE0) {
        return Optional.empty();
      }
    }
    return Optional.of(encoding);
  }

  /**
   * The byte order in which the dictionary knows the tag, else that in which its group is the lower
   * one: a data set may begin with group 0400.
   */
  private static boolean isBig(byte[] b) {
    int little = tag(b, false);
    int big = tag(b, true);
    if (isKnown(little) != isKnown(big)) {
      return isKnown(big);
    }
    int littleGroup = Tags.group(little);
    int bigGroup = Tags.group(big);
    return bigGroup < littleGroup && bigGroup > 0 || littleGroup > 0x7FE0 && bigGroup <= 0x7FE0;
  }

  private static boolean isKnown(int tag) {
    return Tags.isGroupLength(tag) || Dictionary.standard().find(tag).isPresent();
  }

  private static boolean mayBegin(int tag) {
    int group = Tags.group(tag);
    return group <= 0x20 && group % 2 == 0 && isKnown(tag);
  }

  private static long length(byte[] b, Encoding encoding) {
    if (!encoding.explicit) {
      return uint32(b, 4, encoding.bigEndian);
    }
    if (!VR.ofLetters(b[4], b[5]).hasLongHeader()) {
      return uint16(b, 6, encoding.bigEndian);
    }
    return b.length < 12 ? 0 : uint32(b, 8, encoding.bigEndian);
  }

  private static int tag(byte[] b, boolean big) {
    return uint16(b, 0, big) << 16 | uint16(b, 2, big);
  }

  private static int uint16(byte[] b, int at, boolean big) {
    return big ? (b[at] & 0xFF) << 8 | b[at + 1] & 0xFF : (b[at + 1] & 0xFF) << 8 | b[at] & 0xFF;
  }

  private static long uint32(byte[] b, int at, boolean big) {
    long first = uint16(b, at, big);
    long second = uint16(b, at + 2, big);
    return big ? first << 16 | second : second << 16 | first;
  }
}
