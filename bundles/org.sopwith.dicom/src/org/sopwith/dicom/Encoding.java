// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

/** How element headers and numbers of a data set are laid out (PS3.5 Section 7). */
enum Encoding {
  IMPLICIT_LITTLE(false, false),
  EXPLICIT_LITTLE(true, false),
  EXPLICIT_BIG(true, true),
  /** Not a Transfer Syntax of the standard, but met in files of early equipment. */
  IMPLICIT_BIG(false, true);

  final boolean explicit;
  final boolean bigEndian;

  Encoding(boolean explicit, boolean bigEndian) {
    this.explicit = explicit;
    this.bigEndian = bigEndian;
  }

  static Encoding of(boolean explicit, boolean bigEndian) {
    if (explicit) {
      return bigEndian ? EXPLICIT_BIG : EXPLICIT_LITTLE;
    }
    return bigEndian ? IMPLICIT_BIG : IMPLICIT_LITTLE;
  }

  int headerLength(VR vr) {
    return explicit && vr.hasLongHeader() ? 12 : 8;
  }
}
