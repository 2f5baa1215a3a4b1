// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

/** Photometric Interpretation (0028,0004), PS3.3 C.7.6.3.1.2. */
public enum Photometric {
  MONOCHROME1("MONOCHROME1"),
  MONOCHROME2("MONOCHROME2"),
  PALETTE_COLOR("PALETTE COLOR"),
  RGB("RGB"),
  YBR_FULL("YBR_FULL"),
  YBR_FULL_422("YBR_FULL_422"),
  YBR_PARTIAL_422("YBR_PARTIAL_422"),
  YBR_PARTIAL_420("YBR_PARTIAL_420"),
  YBR_ICT("YBR_ICT"),
  YBR_RCT("YBR_RCT");

  private final String term;

  Photometric(String term) {
    this.term = term;
  }

  /** The defined term as it is written in a data set. */
  public String term() {
    return term;
  }

  public boolean isMonochrome() {
    return this == MONOCHROME1 || this == MONOCHROME2;
  }

  /** Whether luminance and colour differences are stored instead of red, green and blue. */
  public boolean isYbr() {
    return ordinal() >= YBR_FULL.ordinal();
  }

  /** Whether two pixels of a line share their colour differences in native pixel data. */
  public boolean isSubsampled() {
    return this == YBR_FULL_422 || this == YBR_PARTIAL_422;
  }

  /**
   * The value for a term.
   *
   * @param samplesPerPixel decides for RGB or MONOCHROME2 where the term is absent or retired
   */
  static Photometric of(String term, int samplesPerPixel) {
    for (Photometric one : values()) {
      if (one.term.equalsIgnoreCase(term.strip())) {
        return one;
      }
    }
    return samplesPerPixel == 3 ? RGB : MONOCHROME2;
  }
}
