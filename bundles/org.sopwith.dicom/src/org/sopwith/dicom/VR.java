// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.util.Optional;

/**
 * Value Representation: the data type of an element's value (PS3.5 Section 6.2).
 *
 * <p>Each constant knows how its values are stored: the size of one value, the byte that pads to
 * even length, the greatest length of one value in characters, and whether the Specific Character
 * Set applies.
 */
public enum VR {
  AE(Kind.TEXT, 1, ' ', 16),
  AS(Kind.TEXT, 1, ' ', 4),
  AT(Kind.TAG, 4, 0, -1),
  CS(Kind.TEXT, 1, ' ', 16),
  DA(Kind.TEXT, 1, ' ', 8),
  DS(Kind.NUMBER_TEXT, 1, ' ', 16),
  DT(Kind.TEXT, 1, ' ', 26),
  FD(Kind.FLOAT, 8, 0, -1),
  FL(Kind.FLOAT, 4, 0, -1),
  IS(Kind.NUMBER_TEXT, 1, ' ', 12),
  LO(Kind.LOCAL_TEXT, 1, ' ', 64),
  LT(Kind.LOCAL_TEXT, 1, ' ', 10240),
  OB(Kind.BYTES, 1, 0, -1),
  OD(Kind.BYTES, 8, 0, -1),
  OF(Kind.BYTES, 4, 0, -1),
  OL(Kind.BYTES, 4, 0, -1),
  OV(Kind.BYTES, 8, 0, -1),
  OW(Kind.BYTES, 2, 0, -1),
  PN(Kind.LOCAL_TEXT, 1, ' ', 64),
  SH(Kind.LOCAL_TEXT, 1, ' ', 16),
  SL(Kind.INTEGER, 4, 0, -1),
  SQ(Kind.SEQUENCE, 1, 0, -1),
  SS(Kind.INTEGER, 2, 0, -1),
  ST(Kind.LOCAL_TEXT, 1, ' ', 1024),
  SV(Kind.INTEGER, 8, 0, -1),
  TM(Kind.TEXT, 1, ' ', 14),
  UC(Kind.LOCAL_TEXT, 1, ' ', -1),
  UI(Kind.TEXT, 1, 0, 64),
  UL(Kind.INTEGER, 4, 0, -1),
  UN(Kind.BYTES, 1, 0, -1),
  UR(Kind.TEXT, 1, ' ', -1),
  US(Kind.INTEGER, 2, 0, -1),
  UT(Kind.LOCAL_TEXT, 1, ' ', -1),
  UV(Kind.INTEGER, 8, 0, -1);

  private enum Kind {
    TEXT,
    LOCAL_TEXT,
    NUMBER_TEXT,
    INTEGER,
    FLOAT,
    TAG,
    BYTES,
    SEQUENCE
  }

  private static final VR[] BY_LETTERS = index();

  private final Kind kind;
  private final int unit;
  private final byte padding;
  private final int maxLength;
  private final boolean longHeader;

  VR(Kind kind, int unit, int padding, int maxLength) {
    this.kind = kind;
    this.unit = unit;
    this.padding = (byte) padding;
    this.maxLength = maxLength;
    this.longHeader =
        switch (name()) {
          case "OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV" -> true;
          default -> false;
        };
  }

  private static VR[] index() {
    VR[] index = new VR[26 * 26];
    for (VR vr : values()) {
      index[(vr.name().charAt(0) - 'A') * 26 + vr.name().charAt(1) - 'A'] = vr;
    }
    return index;
  }

  /** The VR written with these two characters, or null if there is none (for the parser). */
  static VR ofLetters(int first, int second) {
    if (first < 'A' || first > 'Z' || second < 'A' || second > 'Z') {
      return null;
    }
    return BY_LETTERS[(first - 'A') * 26 + second - 'A'];
  }

  /** The VR with this two-letter name. */
  public static Optional<VR> of(String name) {
    return name.length() == 2
        ? Optional.ofNullable(ofLetters(name.charAt(0), name.charAt(1)))
        : Optional.empty();
  }

  /** Values are characters, numbers written as characters included. */
  public boolean isText() {
    return kind == Kind.TEXT || kind == Kind.LOCAL_TEXT || kind == Kind.NUMBER_TEXT;
  }

  /** DS and IS: numbers written as characters. */
  public boolean isNumericText() {
    return kind == Kind.NUMBER_TEXT;
  }

  /** Values are integers in binary: SS, US, SL, UL, SV, UV. */
  public boolean isInteger() {
    return kind == Kind.INTEGER;
  }

  /** Values are IEEE 754 numbers in binary: FL, FD. */
  public boolean isFloat() {
    return kind == Kind.FLOAT;
  }

  /** Values are a stream of bytes or words: OB, OD, OF, OL, OV, OW, UN. */
  public boolean isBinary() {
    return kind == Kind.BYTES;
  }

  /** SQ. */
  public boolean isSequence() {
    return kind == Kind.SEQUENCE;
  }

  /** The Specific Character Set (0008,0005) applies to values (PS3.5 Section 6.1.2.2). */
  public boolean usesCharacterSet() {
    return kind == Kind.LOCAL_TEXT;
  }

  /** Values are separated by a backslash where there are several; LT, ST, UR and UT have one. */
  public boolean isMultiValued() {
    return isText() && this != LT && this != ST && this != UT && this != UR;
  }

  /** In an explicit VR encoding the length field has 32 bits (PS3.5 Section 7.1.2). */
  public boolean hasLongHeader() {
    return longHeader;
  }

  /** Bytes in one value or word; 1 for text. Byte order applies to units. */
  public int unit() {
    return unit;
  }

  /** The byte that pads a value to even length. */
  public byte padding() {
    return padding;
  }

  /** Greatest number of characters in one value (PN: in a component group), or -1 for no limit. */
  public int maxLength() {
    return maxLength;
  }

  /** Values can be signed: SS, SL, SV. */
  public boolean isSigned() {
    return this == SS || this == SL || this == SV;
  }
}
